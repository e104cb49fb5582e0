import { RequestRefused } from '@doorstep/protocol/client.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { problemWords } from '@doorstep/ui/words/desk-problems.ts'
import { hasOwnWords, sayProblem } from '@doorstep/ui/words/problems.ts'
import { sayServer } from '@doorstep/ui/words/server-sentences.ts'
import { Alert, Button, Group } from '@mantine/core'

/**
 * What went wrong and what to do about it. `words` adds the sentences of a page for its own problems, by
 * their code; `about` names the thing, such as a file, that it happened to.
 */
export function ProblemPart({
  problem,
  words = {},
  about = '',
  onRetry,
}: {
  readonly problem: unknown
  readonly words?: Readonly<Record<string, string>>
  readonly about?: string
  readonly onRetry?: () => void
}) {
  const common = useWords(problemWords)
  const { language } = useLanguage()
  const own = problem instanceof RequestRefused ? words[problem.problem.problem] : undefined
  const { title, remedy } =
    own === undefined ? sayProblem(problem, language) : { title: common.problem, remedy: own }
  return (
    <Alert
      color="plum"
      variant="light"
      role="alert"
      title={about === '' ? title : `${about}: ${title}`}
      className="problem"
    >
      <p>{remedy}</p>
      {own === undefined && <Detail problem={problem} />}
      {onRetry && (
        <Group mt="xs">
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {common.retry}
          </Button>
        </Group>
      )}
    </Alert>
  )
}

/** Their sentence is the same for every case; what the server found is not. */
const tellsMore = new Set(['unreadable-list', 'not-understood', 'unexpected'])

/** What the server said itself, where a sentence for all such cases may not be enough. */
function Detail({ problem }: { readonly problem: unknown }) {
  const { language } = useLanguage()
  if (!(problem instanceof RequestRefused)) return null
  const { status, problem: said } = problem
  const isOpen = !hasOwnWords(said.problem) || tellsMore.has(said.problem)
  const isWanted =
    said.detail !== '' && isOpen && (status === 400 || status === 409 || status >= 500)
  if (!isWanted) return null
  return (
    <div className="quiet">
      {said.detail.split('\n').map((line) => (
        <p key={line}>{sayServer(line, language)}</p>
      ))}
    </div>
  )
}
