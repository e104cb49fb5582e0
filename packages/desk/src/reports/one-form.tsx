import { useWords } from '@doorstep/ui/language.tsx'
import { reportWords } from '@doorstep/ui/words/desk-reports.ts'
import { Go, goSearch, usePlace } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Chips } from '../parts/chips.tsx'
import { Awaited, Page } from '../parts/page.tsx'
import { FilledForm } from './filled-form.tsx'
import { MapForm } from './map-form.tsx'

/** One form: which cells want which figures, and how it is filled. */
export function OneForm({ id }: { readonly id: string }) {
  const words = useWords(reportWords)
  const { search } = usePlace()
  const reports = useAnswer('reportForms')
  const form = reports.data?.forms.find((one) => one.form === id)
  const isMapped = (form?.mapping.length ?? 0) > 0
  const asked = search.get('part')
  const part = asked === 'map' || asked === 'filled' ? asked : isMapped ? 'filled' : 'map'
  const day = search.get('day')
  return (
    <Page
      title={form?.title ?? words.title}
      sentence={<Go to="/reports">← {words.all}</Go>}
      actions={
        <Chips
          label={words.form}
          value={part}
          choices={[
            { value: 'filled', label: words.filled },
            { value: 'map', label: words.map },
          ]}
          onChoose={(chosen) => goSearch({ part: chosen })}
        />
      }
    >
      <Awaited of={reports}>
        {() =>
          form &&
          (part === 'map' ? (
            <MapForm form={form} />
          ) : (
            <FilledForm form={form} day={day === null ? undefined : Number(day)} />
          ))
        }
      </Awaited>
    </Page>
  )
}
