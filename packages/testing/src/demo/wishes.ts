import type { HouseholdDay } from '@doorstep/application/beat-day.ts'
import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { KnockReported } from '@doorstep/domain/facts/visits.ts'
import type { AppointmentId, HouseholdId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { TimeWindow } from '@doorstep/domain/shared/time.ts'
import type { Month } from './month.ts'

/** What households asked for and what must be minded: from a few of them, as it is on a beat. */
export function wishesOf(month: Month): readonly FactDraft[] {
  const homes = month.chance
    .shuffled([...month.day.households.values()])
    .filter(({ history }) => history.members.length > 0)
  const take = (from: number, count: number) => homes.slice(from, from + count)
  return [
    ...take(0, 44).map((home, i) => quietHours(home, i, month)),
    ...take(44, 46).map((home, i) => appointment(home, i, month)),
    ...take(90, 6).map((home, i) => caution(home, i, month)),
    ...take(96, 40).flatMap((home, i) => notice(home, i, month)),
    ...take(140, 320).map((home, i) => knock(home, i, month)),
    ...knownFaces(homes, month),
  ]
}

const quiet: readonly (readonly [TimeWindow, string])[] = [
  [{ from: 540, to: 840 }, '上夜班，白天睡觉'],
  [{ from: 720, to: 870 }, '孩子午睡'],
  [{ from: 1080, to: 1200 }, '辅导孩子作业'],
  [{ from: 480, to: 600 }, '老人要静养'],
]

function quietHours({ history }: HouseholdDay, i: number, { day, chance, pen }: Month): FactDraft {
  const [window, because] = chance.pick(quiet)
  // One asked for the whole day: the planner has to say why nobody goes there.
  const windows = i === 0 ? [{ from: 0, to: 1440 }] : [window]
  const at = { day: day.day - chance.between(1, 25), minute: 900 }
  const household = history.household.id
  return pen.ofOthers(
    { kind: 'household' },
    at,
    {
      kind: 'quiet-hours-set',
      household,
      windows,
      because: i === 0 ? '家中有丧事，近期请勿打扰' : because,
    },
    'visits',
  )
}

/** A third of them for today, the others in the days that come. */
function appointment({ history }: HouseholdDay, i: number, month: Month): FactDraft {
  const { day, chance, pen, nextId } = month
  const from = chance.pick([9, 10, 14, 15, 16, 18, 19]) * 60
  const isByHousehold = i % 4 === 0
  return pen.ofOthers(
    isByHousehold ? { kind: 'household' } : { kind: 'system' },
    { day: day.day - chance.between(1, 3), minute: chance.between(520, 1100) },
    {
      kind: 'appointment-made',
      appointment: nextId() as AppointmentId,
      household: history.household.id,
      day: day.day + (i % 3 === 0 ? 0 : chance.between(1, 6)),
      window: { from, to: from + 60 },
      // The first of them is for today: a round of the demo has a call in it.
      way: isByHousehold && (chance.happens(0.2) || i === 0) ? 'phone' : 'door',
      madeBy: isByHousehold ? 'household' : 'worker',
    },
    'visits',
  )
}

const dangers = ['楼梯间照明坏，栏杆松动', '院子里的狗未拴', '楼道堆放电动车电池'] as const

function caution({ history }: HouseholdDay, i: number, { day, pen }: Month): FactDraft {
  const incidentOn = day.day - 5 - i * 3
  return pen.ofOthers(
    { kind: 'system' },
    { day: incidentOn, minute: 1000 },
    {
      kind: 'caution-noted',
      household: history.household.id,
      words: dangers[i % dangers.length] ?? dangers[0],
      incidentOn,
      until: incidentOn + 60,
    },
    'visits',
  )
}

/** A card with a code stands in the door; some households have chosen a time by it. */
function notice({ history }: HouseholdDay, i: number, month: Month) {
  const { day, team, chance, pen } = month
  const worker = chance.pick(team)
  const at = { day: day.day - chance.between(1, 9), minute: chance.between(540, 1200) }
  const code = `demo ${i} ${chance.between(1000, 9999)}`
  const household: HouseholdId = history.household.id
  return [
    pen.ofWorker(worker.worker, at, {
      kind: 'notice-left',
      household,
      by: worker.worker,
      at,
      codeDigest: month.noticeDigest(code),
    }),
  ]
}

const knockOutcomes: readonly (readonly [KnockReported['outcome'], number])[] = [
  ['opened', 5],
  ['nobody', 4],
  ['refused', 1],
  ['unknown', 1],
]

/** Knocks of the other agencies; a few of this morning, a few announced for this afternoon. */
function knock({ history }: HouseholdDay, i: number, { day, chance, pen }: Month): FactDraft {
  const agency = chance.pick(['health', 'fire', 'gas', 'community'])
  const isToday = i < 12
  const isPlanned = i < 4
  const at = {
    day: isToday ? day.day : day.day - chance.between(1, 28),
    minute: isPlanned ? 15 * 60 + i * 10 : chance.between(490, isToday ? 660 : 1150),
  }
  return pen.ofOthers(
    { kind: 'agency', agency },
    isPlanned ? { day: at.day, minute: 485 } : at,
    {
      kind: 'knock-reported',
      household: history.household.id,
      agency,
      at,
      outcome: isPlanned ? 'planned' : chance.weighted(knockOutcomes),
    },
    'visits',
  )
}

/** Mentors are known where they have worked for years; a newcomer at a few doors. */
function knownFaces(homes: readonly HouseholdDay[], month: Month): readonly FactDraft[] {
  const mark = (home: HouseholdDay, worker: WorkerId, level: 1 | 2 | 3) =>
    month.pen.ofOthers(
      { kind: 'system' },
      { day: month.day.day - 28, minute: 600 },
      { kind: 'familiarity-marked', household: home.history.household.id, worker, level },
      'visits',
    )
  return month.team.flatMap(({ worker, standing, homeArea }) => {
    const near = homes.filter(({ history }) => history.dwelling?.place.estate === homeArea)
    if (standing === 'newcomer') return near.slice(0, 8).map((home) => mark(home, worker, 1))
    const count = standing === 'mentor' ? 90 : 25
    return near.slice(0, count).map((home, i) => mark(home, worker, i % 3 === 0 ? 3 : 2))
  })
}
