import type { TimelineAnswer } from '@doorstep/protocol/households.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { sayAgency } from '@doorstep/ui/words/agencies.ts'
import { householdWords } from '@doorstep/ui/words/desk-household.ts'
import { purposeWords, sayKey } from '@doorstep/ui/words/desk-register.ts'
import { timelineWords } from '@doorstep/ui/words/desk-timeline.ts'
import { sayWriter } from '@doorstep/ui/words/people.ts'
import { sayDaysFrom, sayTime } from '@doorstep/ui/words/times.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay, useMe, useToday } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { refresh, useAct, useAnswer } from '../frame/server.ts'
import { Awaited, Section } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { Answers } from './answers.tsx'
import { isSensitive, sayEntry } from './say-entry.ts'

type Entry = TimelineAnswer['entries'][number]

/** What happened here and who has looked: asked for only when someone wants to see it. */
export function Timeline({
  household,
  isOpenAtFirst,
}: {
  readonly household: string
  readonly isOpenAtFirst: boolean
}) {
  const words = useWords(householdWords)
  const mayRead = useMay('timeline')
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const timeline = useAnswer('timeline', { household }, { isWanted: mayRead && isOpen })
  if (!mayRead) return null
  if (!isOpen) {
    return (
      <Section title={words.timeline}>
        <div>
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            {words.timelineShow}
          </Button>
        </div>
        <p className="quiet">{words.timelineNote}</p>
      </Section>
    )
  }
  return (
    <Awaited of={timeline}>
      {({ entries, readings }) => (
        <>
          <Section title={words.timeline}>
            {entries.length === 0 && <p className="quiet">{words.timelineEmpty}</p>}
            <ol className="timeline">
              {entries.map((entry) => (
                <EntryLine key={entry.fact} entry={entry} />
              ))}
            </ol>
          </Section>
          <Readings readings={readings} />
        </>
      )}
    </Awaited>
  )
}

/** When it was, on the clock of the place; how long ago, and exactly. */
function useWhen(): (at: number) => { readonly ago: string; readonly exact: string } {
  const { zone } = useMe()
  const { language } = useLanguage()
  const today = useToday()
  return (at) => {
    const local = localTimeIn(zone, at)
    return {
      ago: sayDaysFrom(local.day, today, language),
      exact: sayTime(local, today, language),
    }
  }
}

function EntryLine({ entry }: { readonly entry: Entry }) {
  const words = useWords(timelineWords)
  const household = useWords(householdWords)
  const { language } = useLanguage()
  const today = useToday()
  const when = useWhen()
  const [isShown, setShown] = useState(!isSensitive(entry))
  const withdraw = useAct('withdrawFact', {
    onDone() {
      notify({ words: household.withdrawn })
      void refresh(['household', 'timeline', 'households', 'today', 'coverage', 'plan'])
    },
  })
  const { ago, exact } = when(entry.at)
  const from = [
    saySource(entry, words, language),
    entry.by && words.by(sayWriter(entry.by, language)),
  ]
  return (
    <li>
      <time title={exact} dateTime={new Date(entry.at).toISOString()}>
        {ago}
      </time>
      <div>
        {isShown ? (
          <>
            <div>{sayEntry(entry, today, language)}</div>
            <Answers answers={entry.answers} />
          </>
        ) : (
          <Button size="compact-xs" variant="default" onClick={() => setShown(true)}>
            {words.sensitive}
          </Button>
        )}
        <div className="quiet">{[exact, ...from].filter(Boolean).join(' · ')}</div>
        {withdraw.error && <ProblemPart problem={withdraw.error} />}
      </div>
      {entry.canWithdraw && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ query: { fact: entry.fact } })}
        >
          {household.withdraw}
        </Button>
      )}
    </li>
  )
}

function saySource(
  { source }: Entry,
  words: (typeof timelineWords)['en'],
  language: 'zh-Hans' | 'zh-Hant' | 'en',
): string {
  if (source === '' || source === 'system') return ''
  if (source === 'household') return words.source(words.byHousehold)
  return words.source(sayAgency(source, language))
}

function Readings({ readings }: Pick<TimelineAnswer, 'readings'>) {
  const words = useWords(householdWords)
  const purposes = useWords(purposeWords)
  const when = useWhen()
  return (
    <Section title={words.readings}>
      {readings.length === 0 && <p className="quiet">{words.readingsEmpty}</p>}
      <ol className="timeline">
        {oncePerMinute(readings).map(({ at, account, purpose }) => (
          <li key={`${at} ${account} ${purpose}`}>
            <time title={when(at).exact} dateTime={new Date(at).toISOString()}>
              {when(at).ago}
            </time>
            <div>
              {account}{' '}
              <span className="quiet">
                · {sayKey(purposes, purpose)} · {when(at).exact}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

type Reading = TimelineAnswer['readings'][number]

/** One page asks several times in a moment; that is one look. */
function oncePerMinute(readings: readonly Reading[]): readonly Reading[] {
  const minuteMs = 60_000
  const looks = new Map<string, Reading>()
  for (const reading of readings) {
    const key = `${Math.floor(reading.at / minuteMs)} ${reading.account} ${reading.purpose}`
    if (!looks.has(key)) looks.set(key, reading)
  }
  return [...looks.values()]
}
