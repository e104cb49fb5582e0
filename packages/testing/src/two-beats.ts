import { createHash } from 'node:crypto'
import type { FactLog } from '@doorstep/application/ports/fact-log.ts'
import type { RowOutcome, Staging } from '@doorstep/application/ports/staging.ts'
import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { RowTaken } from '@doorstep/domain/facts/lists.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { draft, id, place, reading, rowTaken, visit } from './builders/facts.ts'
import { received, stagedImport } from './builders/staged.ts'

/** A beat with one of everything that a route can name, and the words by which its residents are known. */
export interface SmallBeat {
  readonly beat: string
  readonly building: string
  readonly household: string
  readonly people: readonly [string, string]
  /** Of the people, in the same order; nobody else is called so. */
  readonly names: readonly [string, string]
  readonly phone: string
  readonly workers: readonly [string, string]
  /** Lists: one that made the household, one that may be undone, two that are only staged. */
  readonly imports: {
    readonly first: string
    readonly second: string
    readonly staged: string
    readonly left: string
  }
  readonly visitFact: string
  readonly leaveFact: string
  /** To the worker who has the stop already. */
  readonly handOverFact: string
  readonly noticeCode: string
  readonly talkLine: string
  /** From the first worker to the second. */
  readonly handover: string
}

const smallBeat = (beat: string, names: readonly [string, string], phone: string): SmallBeat => ({
  beat,
  names,
  phone,
  building: `${beat}-building`,
  household: `${beat}-household`,
  people: [`${beat}-person-1`, `${beat}-person-2`],
  workers: [`${beat}-worker-1`, `${beat}-worker-2`],
  imports: {
    first: `${beat}-list-1`,
    second: `${beat}-list-2`,
    staged: `${beat}-list-3`,
    left: `${beat}-list-4`,
  },
  visitFact: `${beat}-visit`,
  leaveFact: `${beat}-leave`,
  handOverFact: `${beat}-hand-over`,
  noticeCode: `${beat}-code`,
  talkLine: `${beat}-talk`,
  handover: `${beat}-handover`,
})

export const north = smallBeat('north', ['闻人北山', '欧阳北河'], '+8613800000011')
export const south = smallBeat('south', ['闻人南山', '欧阳南河'], '+8613800000022')

interface Keeps {
  readonly facts: FactLog
  readonly staging: Staging
  /** How the code of a card is kept. */
  readonly digest: (code: string) => string
}

/** Fills a place with two beats that have nothing in common but a programme. */
export async function fillTwoBeats(
  jurisdiction: JurisdictionId,
  day: EpochDay,
  programme: Programme,
  { facts, staging, digest }: Keeps,
): Promise<void> {
  await facts.append(jurisdiction, [
    draft('programme', { kind: 'programme-published', programme }, 'team'),
    ...factsOf(north, day, digest(north.noticeCode)),
    ...factsOf(south, day, digest(south.noticeCode)),
  ])
  for (const beat of [north, south]) await stage(jurisdiction, beat, staging)
}

function factsOf(beat: SmallBeat, day: EpochDay, codeDigest: string): readonly FactDraft[] {
  const { imports, people, names, phone, household, workers } = beat
  const name = (what: string, payload: Payload) => draft(`${beat.beat}-${what}`, payload)
  const row = (number: number, changes: Partial<RowTaken>) => rowOf(beat, number, changes)
  const [worker, colleague] = workers
  return [
    name('accepted-1', accepted(beat, imports.first)),
    name('row-1', row(1, { reading: reading({ name: names[0], phones: [phone], isHead: true }) })),
    name('row-2', row(2, { person: id(people[1]), reading: reading({ name: names[1] }) })),
    name('accepted-2', accepted(beat, imports.second)),
    name(
      'row-3',
      row(3, {
        source: 'owners',
        decision: 'review',
        person: id(`${beat.beat}-person-3`),
        candidates: [id(people[0])],
        reading: reading({ name: names[0] }),
      }),
    ),
    name('worker-1', entered(beat, worker)),
    name('worker-2', entered(beat, colleague)),
    name(
      'visit',
      visit({
        visit: id(`${beat.beat}-visit-0`),
        household: id(household),
        by: id(worker),
        at: { day: day - 3, minute: 620 },
      }),
    ),
    name('remark', {
      kind: 'remark-noted',
      household: id(household),
      by: id(worker),
      at: { day: day - 3, minute: 621 },
      words: '钥匙在邻居那里',
    }),
    name('notice', {
      kind: 'notice-left',
      household: id(household),
      by: id(worker),
      at: { day: day - 3, minute: 622 },
      codeDigest,
    }),
    name('talk', talkLine(beat, day)),
    name('handover', handedOver(beat, day)),
    name('leave', { kind: 'leave-taken', worker: id(worker), from: day + 20, to: day + 20 }),
    name('plan', planned(beat, day)),
    name('hand-over', {
      kind: 'stop-handed-over',
      plan: id(`${beat.beat}/${day}`),
      household: id(household),
      to: id(colleague),
    }),
  ]
}

const handedOver = (beat: SmallBeat, day: EpochDay): Payload => ({
  kind: 'handover-begun',
  handover: id(beat.handover),
  beat: id(beat.beat),
  from: id(beat.workers[0]),
  to: id(beat.workers[1]),
  reason: 'handover',
  on: day,
})

const talkLine = (beat: SmallBeat, day: EpochDay): Payload => ({
  kind: 'talk-line-set',
  line: id(beat.talkLine),
  beat: id(beat.beat),
  words: { 'zh-Hans': '降温了', 'zh-Hant': '', en: '' },
  classes: [],
  until: day + 3,
})

const accepted = (beat: SmallBeat, list: string): Payload => ({
  kind: 'list-accepted',
  import: id(list),
  beat: id(beat.beat),
  source: list.endsWith('1') ? 'register' : 'owners',
  title: list,
  file: `${list}.csv`,
  fileDigest: createHash('sha256').update(list).digest('hex'),
  counts: { linked: 0, new: 2, review: 0, rejected: 0 },
})

const rowOf = (beat: SmallBeat, number: number, changes: Partial<RowTaken>): RowTaken =>
  rowTaken(`${beat.beat}-row-${number}`, {
    import: id(beat.imports.first),
    number,
    beat: id(beat.beat),
    place: place({ estate: `${beat.beat}里` }),
    building: id(beat.building),
    dwelling: id(`${beat.beat}-dwelling`),
    household: id(beat.household),
    person: id(beat.people[0]),
    ...changes,
  })

const entered = (beat: SmallBeat, worker: string): Payload => ({
  kind: 'worker-entered',
  worker: id(worker),
  beat: id(beat.beat),
  name: worker,
  agency: 'police',
  standing: 'member',
  shift: { from: 480, to: 1260 },
  languages: [],
  skills: [],
  homeArea: '',
  since: null,
})

/** Today's plan: the household is a stop of the second worker. */
const planned = (beat: SmallBeat, day: EpochDay): Payload => ({
  kind: 'plan-published',
  plan: id(`${beat.beat}/${day}`),
  day,
  content: { rounds: [{ worker: id(beat.workers[1]), stops: [stopOf(beat)] }], leftOut: [] },
})

export const stopOf = (beat: SmallBeat) => ({
  household: id<'household'>(beat.household),
  building: id<'building'>(beat.building),
  duties: [],
  arrive: 600,
  leave: 610,
  with: null,
  isKnownFace: false,
  isPinned: false,
})

async function stage(
  jurisdiction: JurisdictionId,
  beat: SmallBeat,
  staging: Staging,
): Promise<void> {
  for (const [list, state] of [
    [beat.imports.first, 'accepted'],
    [beat.imports.second, 'accepted'],
    [beat.imports.staged, 'staged'],
    [beat.imports.left, 'staged'],
  ] as const) {
    await staging.begin(
      jurisdiction,
      stagedImport(list, {
        beat: id(beat.beat),
        file: `${list}.csv`,
        fileDigest: createHash('sha256').update(list).digest('hex'),
        source: list.endsWith('1') ? 'register' : 'owners',
        state,
        by: `${beat.beat}-lead`,
      }),
    )
    await staging.addRows(jurisdiction, list, [
      received({ sheet: '', number: 1, cells: ['姓名', '电话'] }),
      received({ sheet: '', number: 2, cells: [beat.names[0], beat.phone] }),
    ])
    if (list === beat.imports.first) await staging.setOutcomes(jurisdiction, list, outcomesOf(beat))
  }
}

const outcomesOf = (beat: SmallBeat) =>
  [
    { decision: 'rejected', reason: 'heading', name: '', person: null },
    {
      decision: 'new',
      reason: 'nobody like it',
      name: beat.names[0],
      person: id<'person'>(beat.people[0]),
    },
  ].map((one, ordinal) => ({ ...one, ordinal, door: '' })) as readonly RowOutcome[]
