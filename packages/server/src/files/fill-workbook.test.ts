import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillWorkbook } from './fill-workbook.ts'
import { countAnew, findSheetPaths, withCell } from './workbook-xml.ts'

/** A form as they come: merged headings in Chinese, formats, a sum, a second sheet. */
function blankForm(): Uint8Array {
  const page = XLSX.utils.aoa_to_sheet([
    ['长亭街道每日走访情况上报表', null, null],
    ['项目', '数量', '备注'],
    ['住户', null, null],
    ['人员', null, null],
  ])
  page['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
  page['!cols'] = [{ wch: 30 }, { wch: 12 }]
  page['B3'] = { t: 'n', v: 0, z: '#,##0' }
  page['B5'] = { t: 'n', f: 'SUM(B3:B4)', v: 0 }
  page['!ref'] = 'A1:C5'
  const book = XLSX.utils.book_new(page, '每日 & 上报')
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['说明']]), '说明')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

const parts = (bytes: Uint8Array) => {
  const archive = XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const text = (path: string) =>
    new TextDecoder().decode(XLSX.CFB.find(archive, path)?.content as Uint8Array)
  return {
    sheet: text('/xl/worksheets/sheet1.xml'),
    book: text('/xl/workbook.xml'),
    styles: text('/xl/styles.xml'),
  }
}

test('figures stand in their cells; merged headings, widths, formats and sums stay', async () => {
  const blank = blankForm()
  const filled = await fillWorkbook(blank, { '每日 & 上报': { B3: 1234, B4: '<5', C4: 7 } })
  if (!filled.ok) throw new Error(filled.error)
  const book = XLSX.read(filled.value, { cellNF: true })
  const page = book.Sheets['每日 & 上报']
  expect(page?.['B3']).toMatchObject({ v: 1234, z: '#,##0', w: '1,234' })
  expect([page?.['B4'].v, page?.['C4'].v, page?.['A1'].v]).toEqual([
    '<5',
    7,
    '长亭街道每日走访情况上报表',
  ])
  expect(page?.['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }])
  expect(page?.['B5'].f).toBe('SUM(B3:B4)')
  expect(book.SheetNames).toEqual(['每日 & 上报', '说明'])
  const [before, after] = [parts(blank), parts(filled.value)]
  expect(after.styles).toBe(before.styles)
  expect(after.sheet).toContain(/<cols>.*<\/cols>/.exec(before.sheet)?.[0])
  expect(after.book).toContain('fullCalcOnLoad="1"')
})

test('a sheet that is not there, or a file that is no workbook, is said to be so', async () => {
  expect(await fillWorkbook(blankForm(), { 另一页: { B3: 1 } })).toMatchObject({ ok: false })
  expect(await fillWorkbook(new Uint8Array([80, 75, 3, 4]), { 表: { B3: 1 } })).toMatchObject({
    ok: false,
  })
})

const shell = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

test('rows and cells that are not there are put where they belong', () => {
  expect(withCell('<worksheet><sheetData/></worksheet>', 'B2', 1)).toBe(
    shell('<row r="2"><c r="B2"><v>1</v></c></row>'),
  )
  const rows = '<row r="2" ht="20"><c r="A2" t="s"><v>0</v></c><c r="D2" s="4"/></row><row r="9"/>'
  expect(withCell(shell(rows), 'B2', 1)).toContain(
    '<row r="2" ht="20"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1</v></c><c r="D2" s="4"/></row>',
  )
  expect(withCell(shell(rows), 'D2', 1)).toContain('<c r="D2" s="4"><v>1</v></c></row>')
  expect(withCell(shell(rows), 'A5', 1)).toContain(
    '<row r="5"><c r="A5"><v>1</v></c></row><row r="9"/>',
  )
  expect(withCell(shell(rows), 'A9', 1)).toContain('<row r="9"><c r="A9"><v>1</v></c></row>')
})

test('whatever cells are written in whatever order, each holds its last value and the order holds', () => {
  const cell = fc.tuple(fc.constantFrom('A', 'B', 'Z', 'AA', 'AB'), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.nat(999)), { maxLength: 30 }), (writes) => {
      let xml = '<worksheet><sheetData/></worksheet>'
      const last = new Map<string, number>()
      for (const [[column, row], value] of writes) {
        xml = withCell(xml, `${column}${row}`, value)
        last.set(`${column}${row}`, value)
      }
      const written = [...xml.matchAll(/<c r="(\w+)"><v>(\d+)<\/v>/g)].map(([, name, value]) => [
        name,
        Number(value),
      ])
      expect(new Map(written as [string, number][])).toEqual(last)
      expect(written).toHaveLength(last.size)
      const places = written.map(([name]) => XLSX.utils.decode_cell(String(name)))
      const sorted = places.toSorted((a, b) => a.r - b.r || a.c - b.c)
      expect(places).toEqual(sorted)
    }),
  )
})

test('the file says which part holds a sheet, and is told to count again', () => {
  const book =
    '<workbook><sheets><sheet name="a&amp;b" sheetId="2" r:id="rId7"/></sheets></workbook>'
  const links =
    '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/x.xml"/></Relationships>'
  expect(findSheetPaths(book, links)).toEqual(new Map([['a&b', 'xl/worksheets/x.xml']]))
  expect(countAnew(book)).toContain('</sheets><calcPr fullCalcOnLoad="1"/>')
  expect(countAnew('<workbook><calcPr calcId="1" fullCalcOnLoad="0"/></workbook>')).toBe(
    '<workbook><calcPr calcId="1" fullCalcOnLoad="1"/></workbook>',
  )
})
