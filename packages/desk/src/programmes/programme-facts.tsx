import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { ProgrammeAnswer } from '@doorstep/protocol/programmes.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { programmeWords } from '@doorstep/ui/words/desk-programmes.ts'
import { outcomeWords, sayWay } from '@doorstep/ui/words/outcomes.ts'
import { sayDay, sayWindow } from '@doorstep/ui/words/times.ts'
import type { ReactNode } from 'react'
import { useToday } from '../frame/me.ts'
import { sayCondition } from './say-condition.ts'
import { sayAnswer, sayConsequence, sayEligibility, sayRhythm } from './say-programme.ts'

/** Purpose, basis, term, whom it concerns, how often, who may go. */
export function ProgrammeFacts({ programme }: { readonly programme: ProgrammeAnswer }) {
  const words = useWords(programmeWords)
  const { language } = useLanguage()
  const today = useToday()
  const { start, end, hours, ways, minutes, eligibility, retentionDays } = programme
  const say = (day: EpochDay) => sayDay(day, today, language)
  const period = `${say(start)} – ${say(end)}`
  const concerned = sayCondition(programme.condition, programme.subject, language)
  return (
    <dl className="programme-facts">
      <Fact name={words.purposeLabel}>{words.purposeOf(programme.purpose)}</Fact>
      <Fact name={words.legalBasis}>{programme.legalBasis}</Fact>
      <Fact name={words.authorisedBy}>{programme.authorisedBy}</Fact>
      <Fact name={words.period}>{period}</Fact>
      <Fact name={words.retention}>
        {[words.days(retentionDays), ...erasedWhen(programme, words, say)].join(' · ')}
      </Fact>
      <Fact name={words.enforcement}>
        {programme.enforcementInstrument ?? words.enforcementNone}
      </Fact>
      <Fact name={words.concerns}>{concerned}</Fact>
      <Fact name={words.condition}>
        <code>{programme.condition}</code>
      </Fact>
      <Fact name={words.rhythm}>{sayRhythm(programme.rhythm, language)}</Fact>
      <Fact name={words.hours}>{`${sayWindow(hours)} · ${words.minutes(minutes)}`}</Fact>
      <Fact name={words.whoMayGo}>{sayEligibility(eligibility, language)}</Fact>
      <Fact name={words.ways}>{words.listOf(ways.map((way) => sayWay(way, language)))}</Fact>
    </dl>
  )
}

/** When what it held is, or was, erased. */
export function erasedWhen(
  { eraseOn, erasedOn }: Pick<ProgrammeAnswer, 'eraseOn' | 'erasedOn'>,
  words: Pick<(typeof programmeWords)['en'], 'erasedOn' | 'eraseOn'>,
  say: (day: EpochDay) => string,
): readonly string[] {
  if (erasedOn !== null) return [words.erasedOn(say(erasedOn))]
  return eraseOn === null ? [] : [words.eraseOn(say(eraseOn))]
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function ProgrammeQuestions({
  questions,
}: {
  readonly questions: ProgrammeAnswer['questions']
}) {
  const words = useWords(programmeWords)
  const { language } = useLanguage()
  if (questions.length === 0) return <p className="quiet">{words.noQuestions}</p>
  return (
    <ol className="questions">
      {questions.map(({ id, of, ask, answer, required }) => (
        <li key={id}>
          {ask[language]}
          <span className="quiet">
            {[words.ofOf(of), sayAnswer(answer, language), required ? words.required : '']
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  )
}

export function WhatFollows({ after }: { readonly after: ProgrammeAnswer['after'] }) {
  const words = useWords(programmeWords)
  const outcomes = useWords(outcomeWords)
  const { language } = useLanguage()
  if (after.length === 0) return <p className="quiet">{words.nothingFollows}</p>
  return (
    <dl className="follows">
      {after.map(({ outcome, obliges }) => (
        <Fact key={outcome} name={outcomes[outcome]}>
          {sayConsequence(obliges, language)}
        </Fact>
      ))}
    </dl>
  )
}
