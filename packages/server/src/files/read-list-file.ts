import type { ListProblem, ReadFile } from '@doorstep/domain/intake/table.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { inspectArchive } from './archive.ts'
import { caps } from './caps.ts'
import type { ReadWord } from './list-thread.ts'
import { readInThread } from './read-in-thread.ts'
import { readText } from './read-text.ts'

type Read = Result<ReadFile, readonly ListProblem[]>

const zipMark = Buffer.from([0x50, 0x4b])
/** An old XLS, or an encrypted XLSX, is a compound document. */
const compoundMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const startsWith = (bytes: Buffer, mark: Buffer) => bytes.subarray(0, mark.length).equals(mark)

/** A shorter text is read where it is: a thread takes longer to begin. */
const longText = 2 ** 20

/** Reads a list from its bytes: XLSX, XLS or CSV in any encoding. `file` is only its name. */
export async function readListBytes(bytes: Buffer, file: string): Promise<Read> {
  const why = whyNotEvenOpened(bytes)
  if (why) return refused(file, why)
  const isWorkbook = startsWith(bytes, zipMark) || startsWith(bytes, compoundMark)
  if (!isWorkbook && bytes.length < longText) return answered(file, readText(bytes))
  const word = await readInThread(isWorkbook ? 'workbook' : 'text', bytes)
  if (word.ok) return answered(file, word.value)
  return refused(file, word.error === 'too-slow' ? 'too-slow' : 'inflates')
}

/** What can be told from the outside: nothing is unpacked for it. */
function whyNotEvenOpened(bytes: Buffer): keyof typeof words | null {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > caps.fileBytes) return 'large'
  if (startsWith(bytes, zipMark)) return inspectArchive(bytes)
  const isEncrypted =
    startsWith(bytes, compoundMark) && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return isEncrypted ? 'password' : null
}

function answered(file: string, word: ReadWord): Read {
  if ('sheets' in word)
    return ok({ file, encoding: 'workbook', delimiter: null, sheets: word.sheets })
  if ('rows' in word) {
    const { encoding, delimiter, rows } = word
    return ok({ file, encoding, delimiter, sheets: [{ sheet: '', rows }] })
  }
  if ('isBinary' in word) return refused(file, 'binary')
  if ('tooLarge' in word) return refused(file, word.tooLarge, 'sheet' in word ? word.sheet : '')
  return refused(file, /password|encrypt/i.test(word.failed) ? 'password' : 'unreadable')
}

const words = {
  empty: ['the file is empty', 'ask for it again'],
  large: [
    `the file is larger than ${caps.fileBytes / 2 ** 20} MB`,
    'split it, one file for each estate',
  ],
  rows: [
    `there are more than ${caps.rows.toLocaleString('en')} rows`,
    'split it, one file for each estate',
  ],
  columns: [
    `there are more than ${caps.columns.toLocaleString('en')} columns`,
    'keep the columns that say who lives where, and load that',
  ],
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
    'the file could not be read within a minute',
    'save it again as a plain XLSX, or as CSV',
  ],
  unreadable: ['this cannot be read as a list', 'open it, and save it as XLSX or CSV'],
  binary: ['this is neither a workbook nor a text', 'save the list as XLSX or CSV'],
} as const satisfies Record<string, readonly [problem: string, remedy: string]>

function refused(file: string, why: keyof typeof words, sheet = ''): Read {
  const [problem, remedy] = words[why]
  return err([{ file, sheet, row: 0, column: '', problem, remedy }])
}
