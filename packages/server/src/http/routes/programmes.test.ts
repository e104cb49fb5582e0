import {
  answered,
  arrives,
  beat,
  day,
  type House,
  here,
  home,
  openHouse,
  starts,
} from '@doorstep/testing/asking.ts'
import { draft, id } from '@doorstep/testing/builders/facts.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenProgramme, givenText } from '../../given-programmes.ts'

let house: House

beforeEach(async () => {
  house = await openHouse()
})

afterEach(() => house.close())

test('ending a programme erases what was held for it alone, and leaves the register as it was', async () => {
  await house.append(home(1), starts('returnees'), starts('isolation'))
  await house.append(
    arrives('a1', 'p1', 'h1'),
    draft(
      'o1',
      {
        kind: 'isolation-ordered',
        person: id('p1'),
        household: id('h1'),
        where: 'home',
        start: day,
        end: day + 7,
        checks: [],
      },
      'isolation',
    ),
  )
  const people = await house.parts.views.all(here, 'person')
  expect(answered(await house.ask('today', { query: {} })).households.due).toBe(1)
  const after = answered(await house.ask('programmeEnd', { query: { programme: 'isolation' } }))
  expect(after.programmes.find((one) => one.key === 'isolation')?.isRunning).toBe(false)
  expect(await house.parts.views.all(here, 'isolation')).toEqual([])
  expect(await house.parts.views.all(here, 'arrival')).toHaveLength(1)
  expect(await house.parts.views.all(here, 'person')).toEqual(people)
  const { picture } = await house.parts.beatDays.of(here, [beat])
  expect(picture.isolations).toEqual([])
  answered(await house.ask('programmeEnd', { query: { programme: 'isolation' } }))
  expect((await house.parts.storage.verify(here)).findings).toEqual([])
})

test('what a programme held is erased by ending it after its last day too, which stays its last day', async () => {
  const over = { ...givenProgramme('returnees', day - 30), end: day - 2 }
  await house.append(
    home(1),
    draft('over', { kind: 'programme-published', programme: over }, 'team'),
    arrives('a1', 'p1', 'h1'),
  )
  expect(await house.parts.views.all(here, 'arrival')).toHaveLength(1)
  const { programmes } = answered(
    await house.ask('programmeEnd', { query: { programme: 'returnees' } }),
  )
  expect(programmes.find((one) => one.key === 'returnees')?.end).toBe(day - 2)
  expect(await house.parts.views.all(here, 'arrival')).toEqual([])
})

test('what another running programme needs stays when one of the same purpose ends', async () => {
  const other = { ...givenProgramme('returnees', day - 30), key: id<'programme'>('students') }
  await house.append(
    home(1),
    starts('returnees'),
    draft('other', { kind: 'programme-published', programme: other }, 'team'),
    arrives('a1', 'p1', 'h1'),
  )
  answered(await house.ask('programmeEnd', { query: { programme: 'returnees' } }))
  expect(await house.parts.views.all(here, 'arrival')).toHaveLength(1)
  answered(await house.ask('programmeEnd', { query: { programme: 'students' } }))
  expect(await house.parts.views.all(here, 'arrival')).toEqual([])
})

test('what was given for health is not used for law enforcement unless the programme says by which instrument', async () => {
  const allowed = {
    ...givenProgramme('isolation', day - 30),
    enforcementInstrument: 'court order 7',
  }
  await house.append(
    home(1),
    starts('returnees'),
    draft('allowed', { kind: 'programme-published', programme: allowed }, 'team'),
  )
  const message = {
    programme: id<'programme'>('returnees'),
    to: '区公安分局',
    legalInstrument: 'court order 7',
    households: [id<'household'>('h1')],
    what: 'who lives there',
  }
  expect(await house.ask('disclose', { body: message })).toBe('enforcement-not-authorised')
  const other = { ...message, programme: id<'programme'>('isolation') }
  expect(await house.ask('disclose', { body: { ...other, legalInstrument: 'a letter' } })).toBe(
    'enforcement-not-authorised',
  )
  answered(await house.ask('disclose', { body: other }))
  answered(await house.ask('disclose', { body: { ...message, to: '区卫生健康部门' } }))
  const told = await house.parts.facts.standing(here, 'disclosure-made')
  expect(told.map(({ payload }) => payload)).toMatchObject([
    { programme: 'isolation', legalInstrument: 'court order 7', people: ['p1'] },
    { programme: 'returnees', to: '区卫生健康部门' },
  ])
})

test('a programme is checked with how many it would concern, published, and shown with its own text', async () => {
  await house.append(home(1), home(2))
  const yaml = givenText('first-contact', day)
  expect(await house.ask('programmeCheck', { body: { yaml } })).toEqual({
    problems: [],
    concerned: 2,
    subject: 'household',
  })
  const listed = answered(await house.ask('programmes', {}))
  expect(listed.programmes.map((one) => one.isRunning)).toEqual([false, false, false, false])
  expect(listed.programmes.map((one) => one.isPublished)).toEqual([false, false, false, false])
  const { programmes } = answered(await house.ask('programmePublish', { body: { yaml } }))
  expect(programmes[0]).toMatchObject({
    key: 'first-contact',
    isRunning: true,
    isPublished: true,
    counts: { due: 2 },
  })
  const again = await house.ask('programmeCheck', { body: { yaml: programmes[0]?.yaml ?? '' } })
  expect(again).toMatchObject({ problems: [], concerned: 2 })
})

test('what has a problem is not published, nor what is over', async () => {
  const yaml = givenText('returnees', day)
  expect(await house.ask('programmePublish', { body: { yaml: `${yaml}colour: red\n` } })).toBe(
    'programme-refused',
  )
  const over = givenText('returnees', day - 1000)
  expect(await house.ask('programmePublish', { body: { yaml: over } })).toBe('programme-over')
  expect(await house.parts.views.all(here, 'programme')).toEqual([])
})
