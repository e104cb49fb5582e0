import { expect, test } from 'vitest'
import { isoDay } from '../shared/time.ts'
import { fits, hasRightCheckDigit, isDoubtful, readIdNumber, saidByNumber } from './identity.ts'

// Area code 000000 is nobody's; the check digit is computed by the standard's own rule.
const withCheck = (first17: string) =>
  [...'0123456789X'].map((last) => first17 + last).find(hasRightCheckDigit) ?? ''
const number = withCheck('00000019900101123')

test('exactly one last place is right for any first seventeen', () => {
  const right = [...'0123456789X'].filter((last) => hasRightCheckDigit(`00000019900101123${last}`))
  expect(right).toHaveLength(1)
})

test('a whole number tells birth day and sex', () => {
  const { birth, sex } = saidByNumber(readIdNumber(number))
  expect([birth === null ? null : isoDay(birth), sex]).toEqual(['1990-01-01', 'male'])
})

test('a wrong check digit makes it doubtful, and it tells nothing', () => {
  const wrong = readIdNumber(number.slice(0, 17) + (number.endsWith('1') ? '2' : '1'))
  expect(wrong && isDoubtful(wrong)).toBe(true)
  expect(saidByNumber(wrong)).toEqual({ birth: null, sex: null })
})

test('hidden places fit what they could hide, and nothing else', () => {
  const masked = readIdNumber(`${number.slice(0, 6)}********${number.slice(14)}`)
  expect(masked?.kind).toBe('masked')
  expect(fits(masked?.number ?? '', number)).toBe(true)
  expect(fits(masked?.number ?? '', `1${number.slice(1)}`)).toBe(false)
})

test('four last places are a masked number', () => {
  expect(readIdNumber('8718')).toEqual({ kind: 'masked', number: '*8718' })
})
