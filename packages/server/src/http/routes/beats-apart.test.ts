import type { Payload } from '@doorstep/domain/facts/payload.ts'
import { visitMessage as message, tenToday } from '@doorstep/testing/builders/beat.ts'
import { draft, id } from '@doorstep/testing/builders/facts.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import { fillTwoBeats, north, type SmallBeat, south } from '@doorstep/testing/two-beats.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenProgramme } from '../../given-programmes.ts'
import { noticeCodes } from '../../notice-codes.ts'
import { type Ask, type ServedBeat, serveBeat } from '../served-beat.ts'

let served: ServedBeat
let lead: Ask
let worker: Ask

beforeEach(async () => {
  served = await serveBeat(north.beat, tenToday, [
    { userName: 'lead', role: 'lead', worker: null },
    { userName: 'worker', role: 'worker', worker: id(north.workers[0]) },
  ])
  const { jurisdiction } = served.parts.place
  await fillTwoBeats(jurisdiction, today, givenProgramme('first-contact', today - 10), {
    ...served.parts,
    digest: noticeCodes.digest,
  })
  lead = await served.as('lead')
  worker = await served.as('worker')
})
afterEach(() => served.close())

const write = (fact: string, payload: Payload) =>
  served.parts.facts.append(served.parts.place.jurisdiction, [draft(fact, payload)])
const appointment = (name: string, { household }: SmallBeat): Payload => ({
  kind: 'appointment-made',
  appointment: id(name),
  household: id(household),
  day: today + 1,
  window: { from: 600, to: 660 },
  way: 'door',
  madeBy: 'household',
})

const ofDoors = ({ beat, building, people }: SmallBeat): readonly Payload[] => [
  { kind: 'dwelling-kind-set', dwelling: id(`${beat}-dwelling`), dwellingKind: 'shop-lived-in' },
  {
    kind: 'building-described',
    building: id(building),
    beat: id(beat),
    estate: `${beat}里`,
    name: '1',
    floors: 6,
    hasLift: false,
    at: null,
  },
  { kind: 'people-kept-apart', people: [id(people[0]), id(people[1])] },
]

test('what is known of doors, buildings and people is taken back by the lead of their beat only', async () => {
  for (const beat of [south, north]) {
    for (const [i, payload] of ofDoors(beat).entries()) {
      await write(`${beat.beat}-${i}`, payload)
      const done = await lead('withdrawFact', { fact: `${beat.beat}-${i}` })
      expect([payload.kind, done.status]).toEqual([payload.kind, beat === north ? 200 : 404])
    }
  }
})

test('an id that names something of another door is refused, and nothing that was said is lost', async () => {
  await write('an-appointment', appointment('appointment-south', south))
  const at = { day: today, minute: 590 }
  const mine = { household: id<'household'>(north.household), at, observedAt: tenToday }
  const remark = { ...mine, id: id<'fact'>('an-appointment'), words: '钥匙在楼下' }
  expect((await worker('remark', {}, remark)).status).toBe(409)
  const agreed = {
    id: id<'appointment'>('appointment-south'),
    day: today + 1,
    window: { from: 600, to: 660 },
    way: 'door' as const,
  }
  const visit = message({ ...mine, appointment: agreed })
  expect(await worker('visit', {}, visit)).toMatchObject({ status: 409, problem: 'id-taken' })
})

test('a remark sent again is one remark', async () => {
  const remark = {
    id: id<'fact'>('remark-1'),
    household: id<'household'>(north.household),
    at: { day: today, minute: 590 },
    observedAt: tenToday,
    words: '钥匙在楼下',
  }
  const sent = [await worker('remark', {}, remark), await worker('remark', {}, remark)]
  expect(sent.map(({ status }) => status)).toEqual([200, 200])
  const { answer } = await worker('notebook')
  expect(answer?.remarks.filter(({ id: one }) => one === remark.id)).toHaveLength(1)
})

test('whose doors a plan shows is written down', async () => {
  expect((await lead('plan')).status).toBe(200)
  const [newest] = await served.parts.audit.readings(served.parts.place.jurisdiction, { limit: 1 })
  expect(newest).toMatchObject({ route: 'plan', households: [north.household] })
})
