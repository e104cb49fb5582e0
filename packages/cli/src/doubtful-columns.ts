import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { columnLetter } from '@doorstep/domain/intake/read-row.ts'
import { recognise } from '@doorstep/domain/intake/synonyms.ts'
import type { Column, ListTable } from '@doorstep/domain/intake/table.ts'
import type { Voice } from './command.ts'

/** Columns that hold something, under headings that nobody taught us. */
export const unknownColumns = ({ columns, rows }: ListTable): readonly Column[] =>
  columns.filter(
    ({ index, heading, role }) =>
      role === 'ignore' &&
      !heading.split(' / ').some((part) => recognise(part) !== null) &&
      rows.some(({ kind, cells }) => kind === 'body' && (cells[index] ?? '') !== ''),
  )

/** Column, heading, what it is taken for, and a value, a line each. */
export function columnLines({ sheet, columns, rows }: ListTable): readonly string[] {
  const sample = (index: number) =>
    rows.find(({ kind, cells }) => kind === 'body' && (cells[index] ?? '') !== '')?.cells[index]
  return [
    ...(sheet === '' ? [] : [`  sheet ${sheet}`]),
    ...columns.map(
      ({ index, heading, role }) =>
        `  ${columnLetter(index).padEnd(4)}${role.padEnd(18)}${heading}${sampleOf(sample(index))}`,
    ),
  ]
}

const sampleOf = (value: string | undefined) => (value === undefined ? '' : `  (${value})`)

/** May somebody be asked? */
export const canAsk = (voice: Voice): boolean => voice.isTerminal && process.stdin.isTTY === true

/** Asks a person at the terminal; anything but a plain yes is a no. */
export async function agrees(question: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^(y|yes|是|好)$/i.test((await asking.question(`${question} [y/N] `)).trim())
  } finally {
    asking.close()
  }
}
