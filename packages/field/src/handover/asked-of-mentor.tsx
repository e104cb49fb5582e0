import type { HandoverNote, PromptTold } from '@doorstep/protocol/handover.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { handoverWords } from '@doorstep/ui/words/handover.ts'
import { useState } from 'react'
import { TextField } from '../frame/choices.tsx'
import { ProblemNotice } from '../frame/notices.tsx'
import { useSession } from '../frame/session.tsx'
import { newId } from '../store/new-id.ts'

interface AskedOfMentorProps {
  readonly prompt: PromptTold
  readonly handover: HandoverNote['handover']
  readonly onDone: () => void
}

/** "Block 3: whom should a newcomer know?": one building at a time, answered in a few words or dropped. */
export function AskedOfMentor({ prompt, handover, onDone }: AskedOfMentorProps) {
  const words = useWords(handoverWords)
  const { store, clock } = useSession()
  const [household, setHousehold] = useState(prompt.doors[0]?.household)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<unknown>(null)
  const write = (note: HandoverNote['note']) => {
    const observedAt = Date.now()
    const at = clock.local(observedAt)
    const { building } = prompt
    store
      .tellNewcomer({ id: newId(observedAt), handover, building, note, at, observedAt })
      .then(onDone, setProblem)
  }
  const isReady = household !== undefined && text.trim() !== ''
  return (
    <form
      className="add-remark"
      onSubmit={(event) => {
        event.preventDefault()
        if (household !== undefined && isReady) write({ household, words: text.trim() })
      }}
    >
      <h3>{words.prompt(prompt.name)}</h3>
      <label>
        {words.promptDoor}
        <select
          value={household ?? ''}
          onChange={({ currentTarget }) =>
            setHousehold(
              prompt.doors.find((one) => one.household === currentTarget.value)?.household,
            )
          }
        >
          {prompt.doors.map((one) => (
            <option key={one.household} value={one.household}>
              {one.door}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={words.promptWords}
        name="for-the-newcomer"
        value={text}
        lines={2}
        maxLength={500}
        onChange={setText}
      />
      {problem !== null && <ProblemNotice thrown={problem} onRetry={() => setProblem(null)} />}
      <button type="submit" disabled={!isReady}>
        {words.promptSave}
      </button>
      <button type="button" onClick={() => write(null)}>
        {words.promptDrop}
      </button>
    </form>
  )
}
