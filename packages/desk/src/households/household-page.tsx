import { useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { dwellingKindWords, sayKey } from '@doorstep/ui/words/desk-register.ts'
import { Button } from '@mantine/core'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Page } from '../parts/page.tsx'
import { HouseholdView } from './household-view.tsx'
import { Timeline } from './timeline.tsx'

/** A household on a page of its own, its timeline beside it. */
export function HouseholdPage({ id }: { readonly id: string }) {
  const frame = useWords(frameWords)
  const kinds = useWords(dwellingKindWords)
  const household = useAnswer('household', { household: id })
  return (
    <Page
      title={household.data?.door ?? frame.households}
      sentence={household.data && sayKey(kinds, household.data.dwellingKind)}
      actions={
        <Button variant="default" onClick={() => window.print()}>
          {frame.print}
        </Button>
      }
    >
      <Awaited of={household}>
        {(answer) => (
          <div className="household-columns">
            <div className="panel-content">
              <HouseholdView household={answer} />
            </div>
            <div className="panel-content">
              <Timeline key={id} household={id} isOpenAtFirst />
            </div>
          </div>
        )}
      </Awaited>
    </Page>
  )
}
