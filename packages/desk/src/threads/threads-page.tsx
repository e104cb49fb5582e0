import type { RemindersAnswer } from '@doorstep/protocol/lore.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { threadsWords } from '@doorstep/ui/words/desk-threads.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { sayTopic } from '@doorstep/ui/words/topics.ts'
import { useMemo } from 'react'
import { focusOn, useFocus } from '../frame/panel.tsx'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Empty, Page, Section } from '../parts/page.tsx'
import { Table, type TableColumn } from '../parts/table.tsx'

type Door = RemindersAnswer['doors'][number]
type AtDoor<Row> = Row & Pick<Door, 'household' | 'door'>
type Owed = AtDoor<Door['promises'][number]>
type Asked = AtDoor<Door['threads'][number]>

/** Every promise that is owed in the beat, late ones first, and every question that may be asked. */
export function ThreadsPage() {
  const words = useWords(threadsWords)
  const threads = useAnswer('threads')
  return (
    <Page title={words.title} sentence={threads.data && <Sentence answer={threads.data} />}>
      <Awaited of={threads}>
        {(answer) => (
          <>
            <Promises answer={answer} />
            <Threads answer={answer} />
          </>
        )}
      </Awaited>
    </Page>
  )
}

interface AnswerProps {
  readonly answer: RemindersAnswer
}

const promisesOf = ({ doors }: RemindersAnswer): readonly Owed[] =>
  doors
    .flatMap(({ household, door, promises }) =>
      promises.map((promise) => ({ household, door, ...promise })),
    )
    .sort((a, b) => a.due - b.due)

const threadsOf = ({ doors }: RemindersAnswer): readonly Asked[] =>
  doors
    .flatMap(({ household, door, threads }) =>
      threads.map((thread) => ({ household, door, ...thread })),
    )
    .sort((a, b) => a.until - b.until)

function Sentence({ answer }: AnswerProps) {
  const words = useWords(threadsWords)
  const owed = promisesOf(answer)
  const late = owed.filter(({ isLate }) => isLate)
  return <>{words.sentence(owed.length, late.length, threadsOf(answer).length)}</>
}

function Promises({ answer }: AnswerProps) {
  const words = useWords(threadsWords)
  const { language } = useLanguage()
  const rows = useMemo(() => promisesOf(answer), [answer])
  const day = (due: number) => sayDay(due, answer.day, language)
  const columns: readonly TableColumn<Owed>[] = [
    { key: 'door', title: words.door, text: ({ door }) => door, className: 'door-name' },
    { key: 'what', title: words.what, text: (row) => row.words },
    { key: 'owner', title: words.owner, text: ({ owner }) => owner },
    {
      key: 'due',
      title: words.due,
      text: ({ due }) => day(due),
      order: ({ due }) => due,
      cell: ({ due, isLate }) =>
        isLate ? (
          <strong>
            {day(due)} · {words.late}
          </strong>
        ) : (
          day(due)
        ),
    },
  ]
  return (
    <Section title={words.promises}>
      {rows.length === 0 ? (
        <Empty>{words.noPromises}</Empty>
      ) : (
        <Rows caption={words.promises} columns={columns} rows={rows} />
      )}
    </Section>
  )
}

function Threads({ answer }: AnswerProps) {
  const words = useWords(threadsWords)
  const { language } = useLanguage()
  const rows = useMemo(() => threadsOf(answer), [answer])
  const columns: readonly TableColumn<Asked>[] = [
    { key: 'door', title: words.door, text: ({ door }) => door, className: 'door-name' },
    {
      key: 'ask',
      title: words.ask,
      text: ({ ask, isHearsay }) => (isHearsay ? `${ask} (${words.hearsay})` : ask),
    },
    { key: 'topic', title: words.topic, text: ({ topic }) => sayTopic(topic, language) },
    { key: 'by', title: words.by, text: ({ by }) => by },
    {
      key: 'until',
      title: words.until,
      text: ({ until }) => sayDay(until, answer.day, language),
      order: ({ until }) => until,
    },
  ]
  return (
    <Section title={words.threads}>
      {rows.length === 0 ? (
        <Empty>{words.noThreads}</Empty>
      ) : (
        <Rows caption={words.threads} columns={columns} rows={rows} />
      )}
    </Section>
  )
}

interface RowsProps<Row> {
  readonly caption: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
}

function Rows<Row extends AtDoor<{ readonly id: string }>>({
  caption,
  columns,
  rows,
}: RowsProps<Row>) {
  const open = useFocus('household')
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      openKey={rows.find(({ household }) => household === open)?.id ?? null}
      onOpen={({ household }) =>
        focusOn(
          'household',
          household,
          rows.map((row) => row.household),
        )
      }
    />
  )
}
