import type { FileProblem } from '@doorstep/application/plain-table.ts'
import type { ReadFile } from '@doorstep/domain/intake/table.ts'
import type { ExitCode, Voice } from './command.ts'
import { inWords, readIncomingFile } from './lists.ts'

/** A file of the team's own as cells; null when it cannot be read, and the voice has said why. */
export async function readCells(path: string, voice: Voice): Promise<ReadFile | null> {
  const read = await readIncomingFile(path)
  if (read.ok) return read.value.read
  for (const problem of read.error) voice.err(inWords(problem))
  return null
}

/** One line for each problem: file, row, column, what is wrong, what would be right. */
export function refuseFile(problems: readonly FileProblem[], voice: Voice): ExitCode {
  for (const { file, row, column, problem, remedy } of problems) {
    const where = [file, `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ')
    voice.err(`${where}: ${problem}; ${remedy}`)
  }
  return 1
}

/** Rows about doors that the register does not have are named, not dropped in silence. */
export function tellNotUnderstood(
  file: string,
  rows: readonly { readonly row: number; readonly address: string }[],
  voice: Voice,
): void {
  for (const { row, address } of rows)
    voice.err(
      `${file}, row ${row}, column address: no door of the register is "${address}"; left out`,
    )
}
