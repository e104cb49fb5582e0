import type { OwnHandoverAnswer } from '@doorstep/protocol/handover.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { handoverWords } from '@doorstep/ui/words/handover.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { LoadingNotice, ProblemNotice } from '../frame/notices.tsx'
import { Screen } from '../frame/screen.tsx'
import { useSession } from '../frame/session.tsx'
import { useLoaded } from '../frame/use-loaded.ts'
import { AskedOfMentor } from './asked-of-mentor.tsx'
import { FirstMonth } from './first-month.tsx'
import { WalkDoor } from './walk-door.tsx'
import './handover.css'

/** One's own handovers: the next walk together, what to tell, and for a newcomer the first month. */
export function HandoverScreen() {
  const words = useWords(handoverWords)
  const { store } = useSession()
  const [loaded, again] = useLoaded(store.handovers)
  return (
    <Screen title={words.title} hasBack>
      {loaded.status === 'loading' && <LoadingNotice />}
      {loaded.status === 'failed' && <ProblemNotice thrown={loaded.thrown} onRetry={again} />}
      {loaded.status === 'ready' && <Handovers answer={loaded.value} onAgain={again} />}
      <FirstMonth />
    </Screen>
  )
}

interface HandoversProps {
  readonly answer: OwnHandoverAnswer
  readonly onAgain: () => void
}

function Handovers({ answer, onAgain }: HandoversProps) {
  const words = useWords(handoverWords)
  if (answer.handovers.length === 0) return <p>{words.ownNone}</p>
  return answer.handovers.map((one) => (
    <section key={one.handover}>
      <h2>{words.ownAs(one.isNewcomer, one.isNewcomer ? one.from.name : one.to.name)}</h2>
      <p>
        {words.progress(one.done, one.total)}{' '}
        <progress
          value={one.done}
          max={Math.max(1, one.total)}
          aria-label={words.progress(one.done, one.total)}
        />
      </p>
      <NextWalk handover={one} day={answer.day} />
      {one.prompts.slice(0, 1).map((prompt) => (
        <AskedOfMentor
          key={prompt.building}
          prompt={prompt}
          handover={one.handover}
          onDone={onAgain}
        />
      ))}
    </section>
  ))
}

interface NextWalkProps {
  readonly handover: OwnHandoverAnswer['handovers'][number]
  readonly day: number
}

function NextWalk({ handover, day }: NextWalkProps) {
  const words = useWords(handoverWords)
  const { language } = useLanguage()
  const { next, to } = handover
  if (next === null) return handover.total > 0 && <p>{words.allDone}</p>
  const on = next.day === null ? words.noDay : sayDay(next.day, day, language)
  return (
    <>
      <h3>{words.nextWalk}</h3>
      <p>
        {words.walk(on, next.doors.length)}
        <br />
        {next.introducer === null ? words.alone : words.with(next.introducer)}
      </p>
      <p className="hint">{words.mayAskWhy}</p>
      <ul className="walk">
        {next.doors.map((door) => (
          <WalkDoor key={door.household} door={door} newcomer={to.id} />
        ))}
      </ul>
    </>
  )
}
