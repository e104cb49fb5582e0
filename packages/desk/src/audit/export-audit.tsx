import { clockTime, isoDay } from '@doorstep/domain/shared/time.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { auditWords } from '@doorstep/ui/words/desk-audit.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMe } from '../frame/me.ts'
import { saveCsv } from '../parts/export-rows.ts'
import { ProblemPart } from '../parts/problem.tsx'
import type { AuditFilter, Reading } from './audit-page.tsx'

const pageRows = 500

/** All readings that fit, page after page. */
async function everyReading(filter: AuditFilter): Promise<readonly Reading[]> {
  const all: Reading[] = []
  for (;;) {
    const query = { ...filter, from: all.length, limit: pageRows }
    const { readings } = await ask('audit', { query })
    all.push(...readings)
    if (readings.length < pageRows) return all
  }
}

/** Saves every reading that fits the filters, not only the page that is shown. */
export function ExportAudit({ filter }: { readonly filter: AuditFilter }) {
  const words = useWords(auditWords)
  const { zone } = useMe()
  const gather = useMutation({
    mutationFn: () => everyReading(filter),
    onSuccess: (readings) => {
      const headings = [
        words.when,
        words.who,
        words.role,
        words.what,
        words.purposeLabel,
        words.households,
        words.people,
      ]
      const rows = readings.map(
        ({ at, name, account, role, route, purpose, households, people }) => {
          const { day, minute } = localTimeIn(zone, at)
          const when = `${isoDay(day)} ${clockTime(minute)}`
          return [when, name || account, role, route, purpose, `${households}`, `${people}`]
        },
      )
      saveCsv(words.title, [headings, ...rows])
    },
  })
  return (
    <>
      {gather.error && <ProblemPart problem={gather.error} />}
      <Button variant="default" loading={gather.isPending} onClick={() => gather.mutate()}>
        {gather.isPending ? words.exporting : words.export}
      </Button>
    </>
  )
}
