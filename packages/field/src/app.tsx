import { RequestRefused } from '@doorstep/protocol/client.ts'
import type { MeAnswer } from '@doorstep/protocol/today.ts'
import { ask as askBrowser } from '@doorstep/ui/ask.ts'
import { useTheme } from '@doorstep/ui/theme.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { ElsewhereScreen } from './account/elsewhere-screen.tsx'
import { PasswordScreen } from './account/password-screen.tsx'
import { SignInScreen } from './account/sign-in-screen.tsx'
import { NavigationProvider } from './frame/navigation.tsx'
import { LoadingNotice, ProblemNotice } from './frame/notices.tsx'
import { type Session, SessionProvider } from './frame/session.tsx'
import { KnockScreen } from './knock/knock-screen.tsx'
import { Pages } from './pages.tsx'
import { draftShelf } from './record/draft-shelf.ts'
import { keptIn } from './store/kept.ts'
import { type AskServer, onlineAccess, onlineStore } from './store/online-store.ts'
import { wallClock } from './store/wall-clock.ts'

type Entry =
  | { readonly kind: 'opening' | 'signed-out' }
  | { readonly kind: 'failed'; readonly thrown: unknown }
  | { readonly kind: 'signed-in'; readonly me: MeAnswer; readonly at: number }

/** Who is here, and so which pages. */
export function App() {
  useTheme()
  const [entry, setEntry] = useState<Entry>({ kind: 'opening' })
  const ask = useMemo(() => noticing(() => setEntry({ kind: 'signed-out' })), [])
  const access = useMemo(() => onlineAccess(ask), [ask])
  const enter = useCallback(
    (me: MeAnswer) => setEntry({ kind: 'signed-in', me, at: Date.now() }),
    [],
  )
  const open = useCallback(() => {
    access.me().then(enter, (thrown: unknown) => {
      setEntry(isSignedOut(thrown) ? { kind: 'signed-out' } : { kind: 'failed', thrown })
    })
  }, [access, enter])
  useEffect(open, [open])

  switch (entry.kind) {
    case 'opening':
      return <LoadingNotice />
    case 'failed':
      return (
        <main className="screen-content">
          <ProblemNotice thrown={entry.thrown} onRetry={open} />
        </main>
      )
    case 'signed-out':
      return <SignInScreen access={access} onSignedIn={enter} />
    case 'signed-in':
      return entry.me.mustChangePassword ? (
        <PasswordScreen access={access} onChanged={open} />
      ) : (
        <SignedIn key={entry.me.account} entry={entry} ask={ask} />
      )
  }
}

interface SignedInProps {
  readonly entry: Entry & { readonly kind: 'signed-in' }
  readonly ask: AskServer
}

function SignedIn({ entry: { me, at }, ask }: SignedInProps) {
  const session = useMemo(() => sessionOf(me, at, ask), [me, at, ask])
  const { store } = session
  useEffect(() => {
    const wake = () => store.wake()
    wake()
    window.addEventListener('online', wake)
    document.addEventListener('visibilitychange', wake)
    return () => {
      window.removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
    }
  }, [store])
  return <SessionProvider session={session}>{pagesOf(me)}</SessionProvider>
}

/** A worker, or a lead who walks too, has a round; a partner one page; the others work at the desk. */
function pagesOf({ role, worker }: MeAnswer) {
  if (role === 'partner') return <KnockScreen />
  if ((role !== 'worker' && role !== 'lead') || worker === null) return <ElsewhereScreen />
  return (
    <NavigationProvider>
      <Pages />
    </NavigationProvider>
  )
}

function sessionOf(me: MeAnswer, at: number, ask: AskServer): Session {
  const { account } = me
  const clock = wallClock(me.now, at)
  const store = onlineStore({
    ask,
    kept: keptIn(window.localStorage),
    account,
    clock,
    now: () => Date.now(),
    after: (milliseconds, run) => void window.setTimeout(run, milliseconds),
  })
  const drafts = draftShelf(keptIn(window.sessionStorage), account)
  const signOut = async () => {
    // What is held for a moment goes out first: under another name it could not.
    await store.sendNow()
    drafts.clearAll()
    await onlineAccess(ask).signOut()
  }
  return {
    me,
    store,
    clock,
    drafts,
    signOut: () => void signOut().finally(() => window.location.assign('/phone/')),
  }
}

const isSignedOut = (thrown: unknown) =>
  thrown instanceof RequestRefused && thrown.problem.problem === 'not-signed-in'

/** The client, with an eye for a session that ended meanwhile. */
const noticing =
  (onSignedOut: () => void): AskServer =>
  (name, asked) =>
    askBrowser(name, asked).catch((thrown: unknown) => {
      if (isSignedOut(thrown)) onSignedOut()
      throw thrown
    })
