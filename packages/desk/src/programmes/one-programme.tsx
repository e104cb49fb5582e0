import type { ProgrammeAnswer } from '@doorstep/protocol/programmes.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateCountsBar } from '@doorstep/ui/state-counts.tsx'
import { programmeWords } from '@doorstep/ui/words/desk-programmes.ts'
import { Button } from '@mantine/core'
import { useMay, useToday } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { Go, go } from '../frame/router.tsx'
import { refresh, useAct, useAnswer } from '../frame/server.ts'
import { Awaited, Empty, Page, Section } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { DiscloseForm } from './disclose-form.tsx'
import { groupOf } from './group.ts'
import { NoticeCards } from './notice-cards.tsx'
import { ProgrammeFacts, ProgrammeQuestions, WhatFollows } from './programme-facts.tsx'
import { totalOf } from './say-programme.ts'

const changed = ['programmes', 'today', 'coverage', 'plan'] as const

/** One programme, whole: what it stands on, whom it concerns, what it asks, what a household is given. */
export function OneProgramme({ name }: { readonly name: string }) {
  const words = useWords(programmeWords)
  const { language } = useLanguage()
  const programmes = useAnswer('programmes')
  const programme = programmes.data?.programmes.find(({ key }) => key === name)
  return (
    <Page
      title={programme?.title[language] ?? words.title}
      sentence={<Go to="/programmes">← {words.all}</Go>}
      actions={programme && <Actions programme={programme} />}
    >
      <Awaited of={programmes}>
        {() =>
          programme ? (
            <Whole programme={programme} />
          ) : (
            <Empty>{words.groupEmptyOf('running')}</Empty>
          )
        }
      </Awaited>
    </Page>
  )
}

function Actions({ programme }: { readonly programme: ProgrammeAnswer }) {
  const words = useWords(programmeWords)
  const { language } = useLanguage()
  const today = useToday()
  const mayWrite = useMay('programmePublish')
  const end = useAct('programmeEnd', {
    refresh: changed,
    onDone: () =>
      notify({
        words: words.ended(programme.title[language], programme.retentionDays),
        // Published again with the very text it had, it runs on as before.
        undo: async () => {
          await ask('programmePublish', { body: { yaml: programme.yaml } })
          await refresh(changed)
        },
      }),
  })
  if (!mayWrite) return null
  const isOver = groupOf(programme, today) === 'ended'
  return (
    <>
      {end.error && <ProblemPart problem={end.error} />}
      <Button variant="default" onClick={() => go(`/programmes/${programme.key}/text`)}>
        {words.edit}
      </Button>
      {!isOver && (
        <Button
          variant="default"
          title={words.endSays(programme.retentionDays)}
          loading={end.isPending}
          onClick={() => end.mutate({ query: { programme: programme.key } })}
        >
          {words.end}
        </Button>
      )}
    </>
  )
}

function Whole({ programme }: { readonly programme: ProgrammeAnswer }) {
  const words = useWords(programmeWords)
  const today = useToday()
  const isOver = groupOf(programme, today) === 'ended'
  return (
    <>
      {totalOf(programme.counts) > 0 && (
        <Section title={words.progressToday}>
          <StateCountsBar counts={programme.counts} />
        </Section>
      )}
      <Section title={words.facts}>
        <ProgrammeFacts programme={programme} />
        {!isOver && <p className="quiet">{words.endSays(programme.retentionDays)}</p>}
      </Section>
      <div className="programme-halves">
        <Section title={words.questions}>
          <ProgrammeQuestions questions={programme.questions} />
        </Section>
        <Section title={words.after}>
          <WhatFollows after={programme.after} />
        </Section>
      </div>
      <NoticeCards programme={programme} />
      <DiscloseForm programme={programme} />
    </>
  )
}
