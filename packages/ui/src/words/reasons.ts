import type { Because, DutyState, ExcusedBecause } from '@doorstep/domain/due/duty.ts'
import type { LeftOutBecause } from '@doorstep/domain/rounds/plan.ts'
import type { InThreeLanguages, Language } from '@doorstep/domain/shared/language.ts'
import type { EpochDay, LocalTime } from '@doorstep/domain/shared/time.ts'
import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import { sayAgency } from './agencies.ts'
import { joined } from './joined.ts'
import { sayWay } from './outcomes.ts'
import { reasonWords } from './reason-words.ts'
import { stateWords, triedHow } from './states.ts'
import { sayDay, sayDaysFrom, sayTime, sayWindow } from './times.ts'

/** Against what a reason is said: today, and who the ids are, where the reader may know. */
export interface Telling {
  readonly language: Language
  readonly today: EpochDay
  /** The name of a person or worker; undefined where it is not to be said. */
  readonly nameOf?: (id: string) => string | undefined
}

/** Why a duty is there. */
export function sayBecause(because: Because, telling: Telling): string {
  const { language, today } = telling
  const words = reasonWords[language]
  const name = (id: string) => telling.nameOf?.(id) ?? words.someone
  switch (because.kind) {
    case 'never-met':
      return words.neverMet
    case 'arrived':
      return words.arrived(name(because.person), sayDay(because.on, today, language), because.from)
    case 'isolating':
      return words.isolating(
        name(because.person),
        because.day,
        because.of,
        sayWindow(because.window),
      )
    case 'condition':
      return because.lastMet === null
        ? words.conditionNeverMet
        : words.condition(sayDaysFrom(because.lastMet, today, language))
    case 'declined-before':
      return words.declinedBefore(sayDaysFrom(because.on, today, language))
    case 'begun-before':
      return words.begunBefore(sayDay(because.on, today, language), because.left)
    case 'appointment':
      return because.way === 'door'
        ? words.appointment(sayWindow(because.window))
        : words.agreedCall(sayWay(because.way, language), sayWindow(because.window))
    case 'asked-to-come-back':
      return words.askedToComeBack(sayTime(because.at, today, language))
    default:
      return unreachable(because)
  }
}

/** What was begun and how much is left is then said once, with the questions themselves. */
export const isSaidByBegun = (duty: { readonly because: Because; readonly begun: unknown }) =>
  duty.because.kind === 'begun-before' && duty.begun !== null

/** What was begun at a door and not finished: when, how many questions are left, and which of whom. */
export function sayBegun(
  begun: {
    readonly at: LocalTime
    readonly left: readonly { readonly ask: InThreeLanguages; readonly person: string | null }[]
  },
  { language, today, nameOf }: Telling,
): string {
  const words = reasonWords[language]
  const asked = begun.left.map(({ ask, person }) => {
    const name = person === null ? undefined : nameOf?.(person)
    return name === undefined ? ask[language] : words.askedOf(ask[language], name)
  })
  const when = sayTime(begun.at, today, language)
  return words.begun(when, begun.left.length, joined([...new Set(asked)], language))
}

/** Why nobody must go. */
export function sayExcused(because: ExcusedBecause, { language, today }: Telling): string {
  const words = reasonWords[language]
  switch (because.kind) {
    case 'vacant':
      return words.vacant
    case 'nobody-lives-here':
      return words.nobodyLivesHere
    case 'not-concerned':
      return words.notConcerned
    case 'central-isolation':
      return words.centralIsolation
    case 'chose-another-way':
      return words.choseAnotherWay(sayWay(because.way, language))
    case 'programme-says':
      return because.words
    case 'handed-to-lead':
      return words.handedToLead
    case 'another-agency':
      return words.anotherAgency(
        sayAgency(because.agency, language),
        sayTime(because.at, today, language),
      )
    default:
      return unreachable(because)
  }
}

/** Why a household could not be placed on a round: the rule that binds. */
export function sayLeftOut(because: LeftOutBecause, { language, nameOf }: Telling): string {
  const words = reasonWords[language]
  switch (because.kind) {
    case 'no-worker':
      return words.noWorker
    case 'no-time-left':
      return words.noTimeLeft
    case 'window-outside-shifts':
      return words.windowOutsideShifts(because.windows.map(sayWindow).join(', '))
    case 'quiet-all-day':
      return words.quietAllDay
    case 'skill-nobody-has':
      return words.skillNobodyHas(because.skill)
    case 'language-nobody-speaks':
      return words.languageNobodySpeaks(because.language)
    case 'agency-not-on-duty':
      return words.agencyNotOnDuty(
        because.agencies.map((agency) => sayAgency(agency, language)).join(', '),
      )
    case 'no-second-person':
      return words.noSecondPerson
    case 'courtesy':
      return words.courtesy(sayAgency(because.agency, language))
    case 'call-agreed':
      return words.callAgreed(sayWay(because.way, language), sayWindow(because.window))
    case 'pinned-worker-away':
      return words.pinnedWorkerAway(nameOf?.(because.worker) ?? words.theWorker)
    case 'door-without-building':
      return words.doorWithoutBuilding
    default:
      return unreachable(because)
  }
}

/** Where a duty stands, with what makes it so: "no answer twice, last 18:40". */
export function sayState(state: DutyState, telling: Telling): string {
  const { language, today } = telling
  const words = reasonWords[language]
  const states = stateWords[language]
  switch (state.kind) {
    case 'done':
      return words.doneAt(sayTime(state.at, today, language))
    case 'due':
      return states.due
    case 'planned':
      return states.planned
    case 'tried':
      return words.triedLast(
        states.triedTimes(state.times, triedHow(state.by)),
        sayTime(state.last, today, language),
      )
    case 'excused':
      return words.excusedBecause(sayExcused(state.because, telling))
    case 'overdue':
      return words.overdueSince(
        sayDay(state.since, today, language),
        states.triesSoFar(state.times, triedHow(state.by)),
      )
    default:
      return unreachable(state)
  }
}
