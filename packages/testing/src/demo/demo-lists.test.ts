import { hasRightCheckDigit } from '@doorstep/domain/intake/identity.ts'
import { epochDay } from '@doorstep/domain/shared/time.ts'
import { expect, test } from 'vitest'
import { chanceOf } from './chance.ts'
import { encoderFor } from './encode.ts'
import { gridFile, ownersFile, returneesFile } from './other-lists.ts'
import { demoBuildings } from './places.ts'
import { populate } from './population.ts'

const today = epochDay(2026, 3, 9)
const beat = populate(demoBuildings(), today, chanceOf('people'))
const people = beat.households.flatMap(({ members }) => members)

test('the beat is as large as a beat is', () => {
  expect(demoBuildings().length).toBe(61)
  expect(beat.households.length).toBeGreaterThan(2300)
  expect(people.length).toBeGreaterThan(5800)
})

test('nobody real: every ID is of a place that does not exist, every phone of a block not given out', () => {
  for (const { idNumber, phone } of people) {
    expect(idNumber).toMatch(/^(999999\d{11}[\dX]|XX\d{7})$/)
    if (idNumber.startsWith('9')) expect(hasRightCheckDigit(idNumber)).toBe(true)
    expect(phone).toMatch(/^(19900\d{6})?$/)
  }
})

test('the same day makes the same beat', () => {
  const again = populate(demoBuildings(), today, chanceOf('people'))
  expect(again.households).toEqual(beat.households)
})

test.each(['gb18030', 'big5'] as const)('%s is written as it is read', (encoding) => {
  const text =
    encoding === 'big5' ? '業主清冊,月橋閣 3,王偉\r\n' : '返乡人员名单,柳荫新村 3,王伟\r\n'
  const bytes = encoderFor(encoding)(text)
  expect(new TextDecoder(encoding, { fatal: true }).decode(bytes)).toBe(text)
})

test('no character of a list is lost in its encoding', () => {
  const files = [
    ownersFile(beat, '月桥阁', chanceOf('owners')),
    returneesFile(beat, today, chanceOf('returnees')),
    gridFile(beat, today),
  ]
  const encodings = ['big5', 'gb18030', 'utf-8']
  for (const [i, { bytes }] of files.entries())
    expect(new TextDecoder(encodings[i]).decode(bytes)).not.toContain('?')
})
