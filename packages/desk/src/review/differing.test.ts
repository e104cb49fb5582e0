import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differing, type Stretch } from './differing.ts'

const marked = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, isDiffering }) => (isDiffering ? `[${text}]` : text)).join('')
const shown = (left: string, right: string) => differing(left, right).map(marked)

test('one digit of a number', () => {
  expect(shown('13800001234', '13800001284')).toEqual(['138000012[3]4', '138000012[8]4'])
})

test('a name written with another character', () => {
  expect(shown('周敏', '周闽')).toEqual(['周[敏]', '周[闽]'])
})

test('a word more', () => {
  expect(shown('7-2-501', '7-501')).toEqual(['7-[2-]501', '7-501'])
})

test('characters beyond the first plane stay whole', () => {
  expect(shown('𠮷田', '吉田')).toEqual(['[𠮷]田', '[吉]田'])
})

const texts = fc.string({ maxLength: 30, unit: fc.constantFrom('a', 'b', '周', '5') })

test('nothing is ever lost, and what is not marked is the same on both sides', () => {
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      const [l, r] = differing(left, right)
      const whole = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('')
      const unmarked = (stretches: readonly Stretch[]) =>
        whole(stretches.filter(({ isDiffering }) => !isDiffering))
      expect(whole(l)).toBe(left)
      expect(whole(r)).toBe(right)
      expect(unmarked(l)).toBe(unmarked(r))
    }),
  )
})

test('equal texts are never marked', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(differing(text, text).every((side) => side.every((one) => !one.isDiffering))).toBe(
        true,
      )
    }),
  )
})
