import { useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ExportRows, saveCsv, saveFile } from './export-rows.ts'
import { ProblemPart } from './problem.tsx'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The part that writes workbooks is large: it is fetched when the first one is wanted. */
async function saveWorkbook(name: string, rows: ExportRows): Promise<void> {
  const { workbookOf } = await import('./export-workbook.ts')
  saveFile(`${name}.xlsx`, new Blob([workbookOf(name, rows)], { type: workbookType }))
}

/** Saves rows as a workbook, or, second, as comma-separated text. */
export function ExportButtons({
  name,
  gather,
  variant,
}: {
  /** Of the file and of its sheet. */
  readonly name: string
  readonly gather: () => ExportRows | Promise<ExportRows>
  readonly variant: 'default' | 'subtle'
}) {
  const words = useWords(frameWords)
  const saving = useMutation({
    mutationFn: async (as: 'workbook' | 'text') => {
      const rows = await gather()
      if (as === 'text') saveCsv(name, rows)
      else await saveWorkbook(name, rows)
    },
  })
  const size = variant === 'subtle' ? 'compact-sm' : 'sm'
  return (
    <>
      {saving.error && <ProblemPart problem={saving.error} />}
      <Button
        size={size}
        variant={variant}
        loading={saving.isPending && saving.variables === 'workbook'}
        disabled={saving.isPending}
        onClick={() => saving.mutate('workbook')}
      >
        {words.exportRows}
      </Button>
      <Button
        size={size}
        variant="subtle"
        title={words.exportAsText}
        loading={saving.isPending && saving.variables === 'text'}
        disabled={saving.isPending}
        onClick={() => saving.mutate('text')}
      >
        CSV
      </Button>
    </>
  )
}
