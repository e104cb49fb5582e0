import { plain } from './plain.ts'
import { recognise } from './synonyms.ts'
import type { Column, ColumnRole, SheetRow } from './table.ts'

export interface FoundHeadings {
  /** Indexes into the sheet's rows; empty when none were found. */
  readonly rows: readonly number[]
  readonly columns: readonly Column[]
}

/** Headings stand near the top: title rows, addresses of offices and dates of lists come before them. */
const deepest = 25

/** Finds the row that heads the columns, with the rows of groups above and of their parts below it. */
export function findHeadings(rows: readonly SheetRow[]): FoundHeadings {
  const candidates = rows.slice(0, deepest).map((row, index) => ({ index, known: knownIn(row) }))
  const best = candidates.reduce((a, b) => (b.known > a.known ? b : a), { index: -1, known: 0 })
  if (best.index < 0 || best.known < 2) return unknownHeadings(rows)
  const indexes = [
    groupRowAbove(rows, best.index),
    best.index,
    partsRowBelow(rows, best.index),
  ].filter((index) => index !== null)
  return { rows: indexes, columns: columnsOf(rows, indexes) }
}

/**
 * Headings in words nobody taught us: short texts, each another, above rows of which some hold digits
 * where these have none.
 */
function unknownHeadings(rows: readonly SheetRow[]): FoundHeadings {
  const index = rows.slice(0, deepest).findIndex((row) => textsOf(row).length >= 2)
  const row = rows[index]
  if (!row) return { rows: [], columns: [] }
  const texts = textsOf(row)
  const areHeadings =
    new Set(texts).size === texts.length &&
    texts.every((text) => text.length <= 60 && /\p{L}/u.test(text) && !/\d{3,}/.test(text))
  const below = rows.slice(index + 1, index + 1 + deepest)
  const differs =
    below.every((other) => textsOf(other).length === 0) ||
    below.some((other) =>
      other.cells.some((cell, i) => /\d/.test(cell.text) && !/\d/.test(row.cells[i]?.text ?? '')),
    )
  if (!areHeadings || !differs) return { rows: [], columns: [] }
  return { rows: [index], columns: columnsOf(rows, [index]) }
}

const textsOf = (row: SheetRow) =>
  row.cells.map((cell) => plain(cell.text)).filter((text) => text !== '')

/** How many different roles a row names; a merged title that covers a row counts once. */
function knownIn(row: SheetRow): number {
  const headings = new Set(
    row.cells.map((cell) => plain(cell.text)).filter((text) => text !== '' && text.length <= 30),
  )
  return [...headings].filter((heading) => recognise(heading) !== null).length
}

/** A row of group headings right above: it names columns that the lower row leaves blank or divides. */
function groupRowAbove(rows: readonly SheetRow[], index: number): number | null {
  const above = rows[index - 1]
  const lower = rows[index]
  if (!above || !lower) return null
  const isTitle =
    new Set(above.cells.map((cell) => plain(cell.text)).filter((text) => text !== '')).size < 2
  if (isTitle || knownIn(above) === 0) return null
  return looksLikeHeadings(above) ? index - 1 : null
}

/**
 * A row right below that divides the groups of one that names more: it is made of headings, and names
 * columns that the upper row leaves blank or calls by the name of a group.
 */
function partsRowBelow(rows: readonly SheetRow[], index: number): number | null {
  const upper = rows[index]
  const lower = rows[index + 1]
  if (!upper || !lower || !looksLikeHeadings(lower)) return null
  const above = (column: number) => plain(upper.cells[column]?.text ?? '')
  const own = lower.cells
    .map((cell, column) => ({ text: plain(cell.text), column }))
    .filter(({ text, column }) => text !== '' && text !== above(column))
  const isNamed = (text: string) => recognise(text) !== null
  const named = own.filter(({ text }) => isNamed(text))
  const isOfHeadings =
    named.length * 2 > own.length &&
    own.every(({ text, column }) => !/\d/.test(text) && (isNamed(text) || !isNamed(above(column))))
  const names = named.some(({ column }) => !isNamed(above(column)))
  return isOfHeadings && names ? index + 1 : null
}

const looksLikeHeadings = (row: SheetRow) =>
  row.cells.every((cell) => !/\d{4,}/.test(cell.text) && cell.text.length <= 30)

function columnsOf(rows: readonly SheetRow[], indexes: readonly number[]): readonly Column[] {
  const width = Math.max(...indexes.map((i) => rows[i]?.cells.length ?? 0))
  const taken = new Set<ColumnRole>()
  return Array.from({ length: width }, (_, index) => {
    const parts = [...new Set(indexes.map((i) => plain(rows[i]?.cells[index]?.text ?? '')))].filter(
      (part) => part !== '',
    )
    const heading = parts.join(' / ')
    const role =
      [...parts]
        .reverse()
        .map(recognise)
        .find((found) => found !== null) ?? 'ignore'
    return { index, heading, role: once(role, taken) }
  })
}

/** One person has one name and one birth date in a row: the first such column counts, notes may be many. */
function once(role: ColumnRole, taken: Set<ColumnRole>): ColumnRole {
  const many: readonly ColumnRole[] = ['ignore', 'forbidden', 'note', 'health', 'phone', 'employer']
  if (many.includes(role)) return role
  if (taken.has(role)) return 'ignore'
  taken.add(role)
  return role
}
