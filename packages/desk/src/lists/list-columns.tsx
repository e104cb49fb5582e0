import { type ColumnRole, columnRoles } from '@doorstep/domain/intake/table.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { columnRoleWords } from '@doorstep/ui/words/column-roles.ts'
import { listColumnWords } from '@doorstep/ui/words/desk-list-columns.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { startWork, useLongWork } from '../frame/long-work.ts'
import { refresh } from '../frame/server.ts'
import { Section } from '../parts/page.tsx'
import { columnName } from '../reports/cells.ts'
import type { ListDetail } from './list-detail.ts'

type Roles = Readonly<Record<string, Readonly<Record<string, ColumnRole>>>>
type FoundTable = ListDetail['tables'][number]

const rolesFound = (tables: readonly FoundTable[]): Roles =>
  Object.fromEntries(
    tables.map(({ sheet, columns }) => [
      sheet,
      Object.fromEntries(columns.map(({ index, role }) => [`${index}`, role])),
    ]),
  )

/** What each column is: recognised, to be confirmed or changed. */
export function ListColumns({
  detail,
  onConfirmed,
}: {
  readonly detail: ListDetail
  readonly onConfirmed: () => void
}) {
  const words = useWords(listColumnWords)
  const { list, tables, wasRemembered } = detail
  const [source, setSource] = useState(list.source)
  const [roles, setRoles] = useState(() => rolesFound(tables))
  const key = `list-columns/${list.import}`
  const isReading = useLongWork(key)?.state === 'running'
  const confirm = () =>
    startWork(
      key,
      'list-read',
      (job) =>
        ask('listColumns', {
          query: { import: list.import, job },
          body: {
            source: source.trim(),
            sheets: Object.entries(roles).map(([sheet, columns]) => ({ sheet, columns })),
          },
        }),
      () => {
        void refresh(['list', 'lists', 'listRows'])
        onConfirmed()
      },
      list.file,
    )
  return (
    <form
      className="columns-step"
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      <TextInput
        label={words.listName}
        description={words.listNameWhy}
        value={source}
        required
        maxLength={100}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      {wasRemembered && <p>{words.rememberedAll}</p>}
      {tables.map((table) => (
        <SheetColumns
          key={table.sheet}
          table={table}
          wasRemembered={wasRemembered}
          roles={roles[table.sheet] ?? {}}
          onRole={(index, role) =>
            setRoles({ ...roles, [table.sheet]: { ...roles[table.sheet], [index]: role } })
          }
        />
      ))}
      <div className="next-step">
        <Button type="submit" size="md" loading={isReading}>
          {words.confirm}
        </Button>
      </div>
    </form>
  )
}

function SheetColumns({
  table,
  roles,
  wasRemembered,
  onRole,
}: {
  readonly table: FoundTable
  readonly roles: Readonly<Record<string, ColumnRole>>
  readonly wasRemembered: boolean
  readonly onRole: (index: number, role: ColumnRole) => void
}) {
  const words = useWords(listColumnWords)
  const headings =
    table.headingRows.length === 0
      ? words.noHeadings
      : words.headingAt(table.headingRows.join(', '))
  return (
    <Section
      title={words.sheet(table.sheet)}
      aside={
        <span className="quiet numbers">
          {headings} · {words.sheetRows(table.rows)}
        </span>
      }
    >
      <div className="table">
        <div className="table-scroll">
          <table className="columns-found">
            <caption className="unseen">{words.sheet(table.sheet)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.column}</th>
                <th scope="col">{words.heading}</th>
                <th scope="col">{words.sample}</th>
                <th scope="col">{words.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {table.columns.map((column) => (
                <ColumnRow
                  key={column.index}
                  column={column}
                  role={roles[column.index] ?? column.role}
                  wasRemembered={wasRemembered}
                  onRole={(role) => onRole(column.index, role)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Section>
  )
}

function ColumnRow({
  column,
  role,
  wasRemembered,
  onRole,
}: {
  readonly column: FoundTable['columns'][number]
  readonly role: ColumnRole
  readonly wasRemembered: boolean
  readonly onRole: (role: ColumnRole) => void
}) {
  const words = useWords(listColumnWords)
  const { language } = useLanguage()
  const letter = columnName(column.index)
  const isForbidden = column.role === 'forbidden'
  return (
    <tr data-role={role}>
      <td className="quiet">{letter}</td>
      <th scope="row">{column.heading || <span className="quiet">{words.noHeading}</span>}</th>
      <td className="samples">{isForbidden ? '' : column.sample.join(' · ')}</td>
      <td>
        {isForbidden ? (
          <span className="quiet">{columnRoleWords[language].forbidden}</span>
        ) : (
          <>
            <NativeSelect
              size="xs"
              aria-label={words.meaningOf(letter)}
              value={role}
              data={columnRoles
                .filter((one) => one !== 'forbidden')
                .map((one) => ({ value: one, label: columnRoleWords[language][one] }))}
              onChange={(event) => {
                const chosen = columnRoles.find((one) => one === event.currentTarget.value)
                if (chosen) onRole(chosen)
              }}
            />
            <RoleRemark role={role} isRemembered={wasRemembered && role === column.role} />
          </>
        )}
      </td>
    </tr>
  )
}

function RoleRemark({
  role,
  isRemembered,
}: {
  readonly role: ColumnRole
  readonly isRemembered: boolean
}) {
  const words = useWords(listColumnWords)
  if (isRemembered) return <span className="quiet">✓ {words.remembered}</span>
  return role === 'ignore' ? <span className="quiet">{words.unsaid}</span> : null
}
