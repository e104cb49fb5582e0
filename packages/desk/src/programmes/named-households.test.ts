import { expect, test } from 'vitest'
import { namedHouseholds } from './named-households.ts'

test('a pasted list names each household once, however it is parted', () => {
  expect(namedHouseholds('h1\nh2\th1, h3；h4、 \r\n')).toEqual(['h1', 'h2', 'h3', 'h4'])
  expect(namedHouseholds(' \n ')).toEqual([])
})

test('the address of a household’s page stands for its number', () => {
  expect(namedHouseholds('http://127.0.0.1:8480/households/h7')).toEqual(['h7'])
})
