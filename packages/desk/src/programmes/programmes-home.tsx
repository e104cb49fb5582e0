import type { ProgrammeAnswer } from '@doorstep/protocol/programmes.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateCountsBar } from '@doorstep/ui/state-counts.tsx'
import { programmeWords } from '@doorstep/ui/words/desk-programmes.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { Button } from '@mantine/core'
import { useMay, useToday } from '../frame/me.ts'
import { Go, go } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Empty, Page, Section } from '../parts/page.tsx'
import { groupOf, type ProgrammeGroup, programmeGroups } from './group.ts'
import { erasedWhen } from './programme-facts.tsx'
import { totalOf } from './say-programme.ts'

/** Every programme: running, coming, given with the product and not started, ended. */
export function ProgrammesHome() {
  const words = useWords(programmeWords)
  const programmes = useAnswer('programmes')
  const write = useMay('programmePublish') && (
    <Button onClick={() => go('/programmes/new/text')}>{words.write}</Button>
  )
  return (
    <Page title={words.title} sentence={words.purpose} actions={write}>
      <Awaited of={programmes}>
        {({ programmes: all }) =>
          all.length === 0 ? (
            <Empty action={write}>
              <strong>{words.emptyTitle}</strong>
              <p>{words.emptyWhy}</p>
            </Empty>
          ) : (
            programmeGroups.map((group) => <Group key={group} group={group} all={all} />)
          )
        }
      </Awaited>
    </Page>
  )
}

function Group({
  group,
  all,
}: {
  readonly group: ProgrammeGroup
  readonly all: readonly ProgrammeAnswer[]
}) {
  const words = useWords(programmeWords)
  const today = useToday()
  const own = all.filter((programme) => groupOf(programme, today) === group)
  if (group === 'given' && own.length === 0) return null
  return (
    <Section title={words.groupOf(group)}>
      {group === 'given' && <p className="quiet">{words.givenWhy}</p>}
      {own.length === 0 ? (
        <p className="quiet">{words.groupEmptyOf(group)}</p>
      ) : (
        <ul className="programmes">
          {own.map((programme) => (
            <li key={programme.key}>
              <OneLine programme={programme} group={group} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function OneLine({
  programme,
  group,
}: {
  readonly programme: ProgrammeAnswer
  readonly group: ProgrammeGroup
}) {
  const words = useWords(programmeWords)
  const { language } = useLanguage()
  const today = useToday()
  const say = {
    running: words.until,
    coming: words.from,
    given: words.givenUntil,
    ended: words.endedOn,
  }[group]
  const day = group === 'coming' ? programme.start : programme.end
  const total = totalOf(programme.counts)
  return (
    <>
      <div className="programme-line">
        <Go to={`/programmes/${programme.key}`}>{programme.title[language]}</Go>
        <span className="quiet">{words.purposeOf(programme.purpose)}</span>
        <span className="quiet numbers">
          {[
            say(sayDay(day, today, language)),
            ...(group === 'ended'
              ? erasedWhen(programme, words, (one) => sayDay(one, today, language))
              : []),
          ].join(' · ')}
        </span>
        <span className="numbers programme-total">
          {total > 0 && words.total(total, programme.subject)}
        </span>
      </div>
      {group === 'running' && total > 0 && <StateCountsBar counts={programme.counts} />}
    </>
  )
}
