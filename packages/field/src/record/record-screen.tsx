import { isTooEarly } from '@doorstep/domain/due/needed.ts'
import type { CallWay } from '@doorstep/domain/facts/visits.ts'
import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { joined } from '@doorstep/ui/words/joined.ts'
import { phoneRecordWords } from '@doorstep/ui/words/phone-record.ts'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { useNavigation } from '../frame/navigation.tsx'
import { LoadingNotice, ProblemNotice } from '../frame/notices.tsx'
import { Screen } from '../frame/screen.tsx'
import { useSession } from '../frame/session.tsx'
import { useLoaded } from '../frame/use-loaded.ts'
import { newId } from '../store/new-id.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { Extras } from './extras.tsx'
import { OutcomeChoice, OutcomeDetails, ReachedChoice } from './outcome.tsx'
import { Questions } from './question-fields.tsx'
import { isOpenDuty } from './questions.ts'
import { callOf, reachedBy, servedIn } from './reached.ts'
import { closedBy, type Missing, toVisit, unsettled } from './to-visit.ts'

/** How long a saved visit can still be undone before it is sent, in milliseconds: time to see a slip of the thumb. */
const undoFor = 5_000

/** Records a visit: the outcome in one tap, and only what was said or measured beside it. */
export function RecordScreen({ household }: { readonly household: HouseholdId }) {
  const { store } = useSession()
  const words = useWords(phoneRecordWords)
  const [loaded, again] = useLoaded(useCallback(() => store.brief(household), [store, household]))
  if (loaded.status === 'ready') return <Recording brief={loaded.value.answer} />
  return (
    <Screen title={words.title} hasBack>
      {loaded.status === 'loading' ? (
        <LoadingNotice />
      ) : (
        <ProblemNotice thrown={loaded.thrown} onRetry={again} />
      )}
    </Screen>
  )
}

export interface PartProps {
  /** With what can be served in the way in which they were reached. */
  readonly brief: BriefAnswer
  /** Of a call, how it was made; null at the door. */
  readonly call: CallWay | null
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
  /** The words for what is missing in a field; undefined where nothing is. */
  readonly problemOf: (field: string) => string | undefined
}

function Recording({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(phoneRecordWords)
  const { drafts } = useSession()
  const [draft, setDraft] = useState(() => drafts.read(brief.household))
  const [lacking, setLacking] = useState<Missing | null>(null)
  const save = useSave(brief)
  useFocusOn(lacking)

  const onChange = (change: Partial<Draft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    setLacking(null)
    drafts.write(brief.household, next)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setLacking(save(draft))
  }
  const problemOf = (field: string) =>
    lacking?.field === field ? sayMissing(lacking, words) : undefined
  const way = reachedBy(draft.reached, brief)
  const served = servedIn(way, brief)
  const part: PartProps = { brief: served, call: callOf(way), draft, onChange, problemOf }
  return (
    <Screen
      title={brief.door}
      hasBack
      action={
        <>
          <Closing brief={served} draft={draft} />
          <button type="submit" form="visit" className="main-action">
            {words.save}
          </button>
        </>
      }
    >
      <form id="visit" className="visit" onSubmit={onSubmit} noValidate>
        <ReachedChoice {...part} brief={brief} way={way} />
        <OutcomeChoice {...part} />
        <OutcomeDetails {...part} />
        {draft.outcome === 'spoke' && <Questions {...part} />}
        {draft.outcome !== null && <Extras {...part} />}
        {draft !== emptyDraft && draft.outcome !== null && (
          <button type="button" className="quiet-button" onClick={() => onChange(emptyDraft)}>
            {words.clearDraft}
          </button>
        )}
      </form>
    </Screen>
  )
}

/** Saves on this phone and shows what follows; gives back what is still missing. */
function useSave(brief: BriefAnswer): (draft: Draft) => Missing | null {
  const { store, clock, drafts } = useSession()
  const { go } = useNavigation()
  return (draft) => {
    const observedAt = Date.now()
    const visit = toVisit(draft, {
      brief,
      at: clock.local(observedAt),
      observedAt,
      visit: newId<'visit'>(observedAt),
      appointment: newId<'appointment'>(observedAt),
    })
    if (!visit.ok) return visit.error
    // The code of a card is needed while one stands at the door: such a visit is sent without waiting.
    store.record(visit.value, draft.left.includes('notice') ? 0 : undoFor)
    drafts.remember(visit.value.visit, draft)
    drafts.clear(brief.household)
    go({ page: 'saved', household: brief.household, visit: visit.value.visit }, 'instead')
    return null
  }
}

/** Brings the thumb to what is missing. */
function useFocusOn(lacking: Missing | null): void {
  useEffect(() => {
    if (!lacking) return
    const field = document.getElementById(`field-${lacking.field}`)
    const input = field?.matches('input, textarea') ? field : field?.querySelector('input')
    input?.focus()
    field?.scrollIntoView({ block: 'center' })
  }, [lacking])
}

function sayMissing({ why }: Missing, words: (typeof phoneRecordWords)['en']): string {
  switch (why.kind) {
    case 'outcome':
      return words.missingOutcome
    case 'met':
      return words.missingMet
    case 'name':
      return words.missingName
    case 'year':
      return words.missingYear
    case 'when':
      return words.missingWhen
    case 'which':
      return words.missingWhich
    case 'window':
      return words.missingWindow
    case 'unread':
      return words.numberUnread
    case 'outside':
      return words.numberOutside(why.min, why.max)
  }
}

/** Said before saving: what this visit closes, and what a programme needs and was not asked. */
function Closing({ brief, draft }: { readonly brief: BriefAnswer; readonly draft: Draft }) {
  const words = useWords(phoneRecordWords)
  const { language } = useLanguage()
  const { clock } = useSession()
  if (draft.outcome !== 'spoke') return null
  const now = clock.local(Date.now())
  const closed = [...new Set(closedBy(draft, brief, now).map(({ title }) => title[language]))]
  const open = brief.duties
    .filter((duty) => isOpenDuty(duty) && !isTooEarly(duty.because, now.minute))
    .map((duty) => ({ duty, lacking: unsettled(draft, duty, brief) }))
    .filter(({ lacking }) => lacking.length > 0)
  return (
    <div className="closing">
      {closed.length > 0 && <p>{words.closes(closed.join(' · '))}</p>}
      {open.map(({ duty, lacking }) => (
        <p key={duty.key}>
          {words.stillNeeded(
            duty.title[language],
            joined([...new Set(lacking.map(({ question }) => question.ask[language]))], language),
          )}
        </p>
      ))}
    </div>
  )
}
