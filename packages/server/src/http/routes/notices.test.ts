import { beatFacts, visitMessage as message, tenToday } from '@doorstep/testing/builders/beat.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type Asked, type ServedBeat, serveBeat } from '../served-beat.ts'

const hour = 3_600_000

let beat: ServedBeat
let lin: Ask
let lead: Ask

beforeEach(async () => {
  beat = await serveBeat('beat-1', tenToday, [
    { userName: 'lin', role: 'worker', worker: id('w1') },
    { userName: 'lead', role: 'lead', worker: null },
  ])
  await beat.parts.facts.append(beat.parts.place.jurisdiction, beatFacts())
  lin = await beat.as('lin')
  lead = await beat.as('lead')
})
afterEach(() => beat.close())

const answered = <Name extends Parameters<Ask>[0]>(asked: Asked<Name>) => {
  if (asked.answer === null) throw new Error(`${asked.status} ${JSON.stringify(asked)}`)
  return asked.answer
}

test('by the code on the card a household chooses a time, and nobody comes before it', async () => {
  const { noticeCode } = answered(await lin('visit', {}, message({ left: ['notice'] })))
  const code = (noticeCode ?? '').toLowerCase()
  expect(code).toMatch(/^[a-z]{4}-[a-z]{4}$/)
  const page = answered(await beat.anyone('noticePage', { code }))
  expect(page.door).toBe('青石里 7-2-501')
  expect(JSON.stringify(page)).not.toContain('周敏')
  const choice = page.choices.find(({ day }) => day === today + 2)
  if (!choice) throw new Error('nothing to choose')
  const chosen = answered(await beat.anyone('noticeChoose', { code }, { ...choice, way: 'door' }))
  expect(chosen.chosen).toEqual({ ...choice, way: 'door' })
  const shown = answered(await lead('household', { household: 'h1' }))
  expect(shown.appointments).toHaveLength(1)
  const other = page.choices.find(({ day }) => day === today + 3)
  if (other) answered(await beat.anyone('noticeChoose', { code }, { ...other, way: 'door' }))
  expect(answered(await lead('household', { household: 'h1' })).appointments).toHaveLength(1)
  expect(
    (await beat.anyone('noticeChoose', { code }, { ...choice, day: today + 90, way: 'door' }))
      .status,
  ).toBe(400)
})

test('a card ends after two weeks, and its door tells no passer-by that someone isolates', async () => {
  const left = message({ household: id('h2'), left: ['notice'] })
  const { noticeCode } = answered(await lin('visit', {}, left))
  const code = noticeCode ?? ''
  expect(answered(await beat.anyone('noticePage', { code })).programmes).toHaveLength(1)
  beat.clock.now += 15 * 24 * hour
  expect((await beat.anyone('noticePage', { code })).status).toBe(404)
})

test('guessing codes stops', async () => {
  for (let i = 0; i < 20; i += 1)
    expect((await beat.anyone('noticePage', { code: `WRONG${i}` })).status).toBe(404)
  expect((await beat.anyone('noticePage', { code: 'ABCD-EFGH' })).status).toBe(429)
  beat.clock.now += hour + 1
  expect((await beat.anyone('noticePage', { code: 'ABCD-EFGH' })).status).toBe(404)
})
