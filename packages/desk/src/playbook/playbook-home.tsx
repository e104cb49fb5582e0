import { classGroups } from '@doorstep/domain/doorstep/playbook/bases.ts'
import type { PlaybookClass } from '@doorstep/protocol/playbook.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { playbookWords } from '@doorstep/ui/words/desk-playbook.ts'
import { Button } from '@mantine/core'
import { useMay } from '../frame/me.ts'
import { Go, go } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Page, Section } from '../parts/page.tsx'
import { DrillCard } from './drill-card.tsx'

/** Every class by group with how many households it catches today; then what residents say. */
export function PlaybookHome() {
  const words = useWords(playbookWords)
  const playbook = useAnswer('playbook')
  const add = useMay('playbookPublish') && (
    <Button onClick={() => go('/playbook/new/edit')}>{words.add}</Button>
  )
  return (
    <Page title={words.title} sentence={words.purpose} actions={add}>
      <Awaited of={playbook}>
        {({ classes, objections }) => (
          <>
            {classGroups.map((group) => (
              <Group
                key={group}
                title={words.groupOf(group)}
                classes={classes.filter((one) => one.class.group === group)}
              />
            ))}
            <Section title={words.cards}>
              <p className="quiet">{words.cardsWhy}</p>
              <div className="drill-cards">
                {objections.map((objection) => (
                  <DrillCard key={objection.key} objection={objection} />
                ))}
              </div>
            </Section>
          </>
        )}
      </Awaited>
    </Page>
  )
}

function Group({
  title,
  classes,
}: {
  readonly title: string
  readonly classes: readonly PlaybookClass[]
}) {
  if (classes.length === 0) return null
  return (
    <Section title={title}>
      <ul className="classes">
        {classes.map((one) => (
          <li key={one.class.key}>
            <OneLine one={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OneLine({ one }: { readonly one: PlaybookClass }) {
  const words = useWords(playbookWords)
  const { language } = useLanguage()
  const { key, title, ruleInWords } = one.class
  const mark = one.isGiven ? (one.history.length > 0 ? words.changed : '') : words.own
  return (
    <>
      <Go to={`/playbook/${key}`}>{title[language]}</Go>
      <span className="quiet">{ruleInWords[language]}</span>
      <span className="quiet class-mark">{one.isWithdrawn ? words.withdrawn : mark}</span>
      <span className="numbers">{one.caught !== null && words.caught(one.caught)}</span>
    </>
  )
}
