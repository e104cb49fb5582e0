import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { handoverWords } from '@doorstep/ui/words/handover.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { useSession } from '../frame/session.tsx'
import { useLoaded } from '../frame/use-loaded.ts'

/** What one can look back on, for oneself: counts of one's own, beside nobody's. */
export function FirstMonth() {
  const words = useWords(handoverWords)
  const { language } = useLanguage()
  const { store } = useSession()
  const [loaded] = useLoaded(store.firstMonth)
  if (loaded.status !== 'ready') return null
  const { since, day, weeks, ...soFar } = loaded.value
  const rows = [
    ...weeks.map((week, i) => ({
      name: words.week(i + 1, sayDay(week.from, day, language)),
      ...week,
    })),
    { name: words.soFar, ...soFar },
  ]
  return (
    <section>
      <h2>{words.firstMonth}</h2>
      {since !== null && <p>{words.since(sayDay(since, day, language))}</p>}
      <dl className="first-month">
        {rows.map(({ name, doorsMet, introductions, threadsClosed }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {doorsMet} {words.doorsMet} · {introductions} {words.introductions} · {threadsClosed}{' '}
              {words.threadsClosed}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
