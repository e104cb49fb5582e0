import type { NeededQuestion } from '@doorstep/domain/due/duty.ts'
import { neededOf, peopleAsked } from '@doorstep/domain/due/needed.ts'
import type { PersonId } from '@doorstep/domain/shared/id.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'

export type BriefDuty = BriefAnswer['duties'][number]
export type BriefQuestion = BriefDuty['questions'][number]

/** One question about one person or about the household, as it is asked at this door. */
export interface Asked {
  /** programme/question/person: the same question of two duties is asked once. */
  readonly key: string
  readonly programme: BriefDuty['programme']
  readonly question: BriefQuestion
  readonly person: PersonId | null
  /** Whether saying is required or voluntary. */
  readonly notice: Pick<BriefDuty['notice'], 'voluntary'>
}

/** Is somebody to do something about it on this visit? */
export const isOpenDuty = ({ state }: BriefDuty): boolean =>
  state.kind === 'due' ||
  state.kind === 'planned' ||
  state.kind === 'tried' ||
  state.kind === 'overdue'

/** All that is to be asked at a door, each question once, the household's first and then person by person. */
export function questionsAt(brief: BriefAnswer): readonly Asked[] {
  const asked = brief.duties.filter(isOpenDuty).flatMap((duty) => questionsOf(duty, brief))
  const once = [...new Map(asked.map((one) => [one.key, one])).values()]
  const order = new Map(brief.members.map(({ person }, index) => [person, index]))
  const placeOf = ({ person }: Asked) => (person === null ? -1 : (order.get(person) ?? 0))
  return once.sort((a, b) => placeOf(a) - placeOf(b))
}

/** The questions of one duty: about whom it is, everyone, or the household; of the needed ones what is left. */
export function questionsOf(duty: BriefDuty, brief: BriefAnswer): readonly Asked[] {
  const left = leftToAsk(duty, brief)
  return duty.questions.flatMap((question) =>
    peopleAsked(question, duty.person, membersOf(brief))
      .filter((person) => !question.required || left.some(isAbout(question, person)))
      .map((person) => ({
        key: `${duty.programme}/${question.id}/${person ?? ''}`,
        programme: duty.programme,
        question,
        person,
        notice: duty.notice,
      })),
  )
}

const isAbout =
  ({ id }: BriefQuestion, person: PersonId | null) =>
  (needed: NeededQuestion) =>
    needed.question === id && needed.person === person

const membersOf = ({ members }: BriefAnswer) => members.map(({ person }) => person)

/** Needed and not settled when the brief was read: nothing is asked twice on one occasion. */
const leftToAsk = (duty: BriefDuty, brief: BriefAnswer): readonly NeededQuestion[] =>
  duty.begun?.left ?? neededOf(duty, duty.person, membersOf(brief))
