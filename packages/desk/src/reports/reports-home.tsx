import type { ReportFormsAnswer } from '@doorstep/protocol/reports.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { reportWords } from '@doorstep/ui/words/desk-reports.ts'
import { sayDay, sayTime } from '@doorstep/ui/words/times.ts'
import { useMe } from '../frame/me.ts'
import { Go, go } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Empty, Page, Section } from '../parts/page.tsx'
import { Table, type TableColumn } from '../parts/table.tsx'
import { LoadForm } from './load-form.tsx'

/** The forms of those above, and what was sent to them. */
export function ReportsHome() {
  const words = useWords(reportWords)
  const reports = useAnswer('reportForms')
  const load = <LoadForm onLoaded={(form) => go(`/reports/${form}`)} />
  return (
    <Page title={words.title} sentence={words.purpose} actions={load}>
      <Awaited of={reports}>
        {({ forms, sent }) =>
          forms.length === 0 ? (
            <Empty>
              <strong>{words.emptyTitle}</strong>
              <p>{words.emptyWhy}</p>
            </Empty>
          ) : (
            <>
              <ul className="forms">
                {forms.map(({ form, title, mapping }) => (
                  <li key={form}>
                    <Go to={`/reports/${form}`}>{title}</Go>
                    <span className="quiet">
                      {mapping.length === 0 ? words.unmapped : words.formOf(mapping.length)}
                    </span>
                  </li>
                ))}
              </ul>
              <SentReports forms={forms} sent={sent} />
            </>
          )
        }
      </Awaited>
    </Page>
  )
}

type Sent = ReportFormsAnswer['sent'][number]

function SentReports({ forms, sent }: ReportFormsAnswer) {
  const words = useWords(reportWords)
  const { language } = useLanguage()
  const { zone, now } = useMe()
  const columns: readonly TableColumn<Sent>[] = [
    {
      key: 'day',
      title: words.day,
      text: ({ day }) => day,
      exported: ({ day }) => ({ day }),
      cell: ({ day }) => sayDay(day, now.day, language),
    },
    {
      key: 'form',
      title: words.form,
      text: ({ form }) => forms.find((one) => one.form === form)?.title ?? form,
    },
    {
      key: 'cutOff',
      title: words.cutOff,
      text: ({ cutOff }) => cutOff,
      exported: ({ cutOff }) => localTimeIn(zone, cutOff),
      cell: ({ cutOff }) => sayTime(localTimeIn(zone, cutOff), now.day, language),
    },
  ]
  return (
    <Section title={words.sentTitle}>
      {sent.length === 0 ? (
        <p className="quiet">{words.sentNone}</p>
      ) : (
        <Table
          caption={words.sentTitle}
          columns={columns}
          rows={sent}
          keyOf={({ report }) => report}
          onOpen={({ form, day }) => go(`/reports/${form}?part=filled&day=${day}`)}
        />
      )}
    </Section>
  )
}
