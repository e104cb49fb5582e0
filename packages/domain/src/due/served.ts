import type { CallWay, VisitRecorded } from '../facts/visits.ts'
import type { Programme } from '../policy/programme.ts'
import type { KnockRow } from '../register/rows.ts'
import type { LocalTime } from '../shared/time.ts'
import { mayServe } from './calls.ts'
import type { Duty } from './duty.ts'
import type { HouseholdHistory } from './history.ts'
import { isTooEarly, leftOf, neededOf } from './needed.ts'

type Served = VisitRecorded['served'][number]

/** A knock or a call before it is written, and what was owed at the door. */
export interface AtKnock {
  readonly history: HouseholdHistory
  readonly duties: readonly Duty[]
  readonly programmes: readonly Programme[]
  readonly at: LocalTime
  /** Of a call, how it was made; null at the door. */
  readonly call: CallWay | null
  readonly outcome: VisitRecorded['outcome']
  readonly answers: KnockRow['answers']
  /** What whoever knocked says it served. */
  readonly claimed: VisitRecorded['served']
}

/**
 * What a conversation served, a call only what may be done by it: of what was not done at that door on that day (left to the lead, it may be
 * done all the same), each occasion of which nothing needed is left to ask of anyone. It is decided once and written down, so that a programme that asks more
 * later does not take it back, nor the erasing of what was answered.
 */
export function servedBy(knock: AtKnock): readonly Served[] {
  const open = knock.duties.filter(
    (duty) => duty.state.kind !== 'done' && mayServe(duty, knock.call),
  )
  const met = knock.outcome.kind === 'spoke' ? open : []
  const occasions = Map.groupBy(met, ({ programme, occasion }) => `${programme}/${occasion}`)
  return [...occasions.values()]
    .filter((duties) => duties.every((duty) => isServed(duty, knock)))
    .flatMap(([duty]) => (duty ? [{ programme: duty.programme, occasion: duty.occasion }] : []))
}

function isServed(duty: Duty, knock: AtKnock): boolean {
  const { history, programmes, at, answers, claimed } = knock
  const isClaimed = claimed.some(
    (one) => one.programme === duty.programme && one.occasion === duty.occasion,
  )
  const programme = programmes.find(({ key }) => key === duty.programme)
  if (!programme) return isClaimed
  if (isTooEarly(duty.because, at.minute)) return false
  const members = history.members.map(({ id }) => id)
  const needed = neededOf(programme, duty.person, members)
  const left = leftOf(duty.begun?.left ?? needed, { answers }, programme)
  const isMeant = isClaimed || needed.length > 0 || anyTalkServes(programme)
  return left.length === 0 && isMeant
}

/** Who arrived and who is checked is known to whoever knocks for it; the other occasions are the household's. */
const anyTalkServes = ({ rhythm }: Programme) => rhythm.kind === 'once' || rhythm.kind === 'every'
