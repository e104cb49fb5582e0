import { deflateRawSync } from 'node:zlib'
import { csv, workbook, zipOf } from '@doorstep/testing/builders/files.ts'
import * as XLSX from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readListBytes } from './read-list-file.ts'

const rows = [
  ['姓名', '房号', '电话'],
  ['周敏', '501', '13800000001'],
]
const book = workbook([{ name: '7栋', rows }])
const firstCells = async (bytes: Buffer) => {
  const read = await readListBytes(bytes, 'a')
  if (!read.ok) throw new Error(read.error[0]?.problem)
  const { encoding, delimiter, sheets } = read.value
  return [encoding, delimiter, sheets[0]?.rows[1]?.cells.map(({ text }) => text)]
}

/** An XLSX with a password is a compound document around an encrypted stream. */
function locked(): Buffer {
  const file = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(file, 'EncryptionInfo', Buffer.alloc(64))
  XLSX.CFB.utils.cfb_add(file, 'EncryptedPackage', Buffer.alloc(512))
  return Buffer.from(XLSX.CFB.write(file, { type: 'buffer' }) as Uint8Array)
}
const picture = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  Buffer.from('IHDR'),
  Buffer.alloc(400, 7),
])

test.each([
  ['an empty file', Buffer.alloc(0), 'the file is empty'],
  ['a workbook cut in half', book.subarray(0, book.length / 2), 'the workbook is cut off'],
  ['a workbook with a password', locked(), 'the workbook is protected by a password'],
  ['200 MB in a small workbook', zipOf('xl/worksheets/sheet1.xml', 200_000_000), 'would unpack to'],
  ['a picture called .xlsx', picture, 'neither a workbook nor a text'],
  [
    'a text with NUL bytes',
    Buffer.from('姓名,电话\n周\u0000敏,1'),
    'neither a workbook nor a text',
  ],
  ['100,000 columns', Buffer.from(`a${',b'.repeat(100_000)}`), 'more than 1,000 columns'],
  ['more rows than a city has', Buffer.from('a,b\n'.repeat(200_002)), 'more than 200,000 rows'],
  ['a zip of something else', zipOf('readme.txt', 40), 'cannot be read as a list'],
])('%s is refused with its name, what is wrong and what would be right', async (_, bytes, said) => {
  const read = await readListBytes(bytes, 'list.xlsx')
  const problem = read.ok ? undefined : read.error[0]
  expect(problem).toMatchObject({ file: 'list.xlsx', problem: expect.stringContaining(said) })
  expect(problem?.remedy).toMatch(/[a-z]{3,}/)
})

test.each([
  ['UTF-8', csv(rows), 'utf-8', ','],
  ['UTF-8 with its mark', Buffer.concat([Buffer.from('\ufeff'), csv(rows)]), 'utf-8', ','],
  [
    'UTF-16 with its mark',
    Buffer.from(`\ufeff${csv(rows, '\t').toString()}`, 'utf16le'),
    'utf-16le',
    '\t',
  ],
  ['semicolons', csv(rows, ';'), 'utf-8', ';'],
])('a text in %s is read', async (_, bytes, encoding, delimiter) => {
  expect(await firstCells(bytes)).toEqual([encoding, delimiter, ['周敏', '501', '13800000001']])
})

test('Chinese of the mainland and of Taiwan is told apart from Latin', async () => {
  // 姓名,电话 and 姓名,電話 with a row each, as those encodings write them.
  const gb = Buffer.from('d0d5c3fb2cb5e7bbb00ad6dcc3f42c310a', 'hex')
  const big5 = Buffer.from('a96da6572cb971b8dc0aa950b1d32c310a', 'hex')
  const latin = Buffer.concat([
    Buffer.from('Name;Strasse;Ort\n'.repeat(20)),
    Buffer.from('M\xfcller;Alter Markt;Rostock\n', 'latin1'),
  ])
  expect(await firstCells(gb)).toEqual(['gb18030', ',', ['周敏', '1']])
  expect(await firstCells(big5)).toEqual(['big5', ',', ['周敏', '1']])
  expect((await firstCells(latin))[0]).toBe('iso-8859-1')
})

test('a formula keeps its shown value, and says that it was one', async () => {
  const bytes = workbook([
    { name: 's', rows: [['姓名'], [{ formula: 'A1&"x"', value: '周敏' }], [{ formula: 'A9' }]] },
  ])
  const read = await readListBytes(bytes, 'a.xlsx')
  const cells = read.ok ? read.value.sheets[0]?.rows.map((row) => row.cells[0]) : []
  expect(cells?.slice(1)).toEqual([
    { text: '周敏', isFormula: true, isMerged: false },
    { text: '', isFormula: true, isMerged: false },
  ])
})

test('an old binary workbook is read, and colours to the last column are no columns', async () => {
  expect((await firstCells(workbook([{ name: '7栋', rows }], 'biff8')))[2]).toEqual(rows[1])
  const wide = workbook([{ name: 's', rows: [['姓名', ...Array(1500).fill('')], ['周敏']] }])
  const read = await readListBytes(wide, 'a.xlsx')
  expect(read.ok && read.value.sheets[0]?.rows[0]?.cells).toHaveLength(1)
})

test('one cell far away does not make a million of them', async () => {
  const far = Array.from({ length: 1500 }, (_, i) =>
    i === 0 ? [...(rows[0] ?? []), ...Array(100).fill(''), 'x'] : [],
  )
  const read = await readListBytes(workbook([{ name: 's', rows: [...far, ['end']] }]), 'a.xlsx')
  const cells = read.ok ? (read.value.sheets[0]?.rows.flatMap((row) => row.cells).length ?? 0) : 0
  expect(cells).toBe(2 * 104)
})

test('a text that claims to be deflated and is not does no harm', async () => {
  const bytes = zipOf('xl/workbook.xml', 100)
  deflateRawSync(Buffer.alloc(4)).copy(bytes, 50)
  expect((await readListBytes(bytes, 'a.xlsx')).ok).toBe(false)
})
