import { findCell } from '@doorstep/domain/reports/cells.ts'

/** Sheet → cell (`B4`) → what it is to hold. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number | string>>>>

const attribute = (tag: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1]

const unescaped = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

/** Which part of the file holds which sheet (ECMA-376, 18.2.20 and the relationships of the workbook). */
export function findSheetPaths(
  workbook: string,
  relationships: string,
): ReadonlyMap<string, string> {
  const targets = new Map(
    [...relationships.matchAll(/<(?:\w+:)?Relationship\s([^>]*?)\/?>/g)].map(([, tag = '']) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  )
  return new Map(
    [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*?)\/?>/g)].map(([, tag = '']) => {
      const target = targets.get(attribute(tag, '\\w+:id')) ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return [unescaped(attribute(tag, 'name') ?? ''), path]
    }),
  )
}

/**
 * The sheet with this value in the cell; its style stays, a formula goes. Cells stand in their rows by
 * column and rows by number (ECMA-376, 18.3.1), so a missing one is put where it belongs.
 */
export function withCell(xml: string, cell: string, value: number | string): string {
  const at = findCell(`!${cell}`)
  if (!at) throw new Error(`no cell ${cell}`)
  const sheet = /<((?:\w+:)?)sheetData(?:\s*\/>|\s*>([\s\S]*?)<\/(?:\w+:)?sheetData>)/.exec(xml)
  if (!sheet) throw new Error('no rows')
  const [whole, prefix = '', rows = ''] = sheet
  const filled = inRows(rows, prefix, at.row + 1, (inner) =>
    inCells(inner, prefix, cell, at.column, value),
  )
  const written = `<${prefix}sheetData>${filled}</${prefix}sheetData>`
  return xml.slice(0, sheet.index) + written + xml.slice(sheet.index + whole.length)
}

function inRows(
  rows: string,
  prefix: string,
  number: number,
  change: (cells: string) => string,
): string {
  for (const row of rows.matchAll(/<(?:\w+:)?row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)) {
    const [whole, attributes = '', cells = ''] = row
    const here = Number(attribute(attributes, 'r'))
    if (here < number) continue
    const isIt = here === number
    const written = isIt
      ? `<${prefix}row${attributes}>${change(cells)}</${prefix}row>`
      : `<${prefix}row r="${number}">${change('')}</${prefix}row>${whole}`
    return rows.slice(0, row.index) + written + rows.slice(row.index + whole.length)
  }
  return `${rows}<${prefix}row r="${number}">${change('')}</${prefix}row>`
}

function inCells(
  cells: string,
  prefix: string,
  cell: string,
  column: number,
  value: number | string,
): string {
  for (const found of cells.matchAll(/<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
    const [whole, attributes = ''] = found
    const name = attribute(attributes, 'r') ?? ''
    const here = findCell(`!${name}`)?.column ?? -1
    if (here < column) continue
    const isIt = here === column
    const kept = isIt ? whole.length : 0
    const written = cellOf(prefix, cell, isIt ? attribute(attributes, 's') : undefined, value)
    return cells.slice(0, found.index) + written + cells.slice(found.index + kept)
  }
  return cells + cellOf(prefix, cell, undefined, value)
}

function cellOf(
  prefix: string,
  cell: string,
  style: string | undefined,
  value: number | string,
): string {
  const styled = style === undefined ? '' : ` s="${style}"`
  return typeof value === 'number'
    ? `<${prefix}c r="${cell}"${styled}><${prefix}v>${value}</${prefix}v></${prefix}c>`
    : `<${prefix}c r="${cell}"${styled} t="inlineStr"><${prefix}is><${prefix}t>${escaped(value)}</${prefix}t></${prefix}is></${prefix}c>`
}

/** Formulas of the form were counted when it was blank: whoever opens it is told to count again. */
export function countAnew(workbook: string): string {
  const known = /<((?:\w+:)?)calcPr(\s[^>]*?)?\/?>/.exec(workbook)
  if (known) {
    const [whole, prefix = '', attributes = ''] = known
    const others = attributes.replace(/\sfullCalcOnLoad="[^"]*"/, '').trimEnd()
    const isOpen = !whole.endsWith('/>')
    return workbook.replace(
      whole,
      `<${prefix}calcPr${others} fullCalcOnLoad="1"${isOpen ? '' : '/'}>`,
    )
  }
  // The order of ECMA-376, 18.2.27: after the defined names, or else after the sheets.
  const end = /<\/((?:\w+:)?)definedNames>/.exec(workbook) ?? /<\/((?:\w+:)?)sheets>/.exec(workbook)
  if (!end) return workbook
  const [whole, prefix = ''] = end
  return workbook.replace(whole, `${whole}<${prefix}calcPr fullCalcOnLoad="1"/>`)
}
