import { readFileSync } from 'node:fs'
import { askable } from '@doorstep/application/conditions.ts'
import { readProgramme } from '@doorstep/application/read-programme.ts'
import { languages } from '@doorstep/domain/shared/language.ts'
import { epochDay } from '@doorstep/domain/shared/time.ts'
import { expect, test } from 'vitest'
import { givenKeys, givenProgramme } from './given-programmes.ts'

const day = epochDay(2026, 3, 9)

test.each(givenKeys)(
  '%s, given with Doorstep, has no problem and speaks three languages',
  (key) => {
    const programme = givenProgramme(key, day)
    expect(programme.key).toBe(key)
    expect(programme.start).toBe(day)
    expect(programme.end).toBeGreaterThan(day + 20)
    for (const language of languages)
      expect(programme.notice.say[language].length).toBeGreaterThan(10)
    expect(programme.enforcementInstrument).toBeNull()
  },
)

test('what follows "unsafe" and "declined" is never a second knock by surprise', () => {
  for (const key of givenKeys) {
    const { after, tier } = givenProgramme(key, day)
    if (tier === 1) expect(after.declined?.kind).toBe('hand-to-lead')
    expect(after.unsafe?.kind).not.toBe('retry')
  }
})

const explained = readFileSync(new URL('../../../docs/programmes.md', import.meta.url), 'utf8')

test('the page that explains programmes names all that a condition may ask', () => {
  const fields = Object.values(askable).flatMap((some) => Object.keys(some))
  expect(fields.filter((field) => !new RegExp(`[.\`]${field}`).test(explained))).toEqual([])
})

test('the example of that page is a programme without a problem', () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(explained) ?? []
  expect(readProgramme(example)).toMatchObject({ ok: true, value: { key: 'heat' } })
})
