import type { SheetRow } from '@doorstep/domain/intake/table.ts'
import { parse } from 'csv-parse/sync'
import { caps } from './caps.ts'
import { decode } from './decode.ts'

/** A text as a table, or why it is none. */
export type TextAnswer =
  | {
      readonly encoding: string
      readonly delimiter: string
      readonly rows: readonly SheetRow[]
    }
  | { readonly failed: string }
  | { readonly tooLarge: 'rows' | 'columns' }
  | { readonly isBinary: true }

/** Reads a text of any encoding and separator. Large ones are read in a thread. */
export function readText(bytes: Buffer): TextAnswer {
  const { text, encoding } = decode(bytes)
  if (text.includes('\u0000')) return { isBinary: true }
  const delimiter = likeliestDelimiter(text)
  try {
    const records: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: caps.rows + 1,
    })
    if (records.length > caps.rows) return { tooLarge: 'rows' }
    const rows = records.map((record, i) => ({
      number: i + 1,
      cells: withoutTail(record).map((text) => ({ text, isFormula: false, isMerged: false })),
    }))
    if (rows.some(({ cells }) => cells.length > caps.columns)) return { tooLarge: 'columns' }
    return { encoding, delimiter, rows }
  } catch (problem) {
    return { failed: problem instanceof Error ? problem.message : String(problem) }
  }
}

/** Separators at the end of a line are no columns. */
function withoutTail(record: readonly string[]): readonly string[] {
  const cells = record.map((cell) => cell.trim())
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.length > caps.columns ? cells.slice(0, last + 1) : cells
}

/** The separator that stands most evenly in the first lines, outside quotes. */
function likeliestDelimiter(text: string): string {
  const lines = text
    .slice(0, 200_000)
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
