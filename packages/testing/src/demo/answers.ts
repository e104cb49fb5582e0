import type { Answer, AnswerValue, VisitOutcome } from '@doorstep/domain/facts/visits.ts'
import type { Programme, Question } from '@doorstep/domain/policy/programme.ts'
import type { PersonId } from '@doorstep/domain/shared/id.ts'
import type { Chance } from './chance.ts'

/** What was answered at an opened door; now and then a question was not asked, and stays without answer. */
export function answersOf(
  programme: Programme,
  outcome: VisitOutcome,
  concerned: readonly PersonId[],
  chance: Chance,
): readonly Answer[] {
  if (outcome.kind !== 'spoke') return []
  const answer = (question: Question, person: PersonId | null): Answer => ({
    programme: programme.key,
    question: question.id,
    person,
    value: usualAnswer(question, chance),
  })
  return programme.questions
    .filter((question) => question.required || chance.happens(0.8))
    .flatMap((question) => {
      if (question.of === 'household') return [answer(question, null)]
      const asked = question.of === 'each-concerned' ? concerned : outcome.met
      return asked.map((person) => answer(question, person))
    })
}

function usualAnswer({ answer }: Question, chance: Chance): AnswerValue {
  switch (answer.kind) {
    case 'number':
      return { kind: 'number', value: numberWithin(answer.min, answer.max, chance) }
    case 'yes-no':
      return { kind: 'yes-no', value: chance.happens(0.1) }
    case 'choice':
      return { kind: 'choice', value: usualOption(answer.options, chance) }
    case 'choices':
      return { kind: 'choices', values: [usualOption(answer.options, chance)] }
    case 'text':
      return { kind: 'text', value: '一切正常' }
  }
}

/** Body temperature lies where it usually does; any other number in the lower part of its range. */
function numberWithin(min: number, max: number, chance: Chance): number {
  const isTemperature = min >= 30 && max <= 45
  const value = isTemperature ? 36.1 + chance.next() * 0.9 : min + chance.next() * (max - min) * 0.2
  return isTemperature ? Math.round(value * 10) / 10 : Math.round(value)
}

/** The first option is what most say. */
const usualOption = (options: readonly { readonly value: string }[], chance: Chance) =>
  (chance.happens(0.8) ? options[0] : chance.pick(options))?.value ?? ''
