import type { AnswerOf } from '@doorstep/protocol/api.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { listColumnWords } from '@doorstep/ui/words/desk-list-columns.ts'
import { listWords } from '@doorstep/ui/words/desk-lists.ts'
import { sayServer } from '@doorstep/ui/words/server-sentences.ts'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAnswer } from '../frame/server.ts'
import { Chips } from '../parts/chips.tsx'
import { Awaited, Empty } from '../parts/page.tsx'
import { Table, type TableColumn } from '../parts/table.tsx'
import { columnName } from '../reports/cells.ts'
import { type Decision, decisions, type ListDetail } from './list-detail.ts'

const pageRows = 100

/** Every row as it was received, what becomes of it, and why. */
export function ListRows({ detail }: { readonly detail: ListDetail }) {
  const words = useWords(listWords)
  const { counts, import: id, rows: total } = detail.list
  const [decision, setDecision] = useState<Decision | 'all'>('all')
  const [from, setFrom] = useState(0)
  const rows = useAnswer(
    'listRows',
    { import: id, from, limit: pageRows, ...(decision !== 'all' && { decision }) },
    { keepLast: true },
  )
  const choices = [
    { value: 'all' as const, label: words.all, count: total },
    ...decisions.map((one) => ({ value: one, label: words[one], count: counts[one] })),
  ]
  return (
    <>
      <Chips
        label={words.state}
        choices={choices}
        value={decision}
        onChoose={(chosen) => {
          setDecision(chosen)
          setFrom(0)
        }}
      />
      {decision !== 'all' && <p className="quiet">{words.decisionWhy(decision)}</p>}
      <Awaited of={rows}>
        {(answer) => (
          <>
            <RowTable answer={answer} name={detail.list.file} />
            <Paging from={from} total={answer.total} onFrom={setFrom} />
          </>
        )}
      </Awaited>
    </>
  )
}

type RowsAnswer = AnswerOf<'listRows'>
type ListRow = RowsAnswer['rows'][number]

function RowTable({ answer, name }: { readonly answer: RowsAnswer; readonly name: string }) {
  const words = useWords(listColumnWords)
  const columns = useColumns()
  if (answer.rows.length === 0) return <Empty>{words.noRows}</Empty>
  return (
    <Table
      caption={name}
      columns={columns}
      rows={answer.rows}
      total={answer.total}
      isExportable={false}
      keyOf={({ sheet, row }) => `${sheet}/${row}`}
    />
  )
}

function useColumns(): readonly TableColumn<ListRow>[] {
  const words = useWords(listColumnWords)
  const names = useWords(listWords)
  const { language } = useLanguage()
  return [
    {
      key: 'row',
      title: words.row,
      text: ({ sheet, row }) => (sheet === '' ? row : `${sheet} ${row}`),
      className: 'numbers',
    },
    {
      key: 'decision',
      title: words.decision,
      text: ({ decision }) => names[decision],
      cell: ({ decision }) => <span data-decision={decision}>{names[decision]}</span>,
      className: 'one-line',
    },
    { key: 'reason', title: words.reason, text: ({ reason }) => sayServer(reason, language) },
    { key: 'name', title: words.name, text: (row) => row.name, className: 'one-line' },
    { key: 'door', title: words.door, text: ({ door }) => door, className: 'one-line' },
    {
      key: 'cells',
      title: words.received,
      text: ({ cells }) => cells.join(' | '),
      cell: ({ cells }) => <Received cells={cells} />,
      isSortable: false,
    },
  ]
}

/** The cells as they came, each apart, blanks left out of sight. */
function Received({ cells }: { readonly cells: readonly string[] }) {
  const places = cells.map((text, index) => ({ text, place: columnName(index) }))
  return (
    <span className="received">
      {places
        .filter(({ text }) => text !== '')
        .map(({ text, place }) => (
          <span key={place} title={place}>
            {text}
          </span>
        ))}
    </span>
  )
}

function Paging({
  from,
  total,
  onFrom,
}: {
  readonly from: number
  readonly total: number
  readonly onFrom: (from: number) => void
}) {
  const words = useWords(listColumnWords)
  if (total <= pageRows) return null
  const to = Math.min(total, from + pageRows)
  return (
    <Group>
      <Button
        variant="default"
        disabled={from === 0}
        onClick={() => onFrom(Math.max(0, from - pageRows))}
      >
        {words.earlier}
      </Button>
      <span className="quiet numbers">{words.rowsOf(from + 1, to, total)}</span>
      <Button variant="default" disabled={to >= total} onClick={() => onFrom(to)}>
        {words.later}
      </Button>
    </Group>
  )
}
