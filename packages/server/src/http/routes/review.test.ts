import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import { csv } from '@doorstep/testing/builders/files.ts'
import { type LeadAtDesk, leadAtDesk } from '@doorstep/testing/lead-at-desk.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'

let desk: LeadAtDesk
beforeEach(async () => {
  desk = await leadAtDesk()
  await accept('register.csv', [
    ['姓名', '住址', '与户主关系', '出生日期', '联系电话'],
    ['周敏', '青石里7栋2单元501', '户主', '1980-02-03', '13800000001'],
  ])
  await accept('clinic.csv', [
    ['居民姓名', '家庭住址', '出生日期', '联系电话'],
    ['周敏', '青石里8栋1单元301', '1980-02-03', '13800000002'],
  ])
})
afterEach(() => desk.leave())

const accept = async (file: string, rows: readonly (readonly string[])[]) => {
  const { list } = await desk.ask('listUpload', { file }, csv(rows))
  return desk.ask('listAccept', { import: list.import })
}
const place = () => desk.parts.place.jurisdiction
const people = async () =>
  (await desk.parts.views.all(place(), 'person')).filter(({ mergedInto }) => mergedInto === null)
const firstPair = async () => {
  const pair = (await desk.ask('review')).pairs[0]
  if (!pair) throw new Error('no pair is waiting')
  return pair
}
const settle = async (verdict: 'same' | 'different') => {
  const { left, right } = await firstPair()
  return desk.ask('reviewVerdict', {}, { left: left.person, right: right.person, verdict })
}
const withdraw = (fact: string) => {
  const draft = {
    id: desk.parts.ids.next(),
    observedAt: 0,
    by: 'lead-1',
    source: { kind: 'system' },
    purpose: 'register',
    payload: { kind: 'fact-withdrawn', fact },
  } as FactDraft
  return desk.parts.facts.append(place(), [draft])
}

test('what is likely but unproved is shown with both sides, their lines as received, and the evidence', async () => {
  const review = await desk.ask('review')
  expect(review).toMatchObject({
    waiting: 1,
    settledToday: 0,
    pairs: [
      {
        left: {
          name: '周敏',
          door: '青石里 7-2-501',
          birth: '1980-02-03',
          relation: '户主',
          lines: [
            {
              source: 'register',
              row: 2,
              cells: ['周敏', '青石里7栋2单元501', '户主', '1980-02-03', '13800000001'],
            },
          ],
        },
        right: { door: '青石里 8-1-301', lines: [{ source: 'clinic', row: 2 }] },
      },
    ],
  })
  expect(
    Object.fromEntries(
      (review.pairs[0]?.evidence ?? []).map(({ field, verdict }) => [field, verdict]),
    ),
  ).toEqual({
    name: 'same',
    birth: 'same',
    id: 'missing',
    sex: 'missing',
    phone: 'different',
    dwelling: 'different',
  })
})

test('whoever is in doubt is counted at their door until somebody settles it', async () => {
  const doubtful = (await people()).find(({ candidates }) => candidates.length > 0)
  const door = await desk.parts.views.find(place(), 'dwelling', doubtful?.dwelling ?? '')
  expect(door?.place.room).toBe('301')
  const day = await desk.parts.beatDays.of(place(), [desk.parts.place.beat])
  expect(day.picture.people).toHaveLength(2)
})

test('the same: one person with both lines; taken back, both again, and asked again', async () => {
  const { fact } = await settle('same')
  expect(await people()).toMatchObject([{ name: '周敏', lines: [{}, {}] }])
  expect(await desk.ask('review')).toMatchObject({ waiting: 0, settledToday: 1, pairs: [] })
  await withdraw(fact)
  expect(await people()).toHaveLength(2)
  expect((await desk.ask('review')).waiting).toBe(1)
})

test('different: two people, and not asked again when the list is sent again', async () => {
  await settle('different')
  expect((await desk.ask('review')).waiting).toBe(0)
  const again = await accept('clinic-v2.csv', [
    ['居民姓名', '家庭住址', '出生日期', '联系电话'],
    ['周敏', '青石里8栋1单元301', '1980-02-03', '13800000003'],
  ])
  expect(again.counts).toMatchObject({ linked: 1, new: 0, review: 0 })
  expect((await desk.ask('review')).waiting).toBe(0)
  expect(await people()).toHaveLength(2)
})

test('one person by verdict stays one when either list is sent again', async () => {
  await settle('same')
  const again = await accept('clinic-v2.csv', [
    ['居民姓名', '家庭住址', '出生日期', '联系电话'],
    ['周敏', '青石里8栋1单元301', '1980-02-03', '13800000003'],
  ])
  expect(again.counts).toMatchObject({ linked: 1, new: 0, review: 0 })
  expect(await people()).toHaveLength(1)
})

test('a pair that was settled is not settled twice', async () => {
  const { left, right } = await firstPair()
  const body = { left: left.person, right: right.person, verdict: 'different' as const }
  await desk.ask('reviewVerdict', {}, body)
  expect((await desk.ask('reviewVerdict', {}, body)).problem).toBe('already-settled')
})

test('another beat’s pairs are not there for a lead, nor counted when they are settled', async () => {
  const other = 'beat-2' as typeof desk.parts.place.beat
  const there = () => desk.ask('review', {}, undefined, other)
  expect((await there()).waiting).toBe(0)
  await settle('different')
  expect((await there()).settledToday).toBe(0)
  expect((await desk.ask('review')).settledToday).toBe(1)
})
