/** Invented lists of one small estate: two blocks, fourteen households. */

const heads = [
  ['1', '101', '钱柳青', 1950, [['配偶', '钟玉梅', 1952]]],
  [
    '1',
    '102',
    '宋远帆',
    1984,
    [
      ['配偶', '白雪莹', 1986],
      ['子', '宋小舟', 2017],
    ],
  ],
  ['1', '201', '祁望舒', 1944, []],
  ['1', '202', '邵景行', 1990, [['配偶', '陆听雨', 1991]]],
  ['1', '301', '卞思齐', 1979, [['女', '卞如初', 2009]]],
  ['1', '302', '闻人杰', 1968, [['配偶', '霍采薇', 1970]]],
  ['1', '401', '谷雨声', 1988, []],
  ['2', '101', '苗春生', 1939, []],
  [
    '2',
    '102',
    '柯以南',
    1982,
    [
      ['配偶', '凌霜华', 1983],
      ['女', '柯小满', 2015],
    ],
  ],
  ['2', '201', '阮星河', 1995, []],
  ['2', '202', '尹知秋', 1957, [['配偶', '蓝若水', 1960]]],
  ['2', '301', '翟明月', 1976, [['子', '岳千里', 2004]]],
  ['2', '302', '游子安', 1992, [['配偶', '喻清欢', 1993]]],
  ['2', '401', '屈晚晴', 1963, []],
] as const

const phoneOf = (i: number) => `19900000${String(100 + i)}`

/** The register as the police post keeps it: one line a person, the door only in the first. */
export function registerList(): Blob {
  let line = 0
  const rows = heads.flatMap(([building, room, head, born, others]) =>
    [['户主', head, born] as const, ...others].map(([relation, name, year], i) => {
      line += 1
      const door = i === 0 ? [building, '1', room, head] : ['', '', '', '']
      return [...door, name, `${year}-0${(line % 9) + 1}-1${line % 9}`, relation, phoneOf(line)]
    }),
  )
  return csv([
    ['柳荫新村'],
    ['楼栋', '单元', '房号', '户主姓名', '姓名', '出生日期', '与户主关系', '联系电话'],
    ...rows,
    ['合计', `${rows.length}人`],
  ])
}

const returneeHeadings = ['姓名', '年龄', '联系电话', '目的地详细地址', '出发地', '抵达日期']

/** Who came from elsewhere: one known, one whom no list has, one who may be somebody known. */
export const returneesList = (): Blob =>
  csv([
    ['返乡人员名单'],
    returneeHeadings,
    ['宋远帆', '42', phoneOf(3), '柳荫新村1栋1单元102', '云澜', '2026-03-08'],
    ['花无缺', '33', '19900000901', '柳荫新村2栋1单元201', '东屿', '2026-03-08'],
    ['屈晚晴', '63', '', '柳荫新村', '北渡', '2026-03-07'],
    ['', '40', '', '柳荫新村', '北渡', ''],
  ])

/** The next day's version: one has another number, one is new, one is no longer there. */
export const returneesAgain = (): Blob =>
  csv([
    ['返乡人员名单'],
    returneeHeadings,
    ['宋远帆', '42', '19900000902', '柳荫新村1栋1单元102', '云澜', '2026-03-08'],
    ['屈晚晴', '63', '', '柳荫新村', '北渡', '2026-03-07'],
    ['游子安', '34', '', '柳荫新村2栋1单元302', '江陵', '2026-03-09'],
  ])

const csv = (rows: readonly (readonly (string | number)[])[]) =>
  new Blob([`\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`])

/** Lines of the register that are about somebody. */
export const registeredPeople = heads.reduce((sum, [, , , , others]) => sum + 1 + others.length, 0)
export const registeredHouseholds = heads.length
