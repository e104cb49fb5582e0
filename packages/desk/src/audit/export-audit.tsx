import { ask } from '@doorstep/ui/ask.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { auditWords } from '@doorstep/ui/words/desk-audit.ts'
import { useMe } from '../frame/me.ts'
import { ExportButtons } from '../parts/export-buttons.tsx'
import type { ExportRows } from '../parts/export-rows.ts'
import type { AuditFilter, Reading } from './audit-page.tsx'
import { sayRole } from './say-role.ts'

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
  const { language } = useLanguage()
  const { zone } = useMe()
  const gather = async (): Promise<ExportRows> => {
    const readings = await everyReading(filter)
    return [
      [
        words.when,
        words.who,
        words.role,
        words.what,
        words.purposeLabel,
        words.households,
        words.people,
      ],
      ...readings.map(({ at, name, account, role, route, purpose, households, people }) => [
        localTimeIn(zone, at),
        name || account,
        sayRole(role, language),
        words.routeOf(route),
        words.purposeOf(purpose),
        households,
        people,
      ]),
    ]
  }
  return <ExportButtons name={words.title} gather={gather} variant="default" />
}
