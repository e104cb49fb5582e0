import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { type FormEvent, useState } from 'react'
import { TextField } from '../frame/choices.tsx'
import { useSession } from '../frame/session.tsx'
import { newId } from '../store/new-id.ts'

/** A remark without a visit: ten seconds on the stairs. */
export function AddRemark({ household }: { readonly household: HouseholdId }) {
  const words = useWords(phoneBriefWords)
  const { store, clock } = useSession()
  const [text, setText] = useState('')
  const [isKept, setKept] = useState(false)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    const observedAt = Date.now()
    const at = clock.local(observedAt)
    store.remark({ id: newId(observedAt), household, at, observedAt, words: text.trim() })
    setText('')
    setKept(true)
  }
  return (
    <form className="add-remark" onSubmit={keep}>
      <TextField
        label={words.remark}
        name="stair-remark"
        value={text}
        lines={2}
        maxLength={2000}
        onChange={(next) => {
          setText(next)
          setKept(false)
        }}
      />
      <button type="submit" disabled={text.trim() === ''}>
        {words.keepRemark}
      </button>
      <p role="status">{isKept && words.remarkKept}</p>
    </form>
  )
}
