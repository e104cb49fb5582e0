import type { HandoverDoorTold, IntroductionMessage } from '@doorstep/protocol/handover.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { handoverWords } from '@doorstep/ui/words/handover.ts'
import { useState } from 'react'
import { addressOf, useNavigation } from '../frame/navigation.tsx'
import { useSession } from '../frame/session.tsx'
import { newId } from '../store/new-id.ts'

interface WalkDoorProps {
  readonly door: HandoverDoorTold
  readonly newcomer: IntroductionMessage['newcomer']
}

/** A door of the walk: its brief, and in one tap that the newcomer was introduced. The why stands in the brief. */
export function WalkDoor({ door, newcomer }: WalkDoorProps) {
  const words = useWords(handoverWords)
  const { go } = useNavigation()
  const { store, clock } = useSession()
  const [isWritten, setWritten] = useState(false)
  const page = { page: 'brief', household: door.household } as const
  const write = (mentor: IntroductionMessage['mentor'], mayAsk: boolean) => {
    const observedAt = Date.now()
    const at = clock.local(observedAt)
    const { household } = door
    store.introduce({ id: newId(observedAt), household, newcomer, mentor, mayAsk, at, observedAt })
    setWritten(true)
  }
  const { introducer } = door
  return (
    <li className="walk-door">
      <a
        href={addressOf(page)}
        onClick={(event) => {
          event.preventDefault()
          go(page)
        }}
      >
        {door.door}
      </a>
      {introducer && !isWritten && (
        <span className="walk-acts">
          {[false, true].map((mayAsk) => (
            <button key={String(mayAsk)} type="button" onClick={() => write(introducer.id, mayAsk)}>
              {mayAsk ? words.introducedMayAsk : words.introduced}
            </button>
          ))}
        </span>
      )}
      <span role="status">{isWritten && words.introducedSaved}</span>
    </li>
  )
}
