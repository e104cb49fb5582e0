import type { ReportFilledAnswer } from '@doorstep/protocol/reports.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { reportWords } from '@doorstep/ui/words/desk-reports.ts'
import { measureDefinitions, measureWords } from '@doorstep/ui/words/measures.ts'
import { Table, type TableColumn } from '../parts/table.tsx'
import { shortCell } from './cells.ts'

type Figure = ReportFilledAnswer['figures'][number]

/** Every figure with what it counts, and why it differs from yesterday's. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const words = useWords(reportWords)
  const columns = useColumns()
  return (
    <>
      <Table
        caption={words.figures}
        columns={columns}
        rows={figures}
        keyOf={({ cell }) => cell}
        isExportable={false}
      />
      {figures.some(({ masked }) => masked) && <p className="quiet">{words.fewerWhy}</p>}
    </>
  )
}

function useColumns(): readonly TableColumn<Figure>[] {
  const words = useWords(reportWords)
  const { language } = useLanguage()
  const difference = (key: 'entered' | 'ended' | 'corrected', title: string, sign: string) => ({
    key,
    title,
    isNumber: true,
    text: (figure: Figure) => figure[key],
    cell: (figure: Figure) =>
      figure[key] === 0 ? '' : `${figure[key] < 0 ? '−' : sign}${Math.abs(figure[key])}`,
  })
  return [
    { key: 'cell', title: words.cell('').trim(), text: ({ cell }) => shortCell(cell) },
    {
      key: 'measure',
      title: words.measure,
      text: ({ measure }) => measureWords[language][measure],
      className: 'strong',
    },
    {
      key: 'value',
      title: words.value,
      isNumber: true,
      text: ({ value }) => value,
      cell: ({ value, masked }) => (
        <>
          {value.toLocaleString('en')}
          {masked && <div className="quiet">{words.toldAsFewer}</div>}
        </>
      ),
    },
    {
      key: 'yesterday',
      title: words.yesterday,
      isNumber: true,
      text: ({ yesterday }) => yesterday ?? '–',
    },
    difference('entered', words.entered, '+'),
    difference('ended', words.ended, '−'),
    difference('corrected', words.corrected, '+'),
    {
      key: 'definition',
      title: words.definition,
      isSortable: false,
      text: ({ measure }) => measureDefinitions[language][measure],
      className: 'quiet',
    },
  ]
}
