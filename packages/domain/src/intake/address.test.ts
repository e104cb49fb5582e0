import { expect, test } from 'vitest'
import { readAddress } from './address.ts'

const parts = (text: string) => {
  const { estate, building, unit, room } = readAddress(text)
  return [estate, building, unit, room].join('/')
}

test.each([
  ['青石里3-2-501', '青石里/3/2/501'],
  ['青石里3栋2单元5-1', '青石里/3/2/501'],
  ['青石里三幢二单元501室', '青石里/3/2/501'],
  ['青石里3号楼2单元5楼1号', '青石里/3/2/501'],
  ['青石里十二棟三單元1203', '青石里/12/3/1203'],
  ['某市某区柳荫路88号青石里7栋12-3', '青石里/7//1203'],
  ['３栋２单元５０１', '/3/2/501'],
  ['3-2-501', '/3/2/501'],
  ['柿子院14号2楼', '柿子院/14//2'],
  ['柿子院14号', '柿子院/14//'],
  ['青石里', '青石里///'],
])('%s', (text, wanted) => expect(parts(text)).toBe(wanted))

test.each([
  ['Room 904, Building 3, Larch Garden', 'Larch Garden/3//904'],
  ['Room 402, Unit 3, Building 5, Larch Court', 'Larch Court/5/3/402'],
  ['Flat 801, Entrance B, 2 Larch Point', 'Larch Point/2/B/801'],
  ['3 Larch Court entrance A, Apt 101, 84 Mill Road, Ashby', 'Larch Court/3/A/101'],
  ['801/1 Larch Point', 'Larch Point/1//801'],
  ['602/3A Larch Court', 'Larch Court/3/A/602'],
  ['1 Larch Point #403', 'Larch Point/1//403'],
  ['Larch Court 3-A-702', 'Larch Court/3/A/702'],
  ['1-A-101', '/1/A/101'],
  ['1 flat 102', '/1//102'],
  ['Ground floor, 4 Larch Mews', 'Larch Mews/4//1'],
  ['No. 11, Larch Yard', 'Larch Yard/11//'],
])('%s', (text, wanted) => expect(parts(text)).toBe(wanted))

test.each([
  ['青石里3栋工棚', 'site-hut', '青石里/3//'],
  ['青石里工地3号工棚', 'site-hut', '青石里工地/工棚//3'],
  ['青石里工地板房2-3', 'site-hut', '青石里工地/工棚//203'],
  ['Site hut 4, Larch Yard', 'site-hut', 'Larch Yard/huts//4'],
  ['青石里员工宿舍3栋201', 'dormitory', '青石里员工宿舍/3//201'],
  ['青石里員工宿舍樓201室', 'dormitory', '青石里員工/宿舍//201'],
  ['Room 14, Dormitory, Larch Works', 'dormitory', 'Larch Works/dormitory//14'],
  ['青石里1栋门面3号', 'shop-lived-in', '青石里/1//门面3'],
  ['青石里1棟門面3號', 'shop-lived-in', '青石里/1//门面3'],
  ['Shop 3, 12 Mill Road', 'shop-lived-in', 'Mill Road/12//shop 3'],
  ['柿子院14号自建房', 'self-built-house', '柿子院/14//'],
  ['Self-built house, No. 11, Larch Yard', 'self-built-house', 'Larch Yard/11//'],
  ['青石里1栋501次卧', 'room-in-shared-flat', '青石里/1//501-次卧'],
  ['青石里1栋2单元501室B间', 'room-in-shared-flat', '青石里/1/2/501-B'],
  ['青石里1棟501主臥', 'room-in-shared-flat', '青石里/1//501-主卧'],
  ['Room B of Flat 501, 3 Larch Court', 'room-in-shared-flat', 'Larch Court/3//501-B'],
  ['Room 2 of Flat 501, 3 Larch Court', 'room-in-shared-flat', 'Larch Court/3//501-R2'],
])('%s is a %s', (text, kind, wanted) => {
  expect([readAddress(text).kind, parts(text)]).toEqual([kind, wanted])
})
