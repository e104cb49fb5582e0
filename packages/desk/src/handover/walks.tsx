import type {
  HandoverAnswer,
  HandoverDoorTold,
  JointRoundTold,
} from '@doorstep/protocol/handover.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { handoverWords, sayDoorReason } from '@doorstep/ui/words/handover.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { Button } from '@mantine/core'
import { useMe } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { Go } from '../frame/router.tsx'
import { refresh, useAct } from '../frame/server.ts'
import { Section } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'

type Shown = NonNullable<HandoverAnswer['shown']>
type Summary = HandoverAnswer['handovers'][number]

interface WalksProps {
  readonly answer: HandoverAnswer
  readonly shown: Shown
  readonly summary: Summary
}

/** The next ones stand open; the others unfold. */
const walksOpen = 2

/** What is left, as walks for two, one a day. */
export function Walks({ answer, shown, summary }: WalksProps) {
  const words = useWords(handoverWords)
  const left = summary.total - summary.done
  return (
    <Section title={words.walks} aside={<span className="quiet">{words.left(left)}</span>}>
      <p className="quiet">{sayWhere(summary, words)}</p>
      {left > 0 && <p className="quiet">{words.mayAskWhy}</p>}
      <div className="walks">
        {shown.rounds.map((round, i) => (
          <Walk
            key={round.doors[0]?.household ?? i}
            round={round}
            day={answer.day}
            summary={summary}
            isOpen={i < walksOpen}
          />
        ))}
      </div>
    </Section>
  )
}

function sayWhere({ total, done }: Summary, words: (typeof handoverWords)['en']): string {
  if (total === 0) return words.noDoors
  return done === total ? words.allDone : words.walksWhy
}

function Walk({
  round,
  day,
  summary,
  isOpen,
}: {
  readonly round: JointRoundTold
  readonly day: number
  readonly summary: Summary
  readonly isOpen: boolean
}) {
  const words = useWords(handoverWords)
  const { language } = useLanguage()
  const on = round.day === null ? words.noDay : sayDay(round.day, day, language)
  return (
    <details className="joint-walk" open={isOpen}>
      <summary>
        {words.walk(on, round.doors.length)}{' '}
        <small className="quiet">
          {round.introducer === null ? words.alone : words.with(round.introducer)}
        </small>
      </summary>
      <ul className="lines">
        {round.doors.map((door) => (
          <li key={door.household}>
            <Door door={door} summary={summary} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Door({ door, summary }: { readonly door: HandoverDoorTold; readonly summary: Summary }) {
  const words = useWords(handoverWords)
  const { language } = useLanguage()
  const urgency = {
    first: words.urgencyFirst,
    soon: words.urgencySoon,
    later: words.urgencyLater,
  }[door.urgency]
  const why = door.reasons.map((reason) => sayDoorReason(reason, language))
  return (
    <div className="walk-door">
      <span>
        <Go to={`/households/${door.household}`}>{door.door}</Go> <b>{urgency}</b>
        <span className="quiet">{why.map((reason) => ` · ${reason}`).join('')}</span>
      </span>
      {door.introducer && <Introduced door={door} mentor={door.introducer.id} summary={summary} />}
    </div>
  )
}

/** Written down by the lead when the two come back. */
function Introduced({
  door,
  mentor,
  summary,
}: {
  readonly door: HandoverDoorTold
  readonly mentor: Summary['from']['id']
  readonly summary: Summary
}) {
  const words = useWords(handoverWords)
  const { now } = useMe()
  const introduce = useAct('introduction', {
    refresh: ['handover', 'firstMonth', 'household', 'timeline'],
    onDone: ({ fact }) =>
      notify({
        words: words.introducedSaved,
        undo: async () => {
          await ask('withdrawFact', { query: { fact } })
          await refresh(['handover', 'firstMonth', 'household', 'timeline'])
        },
      }),
  })
  const write = (mayAsk: boolean) =>
    introduce.mutate({
      body: {
        id: crypto.randomUUID() as Summary['fact'],
        household: door.household,
        newcomer: summary.to.id,
        mentor,
        mayAsk,
        at: now,
        observedAt: Date.now(),
      },
    })
  return (
    <span className="walk-acts">
      {[false, true].map((mayAsk) => (
        <Button
          key={String(mayAsk)}
          size="compact-sm"
          variant="default"
          loading={introduce.isPending}
          onClick={() => write(mayAsk)}
        >
          {mayAsk ? words.introducedMayAsk : words.introduced}
        </Button>
      ))}
      {introduce.error && <ProblemPart problem={introduce.error} />}
    </span>
  )
}
