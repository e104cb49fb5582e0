import { RequestRefused } from '@doorstep/protocol/client.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { problemWords } from '@doorstep/ui/words/desk-problems.ts'
import { Alert, Button, Group } from '@mantine/core'

/**
 * What went wrong and what to do about it. `words` adds the sentences of a page for its own problems, by
 * their code; a problem nobody has words for is said as the server said it.
 */
export function ProblemPart({
  problem,
  words = {},
  onRetry,
}: {
  readonly problem: unknown
  readonly words?: Readonly<Record<string, string>>
  readonly onRetry?: () => void
}) {
  const common = useWords(problemWords)
  const said = problem instanceof RequestRefused ? problem.problem : null
  const code = said?.problem ?? 'unexpected'
  const sentence = words[code] ?? common.problemOf(code)
  const detail = said?.detail ?? (problem instanceof Error ? problem.message : '')
  const isDetailWanted = sentence === '' || code === 'unexpected'
  return (
    <Alert color="plum" variant="light" role="alert" title={common.problem} className="problem">
      {sentence !== '' && <p>{sentence}</p>}
      {isDetailWanted && <p lang="en">{detail}</p>}
      {said && said.where.length > 0 && <p>{said.where.join(', ')}</p>}
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
