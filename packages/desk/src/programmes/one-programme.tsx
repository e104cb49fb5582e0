import { isErasedAtEnd } from '@doorstep/domain/policy/erased-at-end.ts'
import type { ProgrammeAnswer } from '@doorstep/protocol/programmes.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateCountsBar } from '@doorstep/ui/state-counts.tsx'
import { programmeWords } from '@doorstep/ui/words/desk-programmes.ts'
import { Button } from '@mantine/core'
import { useMay, useToday } from '../frame/me.ts'
import { Go, go } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Empty, Page, Section } from '../parts/page.tsx'
import { DiscloseForm } from './disclose-form.tsx'
import { EndProgramme } from './end-programme.tsx'
import { groupOf } from './group.ts'
import { NoticeCards } from './notice-cards.tsx'
import { ProgrammeFacts, ProgrammeQuestions, WhatFollows } from './programme-facts.tsx'
import { totalOf } from './say-programme.ts'

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
      actions={
        programme && <Actions programme={programme} mayEnd={programmes.data?.mayEnd === true} />
      }
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

function Actions({
  programme,
  mayEnd,
}: {
  readonly programme: ProgrammeAnswer
  readonly mayEnd: boolean
}) {
  const words = useWords(programmeWords)
  const today = useToday()
  const group = groupOf(programme, today)
  const isOver = group === 'ended'
  const isToEnd =
    group !== 'given' &&
    (!isOver || (isErasedAtEnd(programme.purpose) && programme.erasedOn === null))
  if (!useMay('programmePublish')) return null
  return (
    <>
      <Button variant="default" onClick={() => go(`/programmes/${programme.key}/text`)}>
        {group === 'given' ? words.start : words.edit}
      </Button>
      {isToEnd &&
        (mayEnd ? (
          <EndProgramme programme={programme} isOver={isOver} />
        ) : (
          <span className="quiet">{words.whoMayEnd}</span>
        ))}
    </>
  )
}

function Whole({ programme }: { readonly programme: ProgrammeAnswer }) {
  const words = useWords(programmeWords)
  const today = useToday()
  const group = groupOf(programme, today)
  const isInForce = group === 'running' || group === 'coming'
  return (
    <>
      {totalOf(programme.counts) > 0 && (
        <Section title={words.progressToday}>
          <StateCountsBar counts={programme.counts} />
        </Section>
      )}
      <Section title={words.facts}>
        <ProgrammeFacts programme={programme} />
        {isInForce && <p className="quiet">{words.endSays(isErasedAtEnd(programme.purpose))}</p>}
      </Section>
      <div className="programme-halves">
        <Section title={words.questions}>
          <ProgrammeQuestions questions={programme.questions} />
        </Section>
        <Section title={words.after}>
          <WhatFollows after={programme.after} />
        </Section>
      </div>
      {group !== 'given' && <DiscloseForm programme={programme} />}
      <NoticeCards programme={programme} />
    </>
  )
}
