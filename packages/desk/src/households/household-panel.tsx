import { useWords } from '@doorstep/ui/language.tsx'
import { dwellingKindWords, sayKey } from '@doorstep/ui/words/desk-register.ts'
import { Title } from '@mantine/core'
import { useAnswer } from '../frame/server.ts'
import { Awaited } from '../parts/page.tsx'
import { HouseholdView } from './household-view.tsx'
import { Timeline } from './timeline.tsx'

/** A household beside whatever page is open. */
export function HouseholdPanel({ id }: { readonly id: string }) {
  const kinds = useWords(dwellingKindWords)
  const household = useAnswer('household', { household: id })
  return (
    <Awaited of={household}>
      {(answer) => (
        <div className="panel-content">
          <div>
            <Title order={2} size="h3">
              {answer.door}
            </Title>
            <span className="quiet">{sayKey(kinds, answer.dwellingKind)}</span>
          </div>
          <HouseholdView household={answer} />
          <Timeline key={id} household={id} isOpenAtFirst={false} />
        </div>
      )}
    </Awaited>
  )
}
