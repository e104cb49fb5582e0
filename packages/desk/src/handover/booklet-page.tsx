import type { BookletAnswer } from '@doorstep/protocol/handover.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { handoverWords, sayDoorReason } from '@doorstep/ui/words/handover.ts'
import { joined } from '@doorstep/ui/words/joined.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { sayTopic } from '@doorstep/ui/words/topics.ts'
import { Button } from '@mantine/core'
import { Go } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Empty, Page } from '../parts/page.tsx'

type Door = BookletAnswer['doors'][number]

/** What is remembered at one colleague's doors, on A4, for the lead alone. */
export function BookletPage({ worker }: { readonly worker: string }) {
  const words = useWords(handoverWords)
  const booklet = useAnswer('booklet', { worker })
  const name = booklet.data?.worker.name
  return (
    <Page
      title={name === undefined ? words.booklet : words.bookletOf(name)}
      sentence={<span className="not-printed">{words.bookletPurpose}</span>}
      actions={
        <span className="not-printed">
          <Go to="/handover">{words.back}</Go>{' '}
          <Button variant="default" onClick={() => window.print()}>
            {words.print}
          </Button>
        </span>
      }
    >
      <Awaited of={booklet}>
        {({ doors, day }) =>
          doors.length === 0 ? (
            <Empty>{words.bookletEmpty}</Empty>
          ) : (
            <div className="booklet">
              {doors.map((door) => (
                <DoorEntry key={door.household} door={door} day={day} />
              ))}
            </div>
          )
        }
      </Awaited>
    </Page>
  )
}

function DoorEntry({ door, day }: { readonly door: Door; readonly day: number }) {
  const words = useWords(handoverWords)
  const { language } = useLanguage()
  const { people, reasons, promises, threads, lore } = door
  const on = (one: number) => sayDay(one, day, language)
  return (
    <section className="booklet-door">
      <h2>
        {door.door}{' '}
        <small>
          {joined(
            people.map(({ name }) => name),
            language,
          )}
        </small>
      </h2>
      {reasons.length > 0 && (
        <p className="quiet">
          {joined(
            reasons.map((reason) => sayDoorReason(reason, language)),
            language,
          )}
        </p>
      )}
      <dl>
        <Part
          title={words.owed}
          lines={promises.map(({ id, words: said, due }) => [id, words.byDay(said, on(due))])}
        />
        <Part
          title={words.toAsk}
          lines={threads.map(({ id, ask, from }) => [id, words.fromDay(ask, on(from))])}
        />
        <Part
          title={words.remembered}
          lines={lore.map(({ id, name, topic, words: said, by, learnedOn }) => [
            id,
            [name, sayTopic(topic, language), said, words.toldBy(by, on(learnedOn))]
              .filter((part) => part !== '')
              .join(' · '),
          ])}
        />
      </dl>
    </section>
  )
}

function Part({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly (readonly [string, string])[]
}) {
  if (lines.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      {lines.map(([key, line]) => (
        <dd key={key}>{line}</dd>
      ))}
    </>
  )
}
