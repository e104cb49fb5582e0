import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { phoneLoreWords } from '@doorstep/ui/words/phone-lore.ts'
import { type FormEvent, useState } from 'react'
import { TextField } from '../frame/choices.tsx'
import { useToday } from '../frame/session.tsx'
import { DayChoice } from '../frame/when.tsx'
import { newId } from '../store/new-id.ts'
import { useActs } from './use-acts.ts'

/** What we owe a household from now on: what, and by when. */
export function MakePromise({ household }: { readonly household: HouseholdId }) {
  const words = useWords(phoneLoreWords)
  const today = useToday()
  const act = useActs(household)
  const [what, setWhat] = useState('')
  const [due, setDue] = useState<EpochDay | null>(null)
  const [isMade, setMade] = useState(false)
  const isWhole = what.trim() !== '' && due !== null
  const make = (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole) return
    const promise = newId<'promise'>(Date.now())
    act({ kind: 'promise', promise, words: what.trim(), owner: null, due })
    setWhat('')
    setDue(null)
    setMade(true)
  }
  return (
    <form className="add-remark" onSubmit={make}>
      <TextField
        label={words.what}
        name="promise"
        value={what}
        maxLength={300}
        onChange={(next) => {
          setWhat(next)
          setMade(false)
        }}
      />
      <DayChoice name="promise" today={today} day={due} onChoose={setDue} />
      <button type="submit" disabled={!isWhole}>
        {words.makePromise}
      </button>
      <p role="status">{isMade && words.promised}</p>
    </form>
  )
}
