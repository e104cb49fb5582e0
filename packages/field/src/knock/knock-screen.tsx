import type { KnockMessage, KnockReceipt } from '@doorstep/protocol/knocks.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayAgency } from '@doorstep/ui/words/agencies.ts'
import { phoneWords } from '@doorstep/ui/words/phone.ts'
import { phoneKnockWords } from '@doorstep/ui/words/phone-knock.ts'
import { phoneMeWords } from '@doorstep/ui/words/phone-me.ts'
import { sayDayAndTime } from '@doorstep/ui/words/times.ts'
import { useState } from 'react'
import { LanguageChoice } from '../account/language-choice.tsx'
import { TextField } from '../frame/choices.tsx'
import { ProblemNotice } from '../frame/notices.tsx'
import { ScreenTitle } from '../frame/screen.tsx'
import { useSession } from '../frame/session.tsx'
import { DayChoice, stillToCome, TimeChoice } from '../frame/when.tsx'

type Outcome = 'nobody' | 'opened' | 'refused' | 'planned'
const outcomes: readonly Outcome[] = ['nobody', 'opened', 'refused', 'planned']

/** A partner agency says where it knocked: the address, then one tap; the answer says whether we are to go there. */
export function KnockScreen() {
  const words = useWords(phoneKnockWords)
  const own = useWords(phoneMeWords)
  const { me, signOut } = useSession()
  const [receipt, setReceipt] = useState<KnockReceipt | null>(null)
  return (
    <div className="screen">
      <header className="screen-top">
        <ScreenTitle title={words.title} />
      </header>
      <main className="screen-content">
        {receipt ? (
          <Answer receipt={receipt} onAnother={() => setReceipt(null)} />
        ) : (
          <KnockForm onTaken={setReceipt} />
        )}
        <LanguageChoice />
        <p className="hint">{me.name}</p>
        <button type="button" onClick={signOut}>
          {own.signOut}
        </button>
      </main>
    </div>
  )
}

interface Planned {
  readonly day: number | null
  readonly minute: number | null
}

function KnockForm({ onTaken }: { readonly onTaken: (receipt: KnockReceipt) => void }) {
  const words = useWords(phoneKnockWords)
  const { store, clock } = useSession()
  const [address, setAddress] = useState('')
  const [planned, setPlanned] = useState<Planned | null>(null)
  const [problem, setProblem] = useState<'address' | 'time' | null>(null)
  const [thrown, setThrown] = useState<unknown>(undefined)
  const now = clock.local(Date.now())

  const send = (outcome: Outcome) => {
    const when = outcome === 'planned' ? planned : now
    if (address.trim() === '') return setProblem('address')
    if (outcome === 'planned' && planned === null) return setPlanned({ day: null, minute: null })
    if (when === null || when.day === null || when.minute === null) return setProblem('time')
    const knock: KnockMessage = {
      address: address.trim(),
      day: when.day,
      minute: when.minute,
      outcome,
    }
    store.knock(knock).then(onTaken, setThrown)
  }
  return (
    <>
      <p>{words.intro}</p>
      <TextField
        label={words.address}
        name="address"
        value={address}
        maxLength={300}
        hint={words.addressHint}
        problem={problem === 'address' ? words.addressMissing : undefined}
        onChange={(text) => {
          setAddress(text)
          setProblem(null)
        }}
      />
      {problem === 'time' && (
        <p className="field-problem" role="alert">
          {words.timeMissing}
        </p>
      )}
      {thrown !== undefined && <ProblemNotice thrown={thrown} />}
      {planned ? (
        <PlannedWhen planned={planned} onChange={setPlanned} onConfirm={() => send('planned')} />
      ) : (
        <div className="knock-outcomes">
          {outcomes.map((outcome) => (
            <button key={outcome} type="button" onClick={() => send(outcome)}>
              {words[outcome]}
            </button>
          ))}
        </div>
      )}
    </>
  )
}

interface PlannedWhenProps {
  readonly planned: Planned
  readonly onChange: (planned: Planned | null) => void
  readonly onConfirm: () => void
}

function PlannedWhen({ planned, onChange, onConfirm }: PlannedWhenProps) {
  const words = useWords(phoneKnockWords)
  const shared = useWords(phoneWords)
  const { clock } = useSession()
  const now = clock.local(Date.now())
  return (
    <>
      <DayChoice
        name="planned"
        today={now.day}
        day={planned.day}
        onChoose={(day) => onChange({ ...planned, day })}
      />
      <TimeChoice
        name="planned"
        minute={planned.minute}
        after={stillToCome(planned.day, now)}
        onChoose={(minute) => onChange({ ...planned, minute })}
      />
      <button type="button" className="main-action" onClick={onConfirm}>
        {words.planned}
      </button>
      <button type="button" onClick={() => onChange(null)}>
        {shared.cancel}
      </button>
    </>
  )
}

interface AnswerProps {
  readonly receipt: KnockReceipt
  readonly onAnother: () => void
}

function Answer({ receipt: { understood, door, ours }, onAnother }: AnswerProps) {
  const words = useWords(phoneKnockWords)
  const { language } = useLanguage()
  const { clock } = useSession()
  const now = clock.local(Date.now())
  const isToCome =
    ours !== null &&
    (ours.at.day > now.day || (ours.at.day === now.day && ours.at.minute > now.minute))
  const sayOurs = isToCome ? words.oursPlanned : words.oursBefore
  return (
    <section className="knock-answer" role="status">
      <h2>{understood ? words.thanks(door) : words.notUnderstood}</h2>
      {!understood && <p>{words.notUnderstoodRemedy}</p>}
      {understood && (
        <p>
          {ours === null
            ? words.noneOfOurs
            : sayOurs(sayAgency(ours.agency, language), sayDayAndTime(ours.at, now.day, language))}
        </p>
      )}
      <button type="button" className="main-action" onClick={onAnother}>
        {words.another}
      </button>
    </section>
  )
}
