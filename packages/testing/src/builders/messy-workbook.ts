import { utils, write } from '@e965/xlsx'

const bytesOf = (book: ReturnType<typeof utils.book_new>): Buffer =>
  Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)

/**
 * A list as offices send them: a title over merged cells, two heading rows, a building written once for
 * several rows, ditto marks, a column that may not be taken, a day no calendar has, a total at the end.
 * `part` stands in the title, so that another part is another file.
 */
export function messyWorkbook(part: string): Buffer {
  const sheet = utils.aoa_to_sheet([
    [`月桥阁返乡人员登记表（补${part}）`],
    ['序号', '基本情况', '', '民族', '住址', '', '返回日期', '缘由', '联系电话'],
    ['', '姓名', '身份证号', '', '楼栋', '室号', '', '', ''],
    ['1', '阮青禾', '', '汉', '月桥阁2栋', '1401', '2026-11-20', '临州', '13900010001'],
    ['2', '阮小舟', '', '〃', '', '〃', '〃', '〃', '〃'],
    ['3', '卫长风', '', '汉', '', '1402', '31/02/2026', '江浦', '13900010003'],
    ['4', '', '', '', '', '', '', '', ''],
    ['合计', '3人', '', '', '', '', '', '', ''],
  ])
  const merged = (from: [number, number], to: [number, number]) => ({
    s: { r: from[0], c: from[1] },
    e: { r: to[0], c: to[1] },
  })
  sheet['!merges'] = [
    merged([0, 0], [0, 8]),
    merged([1, 1], [1, 2]),
    merged([1, 4], [1, 5]),
    ...[0, 3, 6, 7, 8].map((column) => merged([1, column], [2, column])),
    merged([3, 4], [5, 4]),
  ]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '登记表')
  return bytesOf(book)
}

/** The district's blank form: what it wants is said beside and above the empty cells. */
export function blankForm(): Buffer {
  const sheet = utils.aoa_to_sheet([
    ['每日情况表', '', ''],
    ['项目', '户', '人'],
    ['在册', '', ''],
    ['居家隔离', '', ''],
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '日报')
  return bytesOf(book)
}
