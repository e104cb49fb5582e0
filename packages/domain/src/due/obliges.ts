import type { VisitOutcome, VisitOutcomeKind } from '../facts/visits.ts'
import type { Consequence, Programme } from '../policy/programme.ts'
import type { KnockRow } from '../register/rows.ts'
import type { EpochDay } from '../shared/time.ts'
import { mayServe } from './calls.ts'
import type { ExcusedBecause } from './duty.ts'
import { type HouseholdHistory, since, wasConversation } from './history.ts'
import type { Occasion } from './state.ts'

/** What our own knocks and calls so far oblige on one occasion. */
export type Obliged =
  | { readonly kind: 'open' }
  /** It stays owed, but nobody goes before that day. */
  | { readonly kind: 'waits'; readonly until: EpochDay }
  | { readonly kind: 'excused'; readonly because: ExcusedBecause }

/**
 * What follows where a programme says nothing: three tries at other times, then the lead decides. A
 * conversation obliges only where something needed was left to ask.
 */
const unlessSaid: Readonly<Partial<Record<VisitOutcomeKind, Consequence>>> = {
  spoke: { kind: 'retry', afterDays: 1, otherPartOfDay: false, most: 3 },
  'no-answer': { kind: 'retry', afterDays: 1, otherPartOfDay: true, most: 3 },
  declined: { kind: 'retry', afterDays: 7, otherPartOfDay: true, most: 2 },
  'not-reached': { kind: 'retry', afterDays: 1, otherPartOfDay: false, most: 3 },
  'another-team': { kind: 'retry', afterDays: 1, otherPartOfDay: false, most: 5 },
  unsafe: { kind: 'hand-to-lead', because: 'unsafe' },
}

/** So long an empty dwelling is believed to be empty before somebody looks again. */
const daysVacant = 60

/**
 * A call that nobody answers is a try like a knock, for all that could have been done by it: it is tried
 * again by the same rule, and at the third the lead decides, so that nobody is rung up without end. But it
 * is no knock: it touched no door, so other agencies are not told of it and keep no courtesy after it.
 * Follows the last of our tries since the occasion began: wait, leave alone, or hand to the lead. A wait
 * never runs past the deadline, and a household that has chosen a time is left in peace until then.
 */
export function obligedBy(
  history: HouseholdHistory,
  after: Programme['after'],
  occasion: Occasion,
  day: EpochDay,
): Obliged {
  const tries = triesOn(history, occasion, day)
  const last = tries.at(-1)
  const obliged = last ? obligedByTry(last, tries, after, day) : open
  if (obliged.kind === 'excused') return obliged
  const chosen = history.appointments.filter((one) => one.day > day).map((one) => one.day)
  const asked = chosen.length > 0 ? Math.min(...chosen) : day
  const until = Math.max(asked, obliged.kind === 'waits' ? obliged.until : day)
  const latest = Math.min(until, occasion.deadline ?? until)
  return latest > day ? { kind: 'waits', until: latest } : open
}

const open: Obliged = { kind: 'open' }

interface Try {
  readonly knock: KnockRow
  readonly outcome: VisitOutcome
}

/**
 * Our knocks for this occasion, a check's from its window on: since somebody last spoke with us, or all
 * where those conversations left something to ask.
 */
function triesOn(history: HouseholdHistory, occasion: Occasion, day: EpochDay): readonly Try[] {
  const knocks = since(history.knocks, occasion.from).filter(
    (knock) => knock.at.day <= day && mayServe(occasion, knock.call ?? null),
  )
  const own = occasion.begun ? knocks : knocks.slice(knocks.findLastIndex(wasOurConversation) + 1)
  const isCheck = occasion.because.kind === 'isolating'
  return own.flatMap((knock) => {
    const isEarlier = isCheck && knock.at.minute < occasion.window.from
    return knock.result.kind === 'visit' && !isEarlier
      ? [{ knock, outcome: knock.result.outcome }]
      : []
  })
}

const wasOurConversation = (knock: KnockRow) => knock.worker !== null && wasConversation(knock)

function obligedByTry(
  { knock, outcome }: Try,
  tries: readonly Try[],
  after: Programme['after'],
  day: EpochDay,
): Obliged {
  const said = after[outcome.kind]
  if (outcome.kind === 'come-back' && !said) return { kind: 'waits', until: outcome.at.day }
  if (outcome.kind === 'vacant-or-moved' && !said) return vacant(outcome.because, knock, day)
  const consequence = said ?? unlessSaid[outcome.kind]
  switch (consequence?.kind) {
    case undefined:
      return open
    case 'hand-to-lead':
      return handedToLead
    case 'excuse':
      return day < knock.at.day + consequence.days
        ? excused({ kind: 'programme-says', words: consequence.because })
        : open
    case 'retry': {
      const times = alike(outcome, tries).length
      return times >= consequence.most
        ? handedToLead
        : { kind: 'waits', until: knock.at.day + consequence.afterDays }
    }
  }
}

/** Tries that came to the same; of those without a conversation only what came after the last one. */
function alike({ kind }: VisitOutcome, tries: readonly Try[]): readonly Try[] {
  const talked = tries.findLastIndex(({ outcome }) => outcome.kind === 'spoke')
  const counted = kind === 'spoke' ? tries : tries.slice(talked + 1)
  return counted.filter(({ outcome }) => outcome.kind === kind)
}

const excused = (because: ExcusedBecause): Obliged => ({ kind: 'excused', because })
const handedToLead = excused({ kind: 'handed-to-lead' })

function vacant(because: 'vacant' | 'moved', { at }: KnockRow, day: EpochDay): Obliged {
  if (day >= at.day + daysVacant) return open
  return excused({ kind: because === 'vacant' ? 'vacant' : 'nobody-lives-here' })
}

/** While a caution stands nobody goes to this door alone. */
export const needsCompany = ({ wishes }: HouseholdHistory, day: EpochDay): boolean =>
  (wishes?.cautions ?? []).some((caution) => caution.incidentOn <= day && day <= caution.until)
