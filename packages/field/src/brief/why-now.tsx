import { triesOf } from '@doorstep/domain/due/duty.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateMark } from '@doorstep/ui/state-mark.tsx'
import { sayWay } from '@doorstep/ui/words/outcomes.ts'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import {
  isSaidByBegun,
  sayBecause,
  sayBegun,
  sayState,
  type Telling,
} from '@doorstep/ui/words/reasons.ts'
import { sayWindow } from '@doorstep/ui/words/times.ts'
import { type BriefDuty, isOpenDuty } from '../record/questions.ts'
import { agreedCall } from '../record/reached.ts'

/** Why somebody stands here today: each duty with its reason; what is still owed comes first. */
export function WhyNow({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(phoneBriefWords)
  const telling = useTelling(brief)
  const hasCall = agreedCall(brief) !== null
  const duties = [...brief.duties].sort((a, b) => Number(isOpenDuty(b)) - Number(isOpenDuty(a)))
  return (
    <section className="brief-part why-now">
      <h2>{words.whyNow}</h2>
      {duties.length === 0 && <p>{words.nothingOwed}</p>}
      {duties.map((duty) => (
        <DutyLine key={duty.key} duty={duty} telling={telling} hasCall={hasCall} />
      ))}
    </section>
  )
}

/** Where a call was agreed it is said of each duty whether it goes with the call. */
function DutyLine({
  duty,
  telling,
  hasCall,
}: {
  readonly duty: BriefDuty
  readonly telling: Telling
  readonly hasCall: boolean
}) {
  const words = useWords(phoneBriefWords)
  const { language } = telling
  const state = duty.state
  return (
    <div className="duty">
      <p className="duty-title">
        <StateMark state={state.kind} tries={triesOf(duty)} isSilent />
        <strong>{duty.title[telling.language]}</strong>
      </p>
      {!isSaidByBegun(duty) && <p>{sayBecause(duty.because, telling)}</p>}
      {duty.begun && <p>{sayBegun({ at: duty.begun.at, left: leftIn(duty) }, telling)}</p>}
      {hasCall && isOpenDuty(duty) && duty.because.kind !== 'appointment' && (
        <p>{duty.call ? words.withCall(sayWay(duty.call, language)) : words.onlyAtDoor}</p>
      )}
      <p className="duty-state">{[sayState(state, telling), ...windowsOf(duty)].join(' · ')}</p>
    </div>
  )
}

/** What is left to ask, in the programme's own words. */
const leftIn = ({ begun, questions }: BriefDuty) =>
  (begun?.left ?? []).flatMap(({ question, person }) => {
    const asked = questions.find(({ id }) => id === question)
    return asked ? [{ ask: asked.ask, person }] : []
  })

/** The hours in which it may be done, where the reason does not say them already. */
const windowsOf = ({ because, windows }: BriefDuty): readonly string[] =>
  'window' in because ? [] : windows.map(sayWindow)

/** Reasons name the people who live here: this is the brief, where names may stand. */
export function useTelling(brief: BriefAnswer): Telling {
  const { language } = useLanguage()
  const names = new Map<string, string>(
    brief.members.map(({ person, address }) => [person, address]),
  )
  return { language, today: brief.day, nameOf: (id) => names.get(id) }
}
