import { programmeText } from '@doorstep/application/programme-text.ts'
import { onceADay } from '@doorstep/server/retention.ts'
import { draft, id, rowTaken } from '@doorstep/testing/builders/facts.ts'
import { programme } from '@doorstep/testing/builders/households.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type House, monday, openHouse, refusal } from './house.ts'

const jurisdiction = id<'jurisdiction'>('j1')
const ends = monday + 10
const retentionDays = 30
/** The first day on which it may be kept no longer: 19 April. */
const gone = ends + retentionDays + 1
const checks = programme({
  key: id('checks'),
  purpose: 'isolation',
  start: monday - 30,
  end: ends,
  retentionDays,
})

let house: House
let administrator: Ask
beforeEach(async () => {
  house = await openHouse()
  administrator = await house.as({ role: 'administrator' })
  await house.parts.facts.append(jurisdiction, [
    draft('row-1', rowTaken('r1')),
    draft('checks', { kind: 'programme-published', programme: checks }, 'team'),
    draft('order', ordered, 'isolation'),
    draft('answers', answersAt(monday), 'isolation'),
  ])
})
afterEach(() => house.close())

const ordered = {
  kind: 'isolation-ordered',
  person: id<'person'>('p1'),
  household: id<'household'>('h1'),
  where: 'home',
  start: monday,
  end: monday + 7,
  checks: [],
} as const
const answersAt = (day: number) =>
  ({
    kind: 'answers-given',
    visit: id<'visit'>(`v-${day}`),
    household: id<'household'>('h1'),
    programme: checks.key,
    at: { day, minute: 600 },
    answers: [
      {
        programme: checks.key,
        question: 'temperature',
        person: id<'person'>('p1'),
        value: { kind: 'number', value: 36.6 },
      },
    ],
  }) as const

const held = async () =>
  (await house.parts.facts.read(jurisdiction, 0, 1000)).filter(
    ({ purpose }) => purpose === 'isolation',
  )
const shown = async () =>
  (await administrator('programmes')).programmes.find(({ key }) => key === checks.key)

test('what a programme held is erased on its day, not before, by nobody but the clock', async () => {
  const daily = onceADay(house.parts)
  expect(await shown()).toMatchObject({ eraseOn: gone, erasedOn: null })
  const before = await house.parts.beatDays.of(jurisdiction, [id('beat-1')], monday)
  expect(before.picture.isolations).toHaveLength(1)
  house.at(gone - 1, 23, 59)
  expect(await daily()).toBe(true)
  expect(await held()).toHaveLength(2)
  house.at(gone, 0, 0)
  expect(await daily()).toBe(true)
  expect(await daily()).toBe(false)
  expect(await held()).toEqual([])
  expect(await shown()).toMatchObject({ erasedOn: gone })
  const after = await house.parts.beatDays.of(jurisdiction, [id('beat-1')], monday)
  expect(after.picture.isolations).toEqual([])
  const { readings } = await administrator('audit', { query: { account: 'system' } })
  expect(readings).toMatchObject([
    { route: 'retention', role: 'system', purpose: 'isolation', households: 1, people: 1 },
  ])
  await stillHolds()
})

test('cut off in the middle, the rest is erased the next time, and once', async () => {
  const daily = onceADay(house.parts)
  house.at(gone, 9)
  const append = house.parts.facts.append
  Object.assign(house.parts.facts, { append: () => Promise.reject(new Error('the power went')) })
  await expect(daily()).rejects.toThrow('the power went')
  Object.assign(house.parts.facts, { append })
  expect(await daily()).toBe(true)
  expect(await held()).toEqual([])
  const erased = await house.parts.facts.standing(jurisdiction, 'programme-erased')
  expect(erased.map(({ by }) => by)).toEqual(['system'])
  await stillHolds()
})

test('an answer that comes late, from a phone that was away, goes on the next day', async () => {
  const daily = onceADay(house.parts)
  house.at(gone, 9)
  await daily()
  await house.parts.facts.append(jurisdiction, [draft('late', answersAt(ends), 'isolation')])
  house.at(gone + 1, 1)
  await daily()
  expect(await held()).toEqual([])
})

test('a lead of one beat among several does not end a programme of all', async () => {
  await house.parts.facts.append(jurisdiction, [draft('w2', elsewhere, 'team')])
  const lead = await house.as({ role: 'lead' })
  expect((await lead('programmes')).mayEnd).toBe(false)
  const query = { programme: checks.key }
  expect(await refusal(lead('programmeEnd', { query }))).toBe('of-all-beats')
  expect(await held()).toHaveLength(2)
  expect((await administrator('programmes')).mayEnd).toBe(true)
  await administrator('programmeEnd', { query })
  expect(await held()).toEqual([])
  expect(await shown()).toMatchObject({ erasedOn: monday })
})

test('nor does that lead bring the day nearer by publishing it again; a later end is theirs to set', async () => {
  await house.parts.facts.append(jurisdiction, [draft('w2', elsewhere, 'team')])
  const lead = await house.as({ role: 'lead' })
  const again = (changes: Partial<typeof checks>) => ({
    body: { yaml: programmeText({ ...checks, ...changes }) },
  })
  for (const sooner of [{ end: monday }, { retentionDays: 1 }, { purpose: 'movement' }] as const)
    expect(await refusal(lead('programmePublish', again(sooner)))).toBe('erases-sooner')
  expect(await shown()).toMatchObject({ end: ends, eraseOn: gone })
  await lead('programmePublish', again({ end: ends + 7 }))
  expect(await shown()).toMatchObject({ eraseOn: gone + 7 })
  await administrator('programmePublish', again({ end: monday }))
  expect(await shown()).toMatchObject({ eraseOn: monday + retentionDays + 1 })
})

const elsewhere = {
  kind: 'worker-entered',
  worker: id<'worker'>('w2'),
  beat: id<'beat'>('beat-2'),
  name: '郭长顺',
  agency: 'community',
  standing: 'member',
  shift: { from: 480, to: 1020 },
  languages: [],
  skills: [],
  homeArea: '',
  since: null,
} as const

/** The chain holds over what is gone, and the same tables come from what is left. */
async function stillHolds(): Promise<void> {
  const { storage } = house.parts
  expect((await storage.verify(jurisdiction)).findings).toEqual([])
  const tables = await storage.tableHashes(jurisdiction)
  await storage.rebuild(jurisdiction)
  expect(await storage.tableHashes(jurisdiction)).toEqual(tables)
}
