import type { AnswerValue } from '../facts/visits.ts'
import type { Notice, Programme, Question } from '../policy/programme.ts'
import type { KnockRow } from '../register/rows.ts'
import type { PersonId } from '../shared/id.ts'
import type { MinuteOfDay } from '../shared/time.ts'
import { reaches } from './calls.ts'
import type { Because, Begun, NeededQuestion } from './duty.ts'
import { wasConversation } from './history.ts'

/** Whom a question is about: everyone, those concerned, or the household. */
export function peopleAsked<Person extends PersonId>(
  { of }: Pick<Question, 'of'>,
  concerned: Person | null,
  members: readonly Person[],
): readonly (Person | null)[] {
  switch (of) {
    case 'household':
      return [null]
    case 'each-member':
      return members
    case 'each-concerned':
      return concerned === null ? members : [concerned]
  }
}

/** All that a programme needs to know on one occasion. */
export const neededOf = (
  { questions }: { readonly questions: readonly Pick<Question, 'id' | 'of' | 'required'>[] },
  concerned: PersonId | null,
  members: readonly PersonId[],
): readonly NeededQuestion[] =>
  questions
    .filter(({ required }) => required)
    .flatMap((question) =>
      peopleAsked(question, concerned, members).map((person) => ({
        question: question.id,
        person,
      })),
    )

/** "Does not wish to say" is an answer where saying is voluntary; where it is required the question stays. */
export const settles = (
  { kind }: Pick<AnswerValue, 'kind'>,
  { voluntary }: Pick<Notice, 'voluntary'>,
): boolean => kind !== 'not-said' || voluntary === 'voluntary'

/** So long before its window, in minutes, a check may be made: whoever is early at the door need not wait. */
const earlyMinutes = 30

/** A check that is still to come is not done with the one before it; everything else may be done at once. */
export const isTooEarly = (because: Because, minute: MinuteOfDay): boolean =>
  because.kind === 'isolating' && minute < because.window.from - earlyMinutes

/** How far the needed questions of one subject have come on an occasion. */
export interface Asking {
  readonly needed: readonly NeededQuestion[]
  /** Was this knock recorded as having served the occasion? It stays so, whatever the programme asks later. */
  served(knock: KnockRow): boolean
  /** Does any conversation do, where nothing is needed? Not for an arrival or a check: those are named. */
  readonly anyTalk: boolean
  /** Could this conversation have begun the occasion, after the one that was finished last? */
  begins(knock: KnockRow, finished: KnockRow | null): boolean
  /** After the first that finishes it nothing is owed; or a new occasion begins with each. */
  readonly repeats: boolean
}

export interface Asked {
  /** The knock that finished it: the first, or of what repeats the latest. */
  readonly finished: KnockRow | null
  /** What was begun since then. */
  readonly begun: Begun | null
}

/**
 * Walks the knocks in order of time. An occasion is finished by a conversation in which the last needed
 * question was settled, at the door or by a call in one of the programme's ways; what another agency asked
 * is not known, so its conversation finishes where any does.
 */
export function askedAt(
  knocks: readonly KnockRow[],
  programme: Pick<Programme, 'key' | 'notice' | 'ways'>,
  asking: Asking,
): Asked {
  let asked: Asked = { finished: null, begun: null }
  for (const knock of knocks) {
    asked = askedAfter(knock, asked, programme, asking)
    if (asked.finished && !asking.repeats) return asked
  }
  return asked
}

function askedAfter(
  knock: KnockRow,
  before: Asked,
  programme: Pick<Programme, 'key' | 'notice' | 'ways'>,
  asking: Asking,
): Asked {
  if (!wasConversation(knock)) return before
  const left = leftAfter(knock, before, programme, asking)
  if (left === null) return before
  return left.length === 0
    ? { finished: knock, begun: null }
    : { ...before, begun: { at: knock.at, left } }
}

/** Null: this conversation has nothing to do with the occasion. */
function leftAfter(
  knock: KnockRow,
  { finished, begun }: Asked,
  programme: Pick<Programme, 'key' | 'notice' | 'ways'>,
  { needed, served, anyTalk, begins }: Asking,
): readonly NeededQuestion[] | null {
  const isReported = knock.result.kind === 'knock'
  if (served(knock)) return []
  if (!reaches(programme.ways, knock.call ?? null)) return null
  if (anyTalk && (isReported || needed.length === 0)) return []
  if (isReported || needed.length === 0 || !begins(knock, finished)) return null
  return leftOf(begun?.left ?? needed, knock, programme)
}

/** What is left to ask of a programme's needed questions when these answers were given. */
export const leftOf = (
  needed: readonly NeededQuestion[],
  given: Pick<KnockRow, 'answers' | 'answered'>,
  programme: Pick<Programme, 'key' | 'notice'>,
): readonly NeededQuestion[] => needed.filter((one) => !isSettledBy(given, one, programme))

function isSettledBy(
  { answers, answered }: Pick<KnockRow, 'answers' | 'answered'>,
  { question, person }: NeededQuestion,
  { key, notice }: Pick<Programme, 'key' | 'notice'>,
): boolean {
  const isIt = (one: NeededQuestion & { readonly programme: string }) =>
    one.programme === key && one.question === question && one.person === person
  return (
    (answered ?? []).some(isIt) || answers.some((one) => isIt(one) && settles(one.value, notice))
  )
}
