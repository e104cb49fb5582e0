import type { BeatDay, HouseholdDay } from '@doorstep/application/beat-day.ts'
import { subjectOfHousehold } from '@doorstep/domain/due/subject.ts'
import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { WorkerEntered } from '@doorstep/domain/facts/team.ts'
import type { VisitOutcome, VisitRecorded } from '@doorstep/domain/facts/visits.ts'
import type { Holds, Programme } from '@doorstep/domain/policy/programme.ts'
import type { VisitId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { type LocalTime, weekday } from '@doorstep/domain/shared/time.ts'
import { answersOf } from './answers.ts'
import type { Chance } from './chance.ts'
import { openerAt } from './openers.ts'
import { outcomeOf, spoke } from './outcomes.ts'
import { type Noted, remarkAfter } from './remarks.ts'
import { rememberedOf } from './remembered.ts'
import type { Pen } from './writing.ts'

export interface Month {
  readonly day: BeatDay
  readonly team: readonly WorkerEntered[]
  readonly programmes: readonly Programme[]
  readonly chance: Chance
  readonly pen: Pen
  readonly nextId: () => string
  readonly holds: Holds
  readonly noticeDigest: (code: string) => string
}

/** A month of knocks: first meetings, second and third tries at another hour, what was owed to arrivals. */
export function monthOfVisits(month: Month): readonly FactDraft[] {
  const homes = [...month.day.households.values()]
  return [
    ...homes.flatMap((home) => triesAt(home, month)),
    ...arrivalVisits(homes, month),
    ...carefulVisits(homes, month),
  ]
}

/** At most so many tries before the household is left for the lead. */
const mostTries = 4
const endsTries: readonly VisitOutcome['kind'][] = ['spoke', 'vacant-or-moved']
/** How much more often a door opens for a mentor than for a newcomer. */
const ease = { mentor: 1.25, member: 1, newcomer: 0.85 } as const

function triesAt(home: HouseholdDay, month: Month): readonly FactDraft[] {
  const { chance, day } = month
  if (home.history.members.length === 0 || chance.happens(0.32)) return []
  const facts: FactDraft[] = []
  let at = workingTime({ day: day.day - chance.between(1, 30), minute: 0 }, chance)
  for (let times = 0; times < mostTries && at.day < day.day; times += 1) {
    const worker = workerFor(home, at, month)
    const outcome = outcomeOf(home, at, ease[worker.standing], chance)
    facts.push(...visitFacts(home, worker, at, outcome, firstMeetings(month), month))
    if (endsTries.includes(outcome.kind) || chance.happens(0.35)) break
    at = workingTime({ day: at.day + chance.between(1, 6), minute: at.minute }, chance)
  }
  return facts
}

const firstMeetings = ({ programmes }: Month) =>
  programmes
    .filter(({ rhythm, concerns }) => rhythm.kind === 'once' && concerns.subject === 'household')
    .map((programme) => ({ programme, occasion: `once-${programme.key}` }))

/** Another part of the day than before; evenings more often at the end of the week. */
function workingTime({ day, minute }: LocalTime, chance: Chance): LocalTime {
  const isMorning = minute === 0 ? chance.happens(0.45) : minute > 14 * 60
  const hour = isMorning ? chance.between(8, 11) : chance.between(14, weekday(day) > 3 ? 20 : 19)
  return { day, minute: hour * 60 + chance.between(0, 59) }
}

/** Whoever is at home in the estate more often than not, and on duty at that hour. */
function workerFor(
  { history }: HouseholdDay,
  { minute }: LocalTime,
  { team, chance }: Month,
): WorkerEntered {
  const onDuty = team.filter(({ shift }) => shift.from <= minute && minute < shift.to)
  const near = onDuty.filter(({ homeArea }) => homeArea === history.dwelling?.place.estate)
  return chance.pick(near.length > 0 && chance.happens(0.75) ? near : onDuty)
}

interface Served {
  readonly programme: Programme
  readonly occasion: string
}

/** One visit or call with what followed from it: answers, a remark in the notebook. */
export function visitFacts(
  home: HouseholdDay,
  { worker, call }: Pick<WorkerEntered, 'worker'> & Pick<VisitRecorded, 'call'>,
  at: LocalTime,
  outcome: VisitOutcome,
  serves: readonly Served[],
  month: Pick<Month, 'chance' | 'pen' | 'nextId' | 'day'>,
): readonly FactDraft[] {
  const { chance, pen, nextId } = month
  const { household, isolations, arrivals } = home.history
  const concerned = [...new Set([...isolations, ...arrivals].map(({ person }) => person))]
  const isOpened = outcome.kind === 'spoke'
  const visit: VisitRecorded = {
    kind: 'visit-recorded',
    ...(call && { call }),
    visit: nextId() as VisitId,
    household: household.id,
    by: worker,
    at,
    outcome,
    left: isOpened && chance.happens(0.3) && !call ? ['leaflet'] : [],
    answers: serves.flatMap(({ programme }) => answersOf(programme, outcome, concerned, chance)),
    served: isOpened
      ? serves.map(({ programme, occasion }) => ({ programme: programme.key, occasion }))
      : [],
    opener: openerAt(outcome, chance),
  }
  const noted = isOpened ? remarkAfter(home, at, chance) : null
  return [
    pen.ofWorker(worker, at, visit),
    ...(noted === null ? [] : remarkWith(noted, home, worker, at, month)),
  ]
}

/** The remark as it was typed on the stairs, and what was tapped to be remembered of it. */
function remarkWith(
  noted: Noted,
  home: HouseholdDay,
  by: WorkerId,
  at: LocalTime,
  month: Parameters<typeof rememberedOf>[4],
): readonly FactDraft[] {
  const later = { day: at.day, minute: at.minute + 4 }
  const household = home.history.household.id
  const remark = { kind: 'remark-noted', household, by, at, words: noted.words } as const
  return [month.pen.ofWorker(by, later, remark), ...rememberedOf(home, by, later, noted, month)]
}

/** Those who are to be seen every few days were, but for some. */
function carefulVisits(homes: readonly HouseholdDay[], month: Month): readonly FactDraft[] {
  const { chance, day, programmes, holds } = month
  const programme = programmes.find(({ rhythm }) => rhythm.kind === 'every')
  if (!programme) return []
  const concerned = homes.filter(({ history }) =>
    holds(programme.concerns.when, subjectOfHousehold(history, day.day)),
  )
  return concerned.flatMap((home) => {
    if (chance.happens(0.12)) return []
    const at = { day: day.day - chance.between(1, 3), minute: chance.between(9 * 60, 17 * 60) }
    const worker = workerFor(home, at, month)
    const outcome = chance.happens(0.9) ? spoke(home, chance) : ({ kind: 'no-answer' } as const)
    const serves = [{ programme, occasion: 'first' }]
    return visitFacts(home, worker, at, outcome, serves, month)
  })
}

/** Those who came from elsewhere were seen within a day, but for a few. */
function arrivalVisits(homes: readonly HouseholdDay[], month: Month): readonly FactDraft[] {
  const { chance, day, programmes } = month
  const programme = programmes.find(({ rhythm }) => rhythm.kind === 'within')
  if (!programme) return []
  return homes.flatMap((home) =>
    home.history.arrivals
      .filter(({ on }) => on < day.day - 1 && chance.happens(0.93))
      .flatMap(({ on }) => {
        const at = { day: on + chance.between(0, 1), minute: chance.between(9 * 60, 19 * 60) }
        const worker = workerFor(home, at, month)
        const serves = [{ programme, occasion: `arrived-${on}` }]
        return visitFacts(home, worker, at, spoke(home, chance), serves, month)
      }),
  )
}
