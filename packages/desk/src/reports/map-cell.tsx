import { measures, type ReportFormAnswer } from '@doorstep/protocol/reports.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { reportWords } from '@doorstep/ui/words/desk-reports.ts'
import { measureDefinitions, measureWords } from '@doorstep/ui/words/measures.ts'
import { NativeSelect, Title } from '@mantine/core'
import { useAnswer } from '../frame/server.ts'
import { shortCell, textAt } from './cells.ts'

export type Mapped = ReportFormAnswer['mapping'][number]

/** Which figure belongs into one cell. */
export function MapCell({
  cell,
  form,
  mapped,
  onChange,
}: {
  readonly cell: string
  readonly form: ReportFormAnswer
  readonly mapped: Mapped | null
  readonly onChange: (mapped: Mapped | null) => void
}) {
  const words = useWords(reportWords)
  const { language } = useLanguage()
  const text = textAt(form.sheets, cell)
  const places = usePlaces(mapped?.where ?? '')
  return (
    <div className="map-cell">
      <Title order={2} size="h4">
        {words.cell(shortCell(cell))}
      </Title>
      {text !== '' && <p className="quiet">{words.cellSays(text)}</p>}
      <NativeSelect
        label={words.measure}
        value={mapped?.measure ?? ''}
        {...(mapped && { description: measureDefinitions[language][mapped.measure] })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[
          { value: '', label: words.noMeasure },
          ...measures.map((value) => ({ value, label: measureWords[language][value] })),
        ]}
        onChange={(event) => {
          const measure = measures.find((one) => one === event.currentTarget.value)
          onChange(measure ? { cell, measure, where: mapped?.where ?? '' } : null)
        }}
      />
      {mapped && (
        <NativeSelect
          label={words.where}
          value={mapped.where}
          data={[{ value: '', label: words.wholeBeat }, ...places]}
          onChange={(event) => onChange({ ...mapped, where: event.currentTarget.value })}
        />
      )}
    </div>
  )
}

/** Estates and their buildings, as the register names them; and what was mapped before, whatever it is. */
function usePlaces(mapped: string): readonly string[] {
  const buildings = useAnswer('plan').data?.buildings ?? []
  const named = buildings.flatMap(({ estate, name }) => [estate, `${estate}/${name}`])
  const places = new Set([...named, mapped].filter((place) => place !== ''))
  return [...places].sort(new Intl.Collator(undefined, { numeric: true }).compare)
}
