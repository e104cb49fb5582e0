import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneLoreWords } from '@doorstep/ui/words/phone-lore.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { addressOf, useNavigation } from '../frame/navigation.tsx'
import { useSession } from '../frame/session.tsx'
import { useLoaded } from '../frame/use-loaded.ts'

/** Before setting out: what is owed and to be asked on this round. Folded, for it names what was said at doors. */
export function BeforeOut() {
  const words = useWords(phoneLoreWords)
  const { language } = useLanguage()
  const { store } = useSession()
  const { go } = useNavigation()
  const [loaded] = useLoaded(store.reminders)
  if (loaded.status !== 'ready' || loaded.value.doors.length === 0) return null
  const { doors, day } = loaded.value
  const promises = doors.reduce((sum, door) => sum + door.promises.length, 0)
  const threads = doors.reduce((sum, door) => sum + door.threads.length, 0)
  return (
    <details className="brief-fold before-out">
      <summary>
        {words.beforeOutTitle} <small>{words.beforeOut(promises, threads)}</small>
      </summary>
      <ul>
        {doors.map(({ household, door, promises: owed, threads: asked }) => (
          <li key={household}>
            <a
              href={addressOf({ page: 'brief', household })}
              onClick={(event) => {
                event.preventDefault()
                go({ page: 'brief', household })
              }}
            >
              {door}
            </a>
            {owed.map((promise) => (
              <p key={promise.id} className={promise.isLate ? 'is-late' : undefined}>
                {promise.words} <small>{words.by(sayDay(promise.due, day, language), '')}</small>
              </p>
            ))}
            {asked.map((thread) => (
              <p key={thread.id}>{thread.ask}</p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
