import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { listColumnWords } from '@doorstep/ui/words/desk-list-columns.ts'
import { sayServer } from '@doorstep/ui/words/server-sentences.ts'
import { sayTime } from '@doorstep/ui/words/times.ts'
import { useMe } from '../frame/me.ts'
import { Table, type TableColumn } from '../parts/table.tsx'
import type { ListDetail } from './list-detail.ts'

/** What was found in the file, before anything is decided. */
export function FoundInList({ detail }: { readonly detail: ListDetail }) {
  const words = useWords(listColumnWords)
  const { encoding, tables, forbidden, problems, again } = detail
  const rows = detail.list.rows
  return (
    <div className="found">
      <p className="numbers">{words.found(encodingName(encoding), tables.length, rows)}</p>
      {again && <Again again={again} />}
      {forbidden.length > 0 && (
        <div className="note">
          <strong>{words.forbiddenTitle}</strong>
          <p>{words.forbidden(words.named(forbidden))}</p>
        </div>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
    </div>
  )
}

/** "workbook" says how it came, not in which letters. */
const encodingName = (encoding: string) =>
  encoding === 'workbook' ? 'Excel' : encoding.toUpperCase()

type Again = NonNullable<ListDetail['again']>

function Again({ again }: { readonly again: Again }) {
  const words = useWords(listColumnWords)
  const { language } = useLanguage()
  const { zone, now } = useMe()
  const when = sayTime(localTimeIn(zone, again.at), now.day, language)
  if (again.isSameFile) return <p className="note">{words.sameFile(again.file, when)}</p>
  const { unchanged, changed, added, gone } = again
  return (
    <div className="note">
      <p>
        {words.again(again.file, when)}{' '}
        <span className="numbers">
          {[
            words.unchanged(unchanged),
            words.changed(changed),
            words.added(added),
            words.gone(gone),
          ].join(' · ')}
        </span>
      </p>
      {gone > 0 && <p className="quiet">{words.goneStays}</p>}
      {again.named.length > 0 && (
        <details>
          <summary>{words.whoChanged}</summary>
          <ul className="changes">
            {again.named.map(({ change, name, door }) => (
              <li key={`${change}/${name}/${door}`}>
                {words.changeOf(change)}: {name} <span className="quiet">{door}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

type Problem = ListDetail['problems'][number]

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const words = useWords(listColumnWords)
  const { language } = useLanguage()
  const columns: readonly TableColumn<Problem>[] = [
    {
      key: 'place',
      title: words.place,
      text: ({ sheet, row, column }) => words.placeOf(sheet, row, column),
    },
    {
      key: 'problem',
      title: words.problem,
      text: ({ problem }) => sayServer(problem, language),
    },
    { key: 'remedy', title: words.remedy, text: ({ remedy }) => sayServer(remedy, language) },
  ]
  return (
    <details open={problems.length <= 10}>
      <summary>{words.problems(problems.length)}</summary>
      <Table
        caption={words.problems(problems.length)}
        columns={columns}
        rows={problems}
        keyOf={({ sheet, row, column, problem }) => `${sheet}/${row}/${column}/${problem}`}
      />
    </details>
  )
}
