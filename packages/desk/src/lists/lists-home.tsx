import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { listColumnWords } from '@doorstep/ui/words/desk-list-columns.ts'
import { listWords } from '@doorstep/ui/words/desk-lists.ts'
import { sayWriter } from '@doorstep/ui/words/people.ts'
import { sayTime } from '@doorstep/ui/words/times.ts'
import { Button } from '@mantine/core'
import { useMe } from '../frame/me.ts'
import { Go, go } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Empty, Page, Section } from '../parts/page.tsx'
import { Table, type TableColumn } from '../parts/table.tsx'
import { DropFiles } from './drop-files.tsx'
import type { ListOverview } from './list-detail.ts'
import { readFiles } from './read-files.ts'
import { useUndoList } from './undo-list.ts'

/** All lists: bring more in, go on with those that wait, see what came before. */
export function ListsHome() {
  const words = useWords(listWords)
  const lists = useAnswer('lists')
  const onFiles = (files: readonly File[]) => {
    const isOne = files.length === 1
    void readFiles(files, ({ list }) => {
      // Several are gone through one by one; a single one is shown at once, unless one has gone elsewhere.
      if (isOne && window.location.pathname === '/lists') go(`/lists/${list.import}`)
    })
  }
  return (
    <Page title={words.title} sentence={words.purpose}>
      <DropFiles onFiles={onFiles} />
      <Awaited of={lists}>
        {({ lists: known }) => (
          <>
            <Waiting lists={known.filter(({ state }) => state === 'staged')} />
            <History lists={known.filter(({ state }) => state !== 'staged')} />
          </>
        )}
      </Awaited>
    </Page>
  )
}

function Waiting({ lists }: { readonly lists: readonly ListOverview[] }) {
  const words = useWords(listWords)
  const { sheetRows } = useWords(listColumnWords)
  if (lists.length === 0) return null
  return (
    <Section title={words.waiting}>
      <ul className="waiting-lists">
        {lists.map((list) => (
          <li key={list.import}>
            <Go to={`/lists/${list.import}`}>{list.file}</Go>
            <span className="quiet numbers">{sheetRows(list.rows)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function History({ lists }: { readonly lists: readonly ListOverview[] }) {
  const words = useWords(listWords)
  const columns = useColumns()
  if (lists.length === 0) {
    return (
      <Empty>
        <strong>{words.emptyTitle}</strong>
        <p>{words.emptyWhy}</p>
      </Empty>
    )
  }
  return (
    <Section title={words.history}>
      <Table
        caption={words.history}
        columns={columns}
        rows={lists}
        keyOf={({ import: id }) => id}
        onOpen={({ import: id }) => go(`/lists/${id}`)}
      />
    </Section>
  )
}

function useColumns(): readonly TableColumn<ListOverview>[] {
  const words = useWords(listWords)
  const { language } = useLanguage()
  const { zone, now } = useMe()
  const undo = useUndoList()
  const when = ({ at }: ListOverview) => sayTime(localTimeIn(zone, at), now.day, language)
  const count = (key: string, title: string, text: (list: ListOverview) => number) => ({
    key,
    title,
    text,
    isNumber: true,
  })
  return [
    { key: 'file', title: words.file, text: ({ file }) => file },
    { key: 'source', title: words.source, text: ({ source }) => source },
    {
      key: 'at',
      title: words.taken,
      text: ({ at }) => new Date(at).toISOString(),
      exported: ({ at }) => localTimeIn(zone, at),
      cell: when,
    },
    { key: 'by', title: words.by, text: ({ by }) => sayWriter(by, language) },
    count('rows', words.rows, ({ rows }) => rows),
    count('linked', words.linked, ({ counts }) => counts.linked),
    count('new', words.new, ({ counts }) => counts.new),
    count('review', words.review, ({ counts }) => counts.review),
    count('rejected', words.rejected, ({ counts }) => counts.rejected),
    {
      key: 'state',
      title: words.state,
      text: ({ state }) => words.stateOf(state),
      className: 'one-line',
    },
    {
      key: 'undo',
      title: words.acts,
      isSortable: false,
      text: () => '',
      cell: (list) =>
        list.canUndo && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={(event) => {
              event.stopPropagation()
              undo(list)
            }}
          >
            {words.undo}
          </Button>
        ),
    },
  ]
}
