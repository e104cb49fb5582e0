import type { ReportFormAnswer } from '@doorstep/protocol/reports.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { reportWords } from '@doorstep/ui/words/desk-reports.ts'
import { measureWords } from '@doorstep/ui/words/measures.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../frame/notices.tsx'
import { goSearch } from '../frame/router.tsx'
import { useAct } from '../frame/server.ts'
import { Chips } from '../parts/chips.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { shortCell } from './cells.ts'
import { FormGrid } from './form-grid.tsx'
import { MapCell, type Mapped } from './map-cell.tsx'

/** Says once which cells want which figures. */
export function MapForm({ form }: { readonly form: ReportFormAnswer }) {
  const words = useWords(reportWords)
  const { language } = useLanguage()
  const [mapping, setMapping] = useState<readonly Mapped[]>(form.mapping)
  const [chosen, setChosen] = useState<string | null>(null)
  const [sheetName, setSheetName] = useState(form.sheets[0]?.name ?? '')
  const sheet = form.sheets.find(({ name }) => name === sheetName)
  const save = useAct('reportMapping', {
    refresh: ['reportForms', 'reportFill'],
    onDone: (answer) => {
      notify({ words: words.mappingSaved(answer.mapping.length) })
      goSearch({ part: 'filled' })
    },
  })
  const change = (cell: string, to: Mapped | null) =>
    setMapping([...mapping.filter((one) => one.cell !== cell), ...(to === null ? [] : [to])])
  const said = (cell: string) => {
    const found = mapping.find((one) => one.cell === cell)
    return found ? measureWords[language][found.measure] : null
  }
  if (!sheet) return null
  return (
    <div className="mapping">
      <div className="mapping-form">
        {form.sheets.length > 1 && (
          <Chips
            label={words.sheet}
            value={sheetName}
            choices={form.sheets.map(({ name }) => ({ value: name, label: name }))}
            onChoose={setSheetName}
          />
        )}
        <p className="quiet">{words.mapHelp}</p>
        <FormGrid sheet={sheet} inCell={said} chosen={chosen} onChoose={setChosen} />
      </div>
      <aside className="mapping-side">
        {chosen !== null && (
          <MapCell
            key={chosen}
            cell={chosen}
            form={form}
            mapped={mapping.find(({ cell }) => cell === chosen) ?? null}
            onChange={(to) => change(chosen, to)}
          />
        )}
        <MappedCells mapping={mapping} onRemove={(cell) => change(cell, null)} />
        {save.error && <ProblemPart problem={save.error} />}
        <Button
          loading={save.isPending}
          disabled={mapping === form.mapping}
          onClick={() =>
            save.mutate({ query: { form: form.form }, body: { mapping: [...mapping] } })
          }
        >
          {words.saveMapping}
        </Button>
        {mapping !== form.mapping && <span className="quiet">{words.unsaved}</span>}
      </aside>
    </div>
  )
}

function MappedCells({
  mapping,
  onRemove,
}: {
  readonly mapping: readonly Mapped[]
  readonly onRemove: (cell: string) => void
}) {
  const words = useWords(reportWords)
  const { language } = useLanguage()
  if (mapping.length === 0) return <p className="quiet">{words.nothingMapped}</p>
  return (
    <ul className="mapped-cells" aria-label={words.mappedHere}>
      {mapping.map(({ cell, measure, where }) => (
        <li key={cell}>
          <b>{shortCell(cell)}</b>
          <span>
            {measureWords[language][measure]}
            <span className="quiet"> · {where || words.wholeBeat}</span>
          </span>
          <Button size="compact-xs" variant="subtle" onClick={() => onRemove(cell)}>
            {words.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}
