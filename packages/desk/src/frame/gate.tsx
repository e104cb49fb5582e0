import { RequestRefused } from '@doorstep/protocol/client.ts'
import { type ReactNode, useEffect } from 'react'
import { ProblemPart } from '../parts/problem.tsx'
import { Entry } from './entry.tsx'
import { Me } from './me.ts'
import { NewPassword } from './new-password.tsx'
import { useAnswer } from './server.ts'
import { useHasEnded } from './session-end.ts'
import { SignInAgain } from './sign-in-again.tsx'

/** Often enough that the day changes at midnight without anyone touching the desk. */
const meEveryMs = 60_000

/** Lets nobody past who has not come in. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const me = useAnswer('me', undefined, { everyMs: meEveryMs })
  const hasEnded = useHasEnded()
  const isWorker = me.data?.role === 'worker'
  useEffect(() => {
    if (isWorker) window.location.assign('/phone/')
  }, [isWorker])
  if (me.data === undefined) return <NotIn problem={me.error} onRetry={() => void me.refetch()} />
  if (isWorker) return null
  if (me.data.mustChangePassword) return <NewPassword />
  return (
    <Me.Provider value={me.data}>
      {/* What a session showed is not left on the screen when it has ended; what was being written is kept. */}
      <div className="gate" hidden={hasEnded} inert={hasEnded}>
        {children}
      </div>
      {hasEnded && <SignInAgain me={me.data} />}
    </Me.Provider>
  )
}

function NotIn({
  problem,
  onRetry,
}: {
  readonly problem: Error | null
  readonly onRetry: () => void
}) {
  if (problem === null) return null
  const isNotSignedIn = problem instanceof RequestRefused && problem.status === 401
  return isNotSignedIn ? <Entry /> : <ProblemPart problem={problem} onRetry={onRetry} />
}
