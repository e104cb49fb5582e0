import { sayOpener } from '@doorstep/domain/doorstep/playbook/say-opener.ts'
import type { PlaybookAnswer, PlaybookClass } from '@doorstep/protocol/playbook.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { playbookWords } from '@doorstep/ui/words/desk-playbook.ts'
import { Button } from '@mantine/core'
import { useMay, useMe } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { Go, go } from '../frame/router.tsx'
import { refresh, useAct, useAnswer } from '../frame/server.ts'
import { Awaited, Empty, Page, Section } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { ClassHistory } from './class-history.tsx'
import { DrillCard } from './drill-card.tsx'

/** One class: whom it catches and why, how to come, what to open with, what one may hear. */
export function OneClass({ name }: { readonly name: string }) {
  const words = useWords(playbookWords)
  const { language } = useLanguage()
  const playbook = useAnswer('playbook')
  const one = playbook.data?.classes.find((each) => each.class.key === name)
  return (
    <Page
      title={one?.class.title[language] ?? words.title}
      sentence={<Go to="/playbook">← {words.all}</Go>}
      actions={one && <Actions one={one} />}
    >
      <Awaited of={playbook}>
        {({ objections, verdicts }) =>
          one ? (
            <Whole one={one} objections={objections} verdicts={verdicts} />
          ) : (
            <Empty>{words.noClass}</Empty>
          )
        }
      </Awaited>
    </Page>
  )
}

function Actions({ one }: { readonly one: PlaybookClass }) {
  const words = useWords(playbookWords)
  const { language } = useLanguage()
  const { key, title } = one.class
  const withdraw = useAct('playbookWithdraw', {
    refresh: ['playbook'],
    onDone: () =>
      notify({
        words: words.withdrawnSaid(title[language]),
        undo: async () => {
          await ask('playbookPublish', { body: { class: one.class, note: words.noteRestored } })
          await refresh(['playbook'])
        },
      }),
  })
  const restore = useAct('playbookPublish', {
    refresh: ['playbook'],
    onDone: () => notify({ words: words.restoredSaid(title[language]) }),
  })
  const problem = withdraw.error ?? restore.error
  if (!useMay('playbookPublish')) return null
  return (
    <>
      {problem && <ProblemPart problem={problem} />}
      {one.isWithdrawn ? (
        <Button
          loading={restore.isPending}
          onClick={() => restore.mutate({ body: { class: one.class, note: words.noteRestored } })}
        >
          {words.restore}
        </Button>
      ) : (
        <>
          <Button
            variant="default"
            loading={withdraw.isPending}
            onClick={() =>
              withdraw.mutate({ query: { class: key }, body: { note: words.noteWithdrawn } })
            }
          >
            {words.withdraw}
          </Button>
          <Button onClick={() => go(`/playbook/${key}/edit`)}>{words.edit}</Button>
        </>
      )}
    </>
  )
}

function Whole({
  one,
  objections,
  verdicts,
}: {
  readonly one: PlaybookClass
  readonly objections: PlaybookAnswer['objections']
  readonly verdicts: PlaybookAnswer['verdicts']
}) {
  const words = useWords(playbookWords)
  const { language } = useLanguage()
  const { name } = useMe()
  const said = { called: words.someone, worker: name, who: '', day: '', promise: '' }
  const { ruleInWords, approach, avoid, openers, objections: keys } = one.class
  const heard = objections.filter(({ key }) => keys.includes(key))
  const caught = one.caught === null ? words.withdrawn : words.caught(one.caught)
  const parts = [
    [words.rule, `${ruleInWords[language]} · ${caught}`],
    [words.come, approach.come[language]],
    [words.company, approach.company[language]],
    [words.introduce, approach.introduce[language]],
    [words.bring, approach.bring[language]],
    [words.avoid, avoid[language]],
  ] as const
  return (
    <>
      <dl className="class-parts">
        {parts.map(([title, text]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Section title={words.openers}>
        <ul className="class-openers">
          {openers.map((opener) => (
            <li key={opener.id}>
              <q>{sayOpener(opener, language, said)}</q>
              {opener.setting === 'to-the-person' && (
                <span className="quiet"> {words.toThePerson}</span>
              )}
              <Verdict verdict={verdicts.find((each) => each.opener === opener.id)} />
            </li>
          ))}
        </ul>
      </Section>
      {heard.length > 0 && (
        <Section title={words.objections}>
          <div className="drill-cards">
            {heard.map((objection) => (
              <DrillCard key={objection.key} objection={objection} />
            ))}
          </div>
        </Section>
      )}
      <ClassHistory history={one.history} />
    </>
  )
}

/** How often it was said and how it went, of all who used it. */
function Verdict({
  verdict,
}: {
  readonly verdict: PlaybookAnswer['verdicts'][number] | undefined
}) {
  const words = useWords(playbookWords)
  if (!verdict) return null
  const { worked, fellFlat, opened } = verdict
  return <span className="quiet"> {words.verdict(worked, fellFlat, opened)}</span>
}
