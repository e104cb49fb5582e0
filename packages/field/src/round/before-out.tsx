import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { RemindersAnswer } from '@doorstep/protocol/lore.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneLoreWords } from '@doorstep/ui/words/phone-lore.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { addressOf, useNavigation } from '../frame/navigation.tsx'
import { LoadingNotice, ProblemNotice } from '../frame/notices.tsx'
import { useSession } from '../frame/session.tsx'
import { ShutFold } from '../frame/shut-fold.tsx'
import { useLoaded } from '../frame/use-loaded.ts'

/** Before setting out: what is owed and to be asked on this round, door by door. Shut, for it tells what was said there. */
export function BeforeOut() {
  const words = useWords(phoneLoreWords)
  return (
    <ShutFold title={words.beforeOutTitle} className="before-out">
      {() => <Reminders />}
    </ShutFold>
  )
}

function Reminders() {
  const words = useWords(phoneLoreWords)
  const { store } = useSession()
  const [loaded, again] = useLoaded(store.reminders)
  if (loaded.status === 'loading') return <LoadingNotice />
  if (loaded.status === 'failed') return <ProblemNotice thrown={loaded.thrown} onRetry={again} />
  const { doors, day } = loaded.value
  if (doors.length === 0) return <p>{words.nothingOwed}</p>
  return (
    <ul>
      {doors.map((door) => (
        <li key={door.household}>
          <DoorReminders door={door} today={day} />
        </li>
      ))}
    </ul>
  )
}

interface DoorRemindersProps {
  readonly door: RemindersAnswer['doors'][number]
  readonly today: EpochDay
}

function DoorReminders({ door, today }: DoorRemindersProps) {
  const words = useWords(phoneLoreWords)
  const { language } = useLanguage()
  const { go } = useNavigation()
  const page = { page: 'brief', household: door.household } as const
  return (
    <>
      <a
        href={addressOf(page)}
        onClick={(event) => {
          event.preventDefault()
          go(page)
        }}
      >
        {door.door}
      </a>
      {door.promises.map(({ id, words: said, due, isLate }) => (
        <p key={id} className={isLate ? 'is-late' : undefined}>
          {said} <small>{words.by(sayDay(due, today, language), '')}</small>
        </p>
      ))}
      {door.threads.map(({ id, ask }) => (
        <p key={id}>{ask}</p>
      ))}
    </>
  )
}
