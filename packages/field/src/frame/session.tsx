import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { MeAnswer } from '@doorstep/protocol/today.ts'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { FieldStore, Standing } from '../port.ts'
import type { DraftShelf } from '../record/draft-shelf.ts'
import type { WallClock } from '../store/wall-clock.ts'

/** What every screen of someone signed in stands on. */
export interface Session {
  readonly me: MeAnswer
  readonly store: FieldStore
  readonly clock: WallClock
  readonly drafts: DraftShelf
  readonly signOut: () => void
}

const Current = createContext<Session | null>(null)

export function SessionProvider({
  session,
  children,
}: {
  readonly session: Session
  readonly children: ReactNode
}) {
  return <Current.Provider value={session}>{children}</Current.Provider>
}

export function useSession(): Session {
  const session = useContext(Current)
  if (!session) throw new Error('a screen stands outside its session')
  return session
}

/** How the phone stands with the server; renders again at every change. */
export function useStanding(): Standing {
  const { store } = useSession()
  return useSyncExternalStore(store.subscribe, store.standing)
}

/** The instant, renewed every half minute: ages are said in minutes. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Today in the jurisdiction. */
export function useToday(): EpochDay {
  const { clock } = useSession()
  const now = useNow()
  return useMemo(() => clock.local(now).day, [clock, now])
}
