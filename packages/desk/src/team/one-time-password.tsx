import { useWords } from '@doorstep/ui/language.tsx'
import { teamWords } from '@doorstep/ui/words/desk-team.ts'
import { Button, CopyButton, Group } from '@mantine/core'

/** Shown this once; nothing keeps it. */
export function OneTimePassword({
  name,
  userName,
  password,
  onSeen,
}: {
  readonly name: string
  readonly userName: string
  readonly password: string
  readonly onSeen: () => void
}) {
  const words = useWords(teamWords)
  return (
    <div className="form">
      <p>{words.passwordWhy(name)}</p>
      <p>
        <span className="quiet">{words.userName}</span> <strong>{userName}</strong>
      </p>
      <Group wrap="nowrap">
        <code className="one-time-password" data-autofocus tabIndex={-1}>
          {password}
        </code>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Button onClick={onSeen}>{words.passwordSeen}</Button>
    </div>
  )
}
