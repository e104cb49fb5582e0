import { useWords } from '@doorstep/ui/language.tsx'
import { teamWords } from '@doorstep/ui/words/desk-team.ts'
import { useMay } from '../frame/me.ts'
import { goSearch, usePlace } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Chips } from '../parts/chips.tsx'
import { Awaited, Page } from '../parts/page.tsx'
import { AccountsPart } from './accounts-part.tsx'
import { WorkersPart } from './workers-part.tsx'
import './team.css'

/** People and roles: who goes to the doors; for an administrator also who may sign in. */
export function TeamPage() {
  const words = useWords(teamWords)
  const team = useAnswer('team')
  const seesAccounts = useMay('accountCreate')
  const isAccounts = usePlace().search.get('part') === 'accounts' && seesAccounts
  const part = isAccounts ? 'accounts' : 'workers'
  return (
    <Page
      title={words.title}
      sentence={isAccounts ? words.accountsPurpose : words.workersPurpose}
      actions={
        seesAccounts && (
          <Chips
            label={words.title}
            value={part}
            choices={[
              { value: 'workers', label: words.workers },
              { value: 'accounts', label: words.accounts },
            ]}
            onChoose={(chosen) => goSearch({ part: chosen === 'accounts' ? chosen : null })}
          />
        )
      }
    >
      <Awaited of={team}>
        {(answer) =>
          isAccounts ? <AccountsPart team={answer} /> : <WorkersPart workers={answer.workers} />
        }
      </Awaited>
    </Page>
  )
}
