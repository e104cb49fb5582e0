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

test('how people live is read from the words', () => {
  expect(readAddress('青石里3栋工棚').kind).toBe('site-hut')
  expect(readAddress('青石里员工宿舍3栋201').kind).toBe('dormitory')
  expect(readAddress('青石里1栋门面3号').kind).toBe('shop-lived-in')
  expect(readAddress('青石里1栋501次卧').kind).toBe('room-in-shared-flat')
})
