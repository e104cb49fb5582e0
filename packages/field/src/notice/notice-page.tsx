import { RequestRefused } from '@doorstep/protocol/client.ts'
import type { NoticePageAnswer } from '@doorstep/protocol/notice-page.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { noticePageWords } from '@doorstep/ui/words/notice-page.ts'
import { sayWay } from '@doorstep/ui/words/outcomes.ts'
import { sayDay, sayWindow } from '@doorstep/ui/words/times.ts'
import { type FormEvent, useCallback, useState } from 'react'
import { LanguageChoice } from '../account/language-choice.tsx'
import { EmptyNotice, LoadingNotice, ProblemNotice } from '../frame/notices.tsx'
import { ScreenTitle } from '../frame/screen.tsx'
import { textOf } from '../frame/text-of.ts'
import { useLoaded } from '../frame/use-loaded.ts'
import type { NoticeDesk } from '../port.ts'
import { ChooseTime } from './choose-time.tsx'

interface NoticePageProps {
  readonly desk: NoticeDesk
  /** As in the address; '' when it is still to be typed. */
  readonly code: string
}

/** The page behind the code on a card: why we came, and a time and way of the household's own choosing. No names. */
export function NoticePage({ desk, code }: NoticePageProps) {
  const words = useWords(noticePageWords)
  return (
    <div className="screen notice-page">
      <header className="screen-top">
        <ScreenTitle title={words.title} />
      </header>
      <main className="screen-content">
        <LanguageChoice />
        {code === '' ? <TypeCode /> : <Opened desk={desk} code={code} />}
      </main>
    </div>
  )
}

function TypeCode() {
  const words = useWords(noticePageWords)
  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = textOf(event.currentTarget, 'code').trim()
    if (code !== '') window.location.assign(`/n/${encodeURIComponent(code)}`)
  }
  return (
    <form className="sign-in" onSubmit={open}>
      <label htmlFor="code">{words.code}</label>
      <input
        id="code"
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={40}
        required
      />
      <button type="submit" className="main-action">
        {words.open}
      </button>
    </form>
  )
}

function Opened({ desk, code }: NoticePageProps) {
  const words = useWords(noticePageWords)
  const [loaded, again] = useLoaded(useCallback(() => desk.open(code), [desk, code]))
  if (loaded.status === 'loading') return <LoadingNotice />
  if (loaded.status === 'failed') {
    const isUnknown = loaded.thrown instanceof RequestRefused && loaded.thrown.status === 404
    return isUnknown ? (
      <>
        <EmptyNotice title={words.unknown} remedy={words.unknownRemedy} />
        <TypeCode />
      </>
    ) : (
      <ProblemNotice thrown={loaded.thrown} onRetry={again} />
    )
  }
  return <Notice first={loaded.value} desk={desk} code={code} />
}

function Notice({ first, desk, code }: NoticePageProps & { readonly first: NoticePageAnswer }) {
  const words = useWords(noticePageWords)
  const [page, setPage] = useState(first)
  const [isChanging, setChanging] = useState(false)
  return (
    <>
      <p className="family">{words.door(page.door)}</p>
      {page.chosen && !isChanging ? (
        <Chosen page={page} onChange={() => setChanging(true)} />
      ) : (
        <ChooseTime
          page={page}
          choose={(choice) => desk.choose(code, choice)}
          onChosen={(next) => {
            setPage(next)
            setChanging(false)
          }}
        />
      )}
      {page.programmes.map(({ title, notice }) => (
        <Purpose key={title.en} title={title} notice={notice} />
      ))}
      <p className="hint">{words.noName}</p>
    </>
  )
}

interface ChosenProps {
  readonly page: NoticePageAnswer
  readonly onChange: () => void
}

function Chosen({ page: { chosen, today }, onChange }: ChosenProps) {
  const words = useWords(noticePageWords)
  const { language } = useLanguage()
  if (!chosen) return null
  const { day, window, way } = chosen
  return (
    <section className="knock-answer" role="status">
      <h2>{words.chosen}</h2>
      <p>
        <strong>
          {words.chosenLine(sayDay(day, today, language), sayWindow(window), sayWay(way, language))}
        </strong>
      </p>
      <p>{words.chosenRemedy}</p>
      <button type="button" onClick={onChange}>
        {words.change}
      </button>
    </section>
  )
}

/** Who, why, whether one must, until when, and which rights: as on the card. */
function Purpose({ title, notice }: NoticePageAnswer['programmes'][number]) {
  const words = useWords(noticePageWords)
  const { language } = useLanguage()
  return (
    <section className="notice">
      <h2>{title[language]}</h2>
      <dl>
        <dt>{words.why}</dt>
        <dd>{notice.why[language]}</dd>
        <dt>{words.who}</dt>
        <dd>{notice.who[language]}</dd>
        <dt>{words.until}</dt>
        <dd>{notice.until[language]}</dd>
        <dt>{words.rights}</dt>
        <dd>{notice.rights[language]}</dd>
      </dl>
      <p>
        <strong>{notice.voluntary === 'required' ? words.required : words.voluntary}</strong>
      </p>
    </section>
  )
}
