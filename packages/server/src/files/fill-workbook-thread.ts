import { parentPort, workerData } from 'node:worker_threads'
import * as XLSX from '@e965/xlsx'
import { countAnew, type Figures, findSheetPaths, withCell } from './workbook-xml.ts'

/** What this thread is given: the file, and for each sheet its cells and what they are to hold. */
export interface FillOrder {
  readonly bytes: Uint8Array
  readonly figures: Figures
}

/** What it answers: the filled file, or nothing when the file cannot be filled. */
export type FillAnswer = { readonly filled: Uint8Array } | { readonly failed: string }

interface Archive {
  readonly FullPaths: readonly string[]
  readonly FileIndex: { content: Uint8Array; size: number }[]
}

/** Writes into the parts of the file itself: everything that is not a figure stays as it was. */
function fill({ bytes, figures }: FillOrder): FillAnswer {
  const archive = XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' }) as Archive
  const part = (path: string) => archive.FileIndex[archive.FullPaths.indexOf(`Root Entry/${path}`)]
  const text = (path: string) => Buffer.from(part(path)?.content ?? []).toString()
  const write = (path: string, xml: string) => {
    const found = part(path)
    if (!found) return
    found.content = Buffer.from(xml)
    found.size = found.content.length
  }
  const book = text('xl/workbook.xml')
  const paths = findSheetPaths(book, text('xl/_rels/workbook.xml.rels'))
  for (const [sheet, cells] of Object.entries(figures)) {
    const path = paths.get(sheet)
    if (path === undefined || !part(path)) return { failed: `no sheet ${sheet}` }
    let xml = text(path)
    for (const [cell, value] of Object.entries(cells)) xml = withCell(xml, cell, value)
    write(path, xml)
  }
  write('xl/workbook.xml', countAnew(book))
  const filled = XLSX.CFB.write(archive, { type: 'buffer', fileType: 'zip', compression: true })
  return { filled: new Uint8Array(filled as Buffer) }
}

try {
  parentPort?.postMessage(fill(workerData as FillOrder))
} catch (problem) {
  const failed = problem instanceof Error ? problem.message : String(problem)
  parentPort?.postMessage({ failed } satisfies FillAnswer)
}
