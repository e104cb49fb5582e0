import type { AuditAnswer } from '@doorstep/protocol/audit.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { auditWords } from '@doorstep/ui/words/desk-audit.ts'
import { sayTime } from '@doorstep/ui/words/times.ts'
import { Button, Group } from '@mantine/core'
import { useMe } from '../frame/me.ts'
import { goSearch, usePlace } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Empty, Page } from '../parts/page.tsx'
import { Table, type TableColumn } from '../parts/table.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { ExportAudit } from './export-audit.tsx'
import { sayRole } from './say-role.ts'
import './audit.css'

export type Reading = AuditAnswer['readings'][number]
export type AuditFilter = { readonly account?: string; readonly household?: string }

const pageRows = 100

/** Who has read what of whom, newest first. */
export function AuditPage() {
  const words = useWords(auditWords)
  const { search } = usePlace()
  const account = search.get('account')
  const household = search.get('household')
  const from = Number(search.get('from') ?? 0) || 0
  const filter: AuditFilter = { ...(account && { account }), ...(household && { household }) }
  // One more than is shown: whether there are older ones.
  const audit = useAnswer('audit', { ...filter, from, limit: pageRows + 1 }, { keepLast: true })
  const isFiltered = account !== null || household !== null
  return (
    <Page title={words.title} sentence={words.purpose} actions={<ExportAudit filter={filter} />}>
      <AuditFilters filter={filter} />
      <Awaited of={audit}>
        {({ readings }) =>
          readings.length === 0 ? (
            <Empty>
              <strong>{isFiltered || from > 0 ? words.emptyFiltered : words.emptyTitle}</strong>
              <p>{words.emptyWhy}</p>
            </Empty>
          ) : (
            <Readings readings={readings} from={from} />
          )
        }
      </Awaited>
    </Page>
  )
}

function Readings({
  readings,
  from,
}: {
  readonly readings: readonly Reading[]
  readonly from: number
}) {
  const words = useWords(auditWords)
  const columns = useColumns()
  const shown = readings.slice(0, pageRows)
  const goFrom = (next: number) => goSearch({ from: next > 0 ? `${next}` : null })
  const hasOlder = readings.length > pageRows
  return (
    <>
      <Table
        caption={words.title}
        columns={columns}
        rows={shown}
        keyOf={({ id }) => id}
        isExportable={false}
      />
      {(from > 0 || hasOlder) && (
        <Group>
          <Button
            variant="default"
            disabled={from === 0}
            onClick={() => goFrom(Math.max(0, from - pageRows))}
          >
            {words.newer}
          </Button>
          <span className="quiet numbers">{words.shown(from + 1, from + shown.length)}</span>
          <Button variant="default" disabled={!hasOlder} onClick={() => goFrom(from + pageRows)}>
            {words.older}
          </Button>
        </Group>
      )}
    </>
  )
}

function useColumns(): readonly TableColumn<Reading>[] {
  const words = useWords(auditWords)
  const { language } = useLanguage()
  const { zone, now } = useMe()
  return [
    {
      key: 'when',
      title: words.when,
      text: ({ at }) => at,
      cell: ({ at }) => sayTime(localTimeIn(zone, at), now.day, language),
      className: 'numbers',
    },
    {
      key: 'who',
      title: words.who,
      text: ({ name, account }) => name || (account === 'system' ? words.system : account),
    },
    {
      key: 'role',
      title: words.role,
      text: ({ role }) => (role === 'system' ? '' : sayRole(role, language)),
    },
    { key: 'what', title: words.what, text: ({ route }) => words.routeOf(route) },
    {
      key: 'purpose',
      title: words.purposeLabel,
      text: ({ purpose }) => words.purposeOf(purpose),
    },
    {
      key: 'households',
      title: words.households,
      text: ({ households }) => households,
      isNumber: true,
    },
    { key: 'people', title: words.people, text: ({ people }) => people, isNumber: true },
  ]
}
