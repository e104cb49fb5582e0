import type { LoreNoted } from '@doorstep/domain/facts/lore.ts'
import type { ClassAnswer } from '@doorstep/protocol/playbook.ts'
import { beatFacts, tenToday } from '@doorstep/testing/builders/beat.ts'
import { ownClass } from '@doorstep/testing/builders/classes.ts'
import { draft, id } from '@doorstep/testing/builders/facts.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type Asked, type ServedBeat, serveBeat } from '../served-beat.ts'

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
const classIn = async (key: string, ask = lead) =>
  answered(await ask('playbook')).classes.find((one) => one.class.key === key)
const tried = async (changed: Partial<ClassAnswer>, household: string | null = null) =>
  answered(
    await lead(
      'playbookTry',
      {},
      {
        class: { ...ownClass, ...changed },
        household: household === null ? null : id<'household'>(household),
      },
    ),
  )
const publish = (changed: Partial<ClassAnswer> = {}, note = '照我们的说法改') =>
  lead('playbookPublish', {}, { class: { ...ownClass, ...changed }, note })

test('the given classes are read with how many households each catches today', async () => {
  const { classes, objections } = answered(await lin('playbook'))
  expect(classes.length).toBeGreaterThanOrEqual(30)
  expect(objections.length).toBeGreaterThanOrEqual(16)
  expect(await classIn('never-met')).toMatchObject({ isGiven: true, isWithdrawn: false })
  expect((await classIn('never-met'))?.caught).toBeGreaterThan(0)
})

test('a class that a lead publishes is in the brief at once; withdrawn it is not; the history tells both', async () => {
  const inBrief = async () =>
    answered(await lin('brief', { household: 'h1' })).classes.map(({ key }) => key)
  expect(await inBrief()).not.toContain('own-class')
  answered(await publish())
  expect(await inBrief()).toContain('own-class')
  answered(await lead('playbookWithdraw', { class: 'own-class' }, { note: '用不上' }))
  expect(await inBrief()).not.toContain('own-class')
  expect(await classIn('own-class')).toMatchObject({
    caught: null,
    isGiven: false,
    isWithdrawn: true,
    history: [
      { what: 'withdrawn', note: '用不上' },
      { what: 'published', note: '照我们的说法改' },
    ],
  })
  answered(await publish({}, '还是要'))
  expect(await inBrief()).toContain('own-class')
})

test('what is wrong is told at its field, in three languages, and nothing is published', async () => {
  const title = { ...ownClass.title, 'zh-Hant': '' }
  const { problems, caught } = await tried({
    title,
    when: 'household.size > 3 && household.size < 2',
  })
  expect(caught).toBeNull()
  expect(problems).toMatchObject([
    { at: 'title.zh-Hant', remedy: { 'zh-Hans': expect.any(String) } },
  ])
  expect(
    (await tried({ when: 'household.size > 3 && household.size < 2' })).problems,
  ).toMatchObject([{ at: 'when', problem: { 'zh-Hant': expect.stringContaining('永遠不成立') } }])
  const [opener, other] = ownClass.openers
  if (!opener || !other) throw new Error('the class has two openers')
  const taken = await tried({ openers: [{ ...opener, id: 'dog-class-wait' }, other] })
  expect(taken.problems).toMatchObject([{ at: 'openers.0.id' }])
  expect((await tried({ objections: ['nobody'] })).problems).toMatchObject([{ at: 'objections.0' }])
  expect((await publish({ title })).status).toBe(400)
  expect(await classIn('own-class')).toBeUndefined()
})

test('trying a rule out names the doors, speaks its openers at one of them, and is a reading', async () => {
  const { caught, households, spoken } = await tried({}, 'h1')
  expect([caught, households.length]).toEqual([households.length, caught])
  expect(households.map(({ household }) => household)).toContain('h1')
  expect(spoken.map(({ opener }) => opener)).toEqual(['own-class-hello', 'own-class-card'])
  for (const { words } of spoken) expect(words).toMatch(/^[^{}]+[。.]$/)
  const { jurisdiction } = beat.parts.place
  const readings = await beat.parts.audit.readings(jurisdiction, { limit: 5, skip: 0 })
  const reading = readings.find(({ route }) => route === 'playbookTry')
  expect(reading?.households).toContain('h1')
})

test('a careful matter is counted for nobody who may not know of it', async () => {
  const noted: LoreNoted = {
    kind: 'lore-noted',
    lore: id('l9'),
    household: id('h1'),
    person: null,
    topic: 'bereaved',
    words: '老伴走了',
    on: null,
    how: 'own-words',
    toldBy: null,
    by: id('w1'),
    at: { day: today, minute: 600 },
    sensitivity: 'careful',
    until: null,
    remark: null,
  }
  await beat.parts.facts.append(beat.parts.place.jurisdiction, [draft('f9', noted, 'visits')])
  expect((await classIn('bereaved', lin))?.caught).toBe(1)
  expect((await classIn('bereaved', lead))?.caught).toBe(0)
})
