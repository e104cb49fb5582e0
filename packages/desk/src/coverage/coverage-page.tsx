import type { CoverageAnswer } from '@doorstep/protocol/coverage.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { coverageWords } from '@doorstep/ui/words/desk-coverage.ts'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useMay, useToday } from '../frame/me.ts'
import { goSearch, usePlace } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { DaySwitch } from '../parts/day-switch.tsx'
import { Awaited, Empty, Page } from '../parts/page.tsx'
import { CountsTable } from './counts-table.tsx'
import { Gaps } from './gaps.tsx'
import { Matrices } from './matrices.tsx'
import './coverage.css'
import './coverage-paper.css'

/** Where every door and person stands, for all programmes or for one. */
export function CoveragePage() {
  const frame = useWords(frameWords)
  const words = useWords(coverageWords)
  const { search } = usePlace()
  const today = useToday()
  const day = Number(search.get('day') ?? today)
  const programme = search.get('programme') ?? ''
  const coverage = useAnswer(
    'coverage',
    { day, ...(programme !== '' && { programme }) },
    { keepLast: true },
  )
  return (
    <Page
      title={frame.coverage}
      sentence={coverage.data && <Sentence coverage={coverage.data} />}
      actions={
        <>
          <ProgrammeChoice programme={programme} />
          <DaySwitch
            day={day}
            onChoose={(next) => goSearch({ day: next === today ? null : `${next}` })}
          />
          <Button variant="default" onClick={() => window.print()}>
            {frame.print}
          </Button>
        </>
      }
    >
      <Awaited of={coverage}>
        {(answer) =>
          answer.householdTotal === 0 ? (
            <Empty>{words.empty}</Empty>
          ) : (
            <>
              <CountsTable coverage={answer} />
              <Matrices matrices={answer.matrices} />
              <Gaps sources={answer.sources} gaps={answer.gaps} />
            </>
          )
        }
      </Awaited>
    </Page>
  )
}

function Sentence({ coverage }: { readonly coverage: CoverageAnswer }) {
  const words = useWords(coverageWords)
  const { households, householdTotal } = coverage
  return words.sentence(households.done, householdTotal, households.overdue)
}

function ProgrammeChoice({ programme }: { readonly programme: string }) {
  const words = useWords(coverageWords)
  const { language } = useLanguage()
  const mayList = useMay('programmes')
  const programmes = useAnswer('programmes', undefined, { isWanted: mayList })
  if (!programmes.data) return null
  const data = programmes.data.programmes.map(({ key, title }) => ({
    value: key,
    label: title[language],
  }))
  return (
    <NativeSelect
      aria-label={words.programme}
      value={programme}
      data={[{ value: '', label: words.allProgrammes }, ...data]}
      onChange={(event) => goSearch({ programme: event.currentTarget.value })}
    />
  )
}
