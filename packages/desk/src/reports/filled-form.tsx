import type { ReportFilledAnswer, ReportFormAnswer } from '@doorstep/protocol/reports.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { reportWords } from '@doorstep/ui/words/desk-reports.ts'
import { sayTime } from '@doorstep/ui/words/times.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMe } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { goSearch } from '../frame/router.tsx'
import { useAct, useAnswer } from '../frame/server.ts'
import { saveFile } from '../parts/export-rows.ts'
import { Awaited, Empty, Section } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { Figures } from './figures.tsx'
import { FormGrid } from './form-grid.tsx'

/** The form as it would be sent, or as it was sent. */
export function FilledForm({
  form,
  day,
}: {
  readonly form: ReportFormAnswer
  readonly day: number | undefined
}) {
  const words = useWords(reportWords)
  const isMapped = form.mapping.length > 0
  const query = { form: form.form, ...(day !== undefined && { day }) }
  const filled = useAnswer('reportFill', query, { isWanted: isMapped })
  if (!isMapped) {
    return (
      <Empty action={<Button onClick={() => goSearch({ part: 'map' })}>{words.map}</Button>}>
        {words.mapFirst}
      </Empty>
    )
  }
  return (
    <Awaited of={filled}>
      {(answer) => (
        <>
          <Standing form={form} filled={answer} />
          <Section title={words.figures}>
            <Figures figures={answer.figures} />
          </Section>
          <Section title={words.asForm}>
            <SheetsFilled form={form} filled={answer} />
          </Section>
        </>
      )}
    </Awaited>
  )
}

function Standing({
  form,
  filled,
}: {
  readonly form: ReportFormAnswer
  readonly filled: ReportFilledAnswer
}) {
  const words = useWords(reportWords)
  const { language } = useLanguage()
  const { zone, now } = useMe()
  const when = sayTime(localTimeIn(zone, filled.cutOff), now.day, language)
  const query = { form: form.form, day: filled.day }
  const send = useAct('reportSend', {
    refresh: ['reportForms', 'reportFill'],
    onDone: () => notify({ words: words.sent }),
  })
  const download = useMutation({
    mutationFn: () => ask('reportDownload', { query }),
    onSuccess: (file) => saveFile(form.title.replace(/(\.xlsx?)?$/i, '.xlsx'), file),
  })
  const problem = send.error ?? download.error
  return (
    <div className="report-standing">
      <p>{filled.isFrozen ? words.frozenAt(when) : words.cutOffAt(when)}</p>
      {problem && <ProblemPart problem={problem} />}
      {!filled.isFrozen && (
        <Button
          title={words.sendWhy}
          loading={send.isPending}
          onClick={() => send.mutate({ query })}
        >
          {words.send}
        </Button>
      )}
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {words.download}
      </Button>
      {!filled.isFrozen && <span className="quiet">{words.sendWhy}</span>}
    </div>
  )
}

function SheetsFilled({
  form,
  filled,
}: {
  readonly form: ReportFormAnswer
  readonly filled: ReportFilledAnswer
}) {
  const words = useWords(reportWords)
  const inCell = (cell: string) => {
    const figure = filled.figures.find((one) => one.cell === cell)
    if (!figure) return null
    return figure.masked ? words.fewer : figure.value.toLocaleString('en')
  }
  return form.sheets.map((sheet) => <FormGrid key={sheet.name} sheet={sheet} inCell={inCell} />)
}
