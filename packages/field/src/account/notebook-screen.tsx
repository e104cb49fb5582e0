import { clockTime } from '@doorstep/domain/shared/time.ts'
import type { NotebookAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneWords } from '@doorstep/ui/words/phone.ts'
import { phoneMeWords } from '@doorstep/ui/words/phone-me.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { addressOf, useNavigation } from '../frame/navigation.tsx'
import { EmptyNotice, LoadingNotice, ProblemNotice } from '../frame/notices.tsx'
import { Screen } from '../frame/screen.tsx'
import { useSession, useToday } from '../frame/session.tsx'
import { useLoaded } from '../frame/use-loaded.ts'

/** One's own remarks, by day, as they were written. */
export function NotebookScreen() {
  const words = useWords(phoneWords)
  const own = useWords(phoneMeWords)
  const { store } = useSession()
  const [loaded, again] = useLoaded(store.notebook)
  return (
    <Screen title={words.notebook}>
      {loaded.status === 'loading' && <LoadingNotice />}
      {loaded.status === 'failed' && <ProblemNotice thrown={loaded.thrown} onRetry={again} />}
      {loaded.status === 'ready' && loaded.value.remarks.length === 0 && (
        <EmptyNotice title={own.notebookEmpty} remedy={own.notebookEmptyRemedy} />
      )}
      {loaded.status === 'ready' && <Remarks remarks={loaded.value.remarks} />}
    </Screen>
  )
}

function Remarks({ remarks }: NotebookAnswer) {
  const { language } = useLanguage()
  const today = useToday()
  const newestFirst = [...remarks].sort((a, b) => b.at.day - a.at.day || b.at.minute - a.at.minute)
  const days = [...Map.groupBy(newestFirst, ({ at }) => at.day)]
  return days.map(([day, ofDay]) => (
    <section key={day} className="notebook-day">
      <h2>{sayDay(day, today, language)}</h2>
      <ul>
        {ofDay.map((remark) => (
          <li key={remark.id}>
            <RemarkLine remark={remark} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function RemarkLine({ remark }: { readonly remark: NotebookAnswer['remarks'][number] }) {
  const { go } = useNavigation()
  const page = { page: 'brief', household: remark.household } as const
  return (
    <>
      <a
        href={addressOf(page)}
        onClick={(event) => {
          event.preventDefault()
          go(page)
        }}
      >
        {remark.door} <small>{clockTime(remark.at.minute)}</small>
      </a>
      <p>{remark.words}</p>
    </>
  )
}
