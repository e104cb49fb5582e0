import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneWords } from '@doorstep/ui/words/phone.ts'
import { sayDuration } from '@doorstep/ui/words/times.ts'
import { type ReactNode, useEffect, useRef } from 'react'
import { useNavigation } from './navigation.tsx'
import { useNow, useSession, useStanding } from './session.tsx'

export interface ScreenProps {
  readonly title: string
  /** Beside the title: a count, a call. */
  readonly aside?: ReactNode
  /** A way back instead of the three pages below. */
  readonly hasBack?: boolean
  /** The one main action, in reach of the thumb. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One screen: title above, content, and in reach of the thumb what is unsent and the one main action. */
export function Screen({ title, aside, hasBack = false, action, children }: ScreenProps) {
  const words = useWords(phoneWords)
  const { back } = useNavigation()
  return (
    <div className="screen">
      <header className="screen-top">
        {hasBack && (
          <button type="button" className="quiet-button screen-back" onClick={back}>
            <span aria-hidden="true">‹</span>
            <span className="unseen">{words.back}</span>
          </button>
        )}
        <ScreenTitle title={title} />
        {aside}
      </header>
      <main className="screen-content">{children}</main>
      <footer className="screen-bottom">
        <StandingLine />
        {action}
        {!hasBack && <PageTabs />}
      </footer>
    </div>
  )
}

/** The heading takes the focus when a screen opens, so that it is read aloud and the keyboard begins there. */
export function ScreenTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    document.title = `${title} · Doorstep`
  }, [title])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  )
}

/** Always visible: how much is unsent and how old, and whether the connection is away; a label, not an alarm. */
function StandingLine() {
  const words = useWords(phoneWords)
  const { language } = useLanguage()
  const { unsent, isAway, isFragile } = useStanding()
  const now = useNow()
  const oldest = unsent[0]
  const age = oldest && sayDuration((now - oldest.writtenAt) / 60_000, language)
  return (
    <p className="standing" role="status">
      <span>{age === undefined ? words.allSent : words.unsent(unsent.length, age)}</span>
      {isAway && <span className="standing-away">{words.away}</span>}
      {isFragile && <strong>{words.fragile}</strong>}
    </p>
  )
}

const tabs = ['round', 'notebook', 'me'] as const

function PageTabs() {
  const words = useWords(phoneWords)
  const { page, go } = useNavigation()
  const { me } = useSession()
  const shown = me.worker === null ? (['me'] as const) : tabs
  return (
    <nav className="page-tabs" aria-label={words.pages}>
      {shown.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-current={page?.page === tab ? 'page' : undefined}
          onClick={() => go({ page: tab })}
        >
          {words[tab]}
        </button>
      ))}
    </nav>
  )
}
