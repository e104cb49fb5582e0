import { useWords } from '@doorstep/ui/language.tsx'
import { auditWords } from '@doorstep/ui/words/desk-audit.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { goSearch } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import type { AuditFilter } from './audit-page.tsx'

/** By who read, and by whose household was read. */
export function AuditFilters({ filter }: { readonly filter: AuditFilter }) {
  const words = useWords(auditWords)
  const team = useAnswer('team')
  const [household, setHousehold] = useState(filter.household ?? '')
  const search = useDebouncedCallback(
    (text: string) => goSearch({ household: text.trim(), from: null }, { replace: true }),
    300,
  )
  const accounts = team.data?.accounts ?? []
  return (
    <div className="audit-filters">
      <NativeSelect
        label={words.who}
        value={filter.account ?? ''}
        data={[
          { value: '', label: words.anyAccount },
          ...accounts.map(({ account, name, userName }) => ({
            value: account,
            label: `${name} (${userName})`,
          })),
        ]}
        onChange={(event) => goSearch({ account: event.currentTarget.value, from: null })}
      />
      <TextInput
        label={words.householdId}
        description={words.householdIdWhy}
        inputWrapperOrder={['label', 'input', 'description']}
        value={household}
        onChange={(event) => {
          setHousehold(event.currentTarget.value)
          search(event.currentTarget.value)
        }}
      />
    </div>
  )
}
