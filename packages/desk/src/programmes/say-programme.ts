import type { StateCounts } from '@doorstep/domain/coverage/coverage.ts'
import { dutyStates } from '@doorstep/domain/due/duty.ts'
import type { Consequence, QuestionKind, Rhythm } from '@doorstep/domain/policy/programme.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import type { ProgrammeAnswer } from '@doorstep/protocol/programmes.ts'
import { sayAgency } from '@doorstep/ui/words/agencies.ts'
import { programmeTextWords } from '@doorstep/ui/words/desk-programme-text.ts'
import { programmeWords } from '@doorstep/ui/words/desk-programmes.ts'
import { sayWindow } from '@doorstep/ui/words/times.ts'

export const totalOf = (counts: StateCounts): number =>
  dutyStates.reduce((sum, state) => sum + counts[state], 0)

/** "every day, 08:00–10:00, 18:00–20:00". */
export function sayRhythm(rhythm: Rhythm, language: Language): string {
  const words = programmeTextWords[language]
  switch (rhythm.kind) {
    case 'once':
      return words.once
    case 'within':
      return words.within(rhythm.days)
    case 'daily':
      return words.daily(programmeWords[language].listOf(rhythm.windows.map(sayWindow)))
    case 'every':
      return words.every(rhythm.days)
    default:
      return unreachable(rhythm)
  }
}

export function sayConsequence(consequence: Consequence, language: Language): string {
  const words = programmeTextWords[language]
  switch (consequence.kind) {
    case 'retry':
      return words.retry(consequence.afterDays, consequence.most, consequence.otherPartOfDay)
    case 'hand-to-lead':
      return words.handToLead(consequence.because)
    case 'excuse':
      return words.excuse(consequence.days, consequence.because)
    default:
      return unreachable(consequence)
  }
}

/** "number of 30–45 °C", "one of: none, medicine". */
export function sayAnswer(answer: QuestionKind, language: Language): string {
  const words = programmeWords[language]
  const options = (all: Extract<QuestionKind, { kind: 'choice' | 'choices' }>['options']) =>
    words.listOf(all.map(({ label }) => label[language]))
  switch (answer.kind) {
    case 'number':
      return words.answerNumber(answer.unit, answer.min, answer.max)
    case 'text':
      return words.answerText
    case 'yes-no':
      return words.answerYesNo
    case 'choice':
      return words.answerOne(options(answer.options))
    case 'choices':
      return words.answerSome(options(answer.options))
    default:
      return unreachable(answer)
  }
}

/** "with the skill nurse, two together"; "anyone of the team" where nothing is asked. */
export function sayEligibility(
  { skills, languages, agencies, twoPersons }: ProgrammeAnswer['eligibility'],
  language: Language,
): string {
  const words = programmeTextWords[language]
  const { listOf, anyone, twoPersons: two } = programmeWords[language]
  const asked = [
    ...(skills.length > 0 ? [words.onlySkills(listOf(skills))] : []),
    ...(languages.length > 0 ? [words.onlyLanguages(listOf(languages))] : []),
    ...(agencies.length > 0
      ? [words.onlyAgencies(listOf(agencies.map((one) => sayAgency(one, language))))]
      : []),
    ...(twoPersons ? [two] : []),
  ]
  return asked.length === 0 ? anyone : listOf(asked)
}
