import type { ListProblem, ReadFile } from '@doorstep/domain/intake/table.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { parse } from 'csv-parse/sync'
import { caps } from './caps.ts'
import { decode } from './decode.ts'
import { isWorkbook, readWorkbook, type WorkbookProblem } from './read-workbook.ts'

type Read = Result<ReadFile, readonly ListProblem[]>

/** Reads a list from its bytes; `file` is only its name. */
export async function readListBytes(bytes: Buffer, file: string): Promise<Read> {
  if (bytes.length === 0) return refused(file, 'the file is empty', 'ask for it again')
  if (bytes.length > caps.fileBytes) {
    return refused(
      file,
      `the file is larger than ${caps.fileBytes / 2 ** 20} MB`,
      'split it, one file for each estate',
    )
  }
  if (!isWorkbook(bytes)) return readText(bytes, file)
  const sheets = await readWorkbook(bytes)
  if (!sheets.ok) return refused(file, ...workbookWords[sheets.error])
  return ok({ file, encoding: 'workbook', delimiter: null, sheets: sheets.value })
}

const workbookWords: Readonly<Record<WorkbookProblem, readonly [string, string]>> = {
  truncated: ['the workbook is cut off', 'it did not arrive whole: ask for it again'],
  inflates: [
    'the workbook would unpack to far more than a list can hold',
    'save it again as a plain XLSX without pictures, or as CSV',
  ],
  password: [
    'the workbook is protected by a password',
    'open it, save it without the password, and load that',
  ],
  'too-slow': [
    'the workbook could not be read within a minute',
    'save it again as a plain XLSX, or as CSV',
  ],
  unreadable: ['this is not a workbook that can be read', 'save it as XLSX or CSV'],
}

const refused = (file: string, problem: string, remedy: string): Read =>
  err([{ file, sheet: '', row: 0, column: '', problem, remedy }])

function readText(bytes: Buffer, file: string): Read {
  const { text, encoding } = decode(bytes)
  if (text.includes('\u0000'))
    return refused(file, 'this is neither a workbook nor a text', 'save the list as XLSX or CSV')
  const delimiter = likeliestDelimiter(text)
  try {
    const records: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: caps.rows,
    })
    const rows = records.map((record, i) => ({
      number: i + 1,
      cells: record
        .slice(0, caps.columns)
        .map((cell) => ({ text: cell.trim(), isFormula: false, isMerged: false })),
    }))
    return ok({ file, encoding, delimiter, sheets: [{ sheet: '', rows }] })
  } catch (problem) {
    return refused(
      file,
      problem instanceof Error ? problem.message : 'the text cannot be read as a table',
      'save the list as XLSX',
    )
  }
}

/** The separator that stands most evenly in the first lines, outside quotes. */
function likeliestDelimiter(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30)
  const evenness = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    return usual === 0
      ? 0
      : (counts.filter((count) => count === usual).length / counts.length) * Math.log2(usual + 1)
  }
  return [',', ';', '\t', '|'].reduce((best, delimiter) =>
    evenness(delimiter) > evenness(best) ? delimiter : best,
  )
}
