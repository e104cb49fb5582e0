import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import { type Answer, callOutcomeKinds } from '@doorstep/domain/facts/visits.ts'
import type { Programme, Question } from '@doorstep/domain/policy/programme.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { VisitMessage } from '@doorstep/protocol/round.ts'
import { type Refused, refused } from './refused.ts'

/**
 * Is this what a worker can have brought from that door? Answers must be to questions of a programme in
 * force, about someone of the household, of the kind and within the limits that the question sets.
 */
export function checkVisit(
  message: VisitMessage,
  history: HouseholdHistory,
  programmes: readonly Programme[],
): Result<null, Refused> {
  const isOfHousehold = (person: string) =>
    [...history.members, ...history.elsewhere].some(({ id }) => id === person) ||
    (message.entered ?? []).some((one) => one.person === person)
  const { outcome, answers } = message
  if (outcome.kind === 'spoke' && !outcome.met.every(isOfHousehold))
    return wrong('person-not-of-household', 'outcome.met', 'name those who belong to the household')
  const untold = checkTalk(message)
  if (!untold.ok) return untold
  for (const [i, answer] of answers.entries()) {
    const problem = problemOf(answer, message, programmes, isOfHousehold)
    if (problem) return wrong(problem, `answers.${i}`, 'an answer of another kind is expected')
  }
  const asked = answers.map(({ programme, question, person }) =>
    [programme, question, person].join(' '),
  )
  return new Set(asked).size < asked.length
    ? wrong('answered-twice', 'answers', 'one answer a question and person')
    : ok(null)
}

/** Only a conversation brings answers and newcomers, and a call only what can come of a call. */
function checkTalk(message: VisitMessage): Result<null, Refused> {
  const { outcome, answers, entered = [], call } = message
  if (call && !isOfCall(message))
    return wrong('not-by-call', 'outcome', 'this is found or left at a door: record it as a visit')
  if (entered.length > 0 && outcome.kind !== 'spoke')
    return wrong('entered-without-talk', 'entered', 'a person is entered by talking with them')
  if (answers.length > 0 && outcome.kind !== 'spoke')
    return wrong('answers-without-talk', 'answers', 'nobody answers who was not spoken with')
  return ok(null)
}

/** Nobody stood at a door: what is found or left there cannot have come of a call. */
const isOfCall = ({ outcome, left }: VisitMessage) =>
  callOutcomeKinds.some((kind) => kind === outcome.kind) && left.length === 0

const wrong = (problem: string, where: string, remedy: string) =>
  refused('invalid', problem, remedy, [where])

function problemOf(
  answer: Answer,
  { at }: VisitMessage,
  programmes: readonly Programme[],
  isOfHousehold: (person: string) => boolean,
): string | null {
  const programme = programmes.find(({ key }) => key === answer.programme)
  if (!programme || at.day < programme.start || at.day > programme.end)
    return 'programme-not-in-force'
  const question = programme.questions.find(({ id }) => id === answer.question)
  if (!question) return 'question-not-asked'
  if ((question.of === 'household') !== (answer.person === null)) return 'answer-of-whom'
  if (answer.person !== null && !isOfHousehold(answer.person)) return 'person-not-of-household'
  return fits(question, answer) ? null : 'answer-does-not-fit'
}

function fits({ answer: asked }: Question, { value }: Answer): boolean {
  if (value.kind === 'not-said') return true
  switch (asked.kind) {
    case 'number':
      return value.kind === 'number' && asked.min <= value.value && value.value <= asked.max
    case 'text':
      return value.kind === 'text' && value.value.trim() !== ''
    case 'yes-no':
      return value.kind === 'yes-no'
    case 'choice':
      return value.kind === 'choice' && asked.options.some((one) => one.value === value.value)
    case 'choices':
      return (
        value.kind === 'choices' &&
        value.values.every((chosen) => asked.options.some((one) => one.value === chosen))
      )
  }
}
