import { callOutcomeKinds, type Way } from '@doorstep/domain/facts/visits.ts'
import { languages } from '@doorstep/domain/shared/language.ts'
import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import { languageNames, useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayAgency } from '@doorstep/ui/words/agencies.ts'
import { outcomeWords, sayOutcome, sayWay } from '@doorstep/ui/words/outcomes.ts'
import { phoneRecordWords } from '@doorstep/ui/words/phone-record.ts'
import { OneOf, SomeOf, TextField } from '../frame/choices.tsx'
import { useSession } from '../frame/session.tsx'
import { DayChoice, stillToCome, TimeChoice } from '../frame/when.tsx'
import { EnterPeople } from './enter-people.tsx'
import { agreedCall } from './reached.ts'
import type { PartProps } from './record-screen.tsx'

const outcomes = [
  'spoke',
  'no-answer',
  'declined',
  'come-back',
  'another-team',
  'vacant-or-moved',
  'not-reached',
  'unsafe',
] as const

/** Where a call was agreed: was this the call, or were they met at the door? */
export function ReachedChoice(props: PartProps & { readonly way: Way | null }) {
  const { brief, way, draft, onChange, problemOf } = props
  const words = useWords(phoneRecordWords)
  const { language } = useLanguage()
  const call = agreedCall(brief)
  if (call === null) return null
  const choose = (reached: Way | null) => {
    const isOfCall = callOutcomeKinds.some((kind) => kind === draft.outcome)
    const isKept = reached === 'door' || isOfCall
    onChange({ reached, ...(!isKept && { outcome: null }) })
  }
  return (
    <OneOf<Way>
      label={words.reached}
      name="reached"
      choices={[call, 'door' as const].map((value) => ({
        value,
        label: sayWay(value, language),
      }))}
      chosen={way}
      onChoose={choose}
      problem={problemOf('reached')}
    />
  )
}

/** What one knock or one call came to, in one tap. */
export function OutcomeChoice({ call, draft, onChange, problemOf }: PartProps) {
  const words = useWords(phoneRecordWords)
  const { language } = useLanguage()
  return (
    <OneOf
      isWide
      label={call ? words.titleOfCall : words.title}
      name="outcome"
      choices={(call ? callOutcomeKinds : outcomes).map((value) => ({
        value,
        label: sayOutcome(value, call !== null, language),
      }))}
      chosen={draft.outcome}
      onChoose={(outcome) => onChange({ outcome })}
      problem={problemOf('outcome')}
    />
  )
}

/** What belongs to the outcome that was chosen, and nothing else. */
export function OutcomeDetails(part: PartProps) {
  const words = useWords(phoneRecordWords)
  const { draft, onChange } = part
  switch (draft.outcome) {
    case null:
    case 'no-answer':
      return null
    case 'spoke':
      return <Met {...part} />
    case 'declined':
      return (
        <TextField
          label={words.declinedWords}
          name="words"
          value={draft.words}
          lines={2}
          maxLength={1000}
          onChange={(said) => onChange({ words: said })}
        />
      )
    case 'another-team':
      return <WhichTeam {...part} />
    case 'come-back':
      return <ComeBack {...part} />
    case 'vacant-or-moved':
      return <VacantOrMoved {...part} />
    case 'not-reached':
      return <NotReached {...part} />
    case 'unsafe':
      return (
        <>
          <p className="unsafe">{words.unsafeRemedy}</p>
          <TextField
            label={words.unsafeWords}
            name="words"
            value={draft.words}
            lines={3}
            maxLength={1000}
            onChange={(said) => onChange({ words: said })}
          />
        </>
      )
    default:
      return unreachable(draft.outcome)
  }
}

/** Whom one spoke with: members by toggles, and how many others. */
function Met(part: PartProps) {
  const { brief, call, draft, onChange, problemOf } = part
  const words = useWords(phoneRecordWords)
  const count = (othersMet: number) => onChange({ othersMet: Math.min(50, Math.max(0, othersMet)) })
  return (
    <>
      <SomeOf
        label={call ? words.spokenWith : words.met}
        name="met"
        choices={brief.members.map(({ person, address }) => ({ value: person, label: address }))}
        chosen={draft.met}
        onChoose={(met) => onChange({ met })}
        problem={problemOf('met')}
      />
      <fieldset className="stepper">
        <legend>{call ? words.othersSpokenWith : words.othersMet}</legend>
        <button type="button" onClick={() => count(draft.othersMet - 1)}>
          <span aria-hidden="true">−</span>
          <span className="unseen">{words.fewer}</span>
        </button>
        <output>{draft.othersMet}</output>
        <button type="button" onClick={() => count(draft.othersMet + 1)}>
          <span aria-hidden="true">+</span>
          <span className="unseen">{words.more}</span>
        </button>
      </fieldset>
      <EnterPeople {...part} />
      <Speaks {...part} />
    </>
  )
}

/** In which language they asked to be spoken to, in one tap; the brief speaks it from then on. */
function Speaks({ draft, onChange }: PartProps) {
  const words = useWords(phoneRecordWords)
  return (
    <OneOf
      label={words.speaks}
      name="speaks"
      choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      chosen={draft.speaks}
      onChoose={(speaks) => onChange({ speaks })}
    />
  )
}

const agencies = ['police', 'health', 'community', 'grid', 'property'] as const

function WhichTeam({ draft, onChange }: PartProps) {
  const words = useWords(phoneRecordWords)
  const { language } = useLanguage()
  const isOther = !agencies.some((one) => one === draft.agency)
  return (
    <>
      <OneOf<string>
        label={words.whichTeam}
        name="agency"
        choices={agencies.map((value) => ({ value, label: sayAgency(value, language) }))}
        chosen={draft.agency}
        onChoose={(agency) => onChange({ agency: agency ?? '' })}
      />
      <TextField
        label={words.teamName}
        name="agency-name"
        value={isOther ? draft.agency : ''}
        maxLength={100}
        onChange={(agency) => onChange({ agency })}
      />
    </>
  )
}

function ComeBack({ draft, onChange, problemOf }: PartProps) {
  const { clock } = useSession()
  const now = clock.local(Date.now())
  const { comeBack } = draft
  return (
    <>
      <DayChoice
        name="come-back"
        today={now.day}
        day={comeBack.day}
        onChoose={(day) => onChange({ comeBack: { ...comeBack, day } })}
        problem={problemOf('come-back-day')}
      />
      <TimeChoice
        name="come-back"
        minute={comeBack.minute}
        after={stillToCome(comeBack.day, now)}
        onChoose={(minute) => onChange({ comeBack: { ...comeBack, minute } })}
      />
    </>
  )
}

function VacantOrMoved({ draft, onChange, problemOf }: PartProps) {
  const words = useWords(phoneRecordWords)
  const names = useWords(outcomeWords)
  return (
    <OneOf
      label={words.vacantOrMoved}
      name="vacancy"
      choices={(['vacant', 'moved'] as const).map((value) => ({ value, label: names[value] }))}
      chosen={draft.vacancy}
      onChoose={(vacancy) => onChange({ vacancy })}
      problem={problemOf('vacancy')}
    />
  )
}

const obstacles = ['gate-locked', 'lift-out', 'door-not-found', 'other'] as const

function NotReached({ draft, onChange, problemOf }: PartProps) {
  const words = useWords(phoneRecordWords)
  const names = useWords(outcomeWords)
  return (
    <OneOf
      label={words.notReached}
      name="obstacle"
      choices={obstacles.map((value) => ({ value, label: names[value] }))}
      chosen={draft.obstacle}
      onChoose={(obstacle) => onChange({ obstacle })}
      problem={problemOf('obstacle')}
    />
  )
}
