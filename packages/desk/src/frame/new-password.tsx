import { useWords } from '@doorstep/ui/language.tsx'
import { entryWords } from '@doorstep/ui/words/desk-entry.ts'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { ProblemPart } from '../parts/problem.tsx'
import { EntryPage } from './entry.tsx'
import { answers, useAct } from './server.ts'

/** The server's own lower limit. */
const shortest = 12

/** A password that someone else knows opens nothing but this page. */
export function NewPassword() {
  const words = useWords(entryWords)
  const common = useWords(frameWords)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const change = useAct('passwordChange', { onDone: () => void answers.invalidateQueries() })
  const isShort = next !== '' && next.length < shortest
  const differs = again !== '' && again !== next
  const isReady = next.length >= shortest && again === next && current !== ''
  const eye = { 'aria-label': common.passwordShow }
  return (
    <EntryPage>
      <div>
        <Title order={1} size="h2">
          {words.newPasswordTitle}
        </Title>
        <Text c="dimmed">{words.newPasswordWhy}</Text>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) change.mutate({ body: { current, next } })
        }}
      >
        <Stack gap="md">
          <PasswordInput
            label={words.currentPassword}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            visibilityToggleButtonProps={eye}
          />
          <PasswordInput
            label={words.nextPassword}
            autoComplete="new-password"
            value={next}
            error={isShort && words.passwordTooShort}
            onChange={(event) => setNext(event.currentTarget.value)}
            visibilityToggleButtonProps={eye}
          />
          <PasswordInput
            label={words.nextPasswordAgain}
            autoComplete="new-password"
            value={again}
            error={differs && words.passwordsDiffer}
            onChange={(event) => setAgain(event.currentTarget.value)}
            visibilityToggleButtonProps={eye}
          />
          {change.error && <ProblemPart problem={change.error} />}
          <Button type="submit" disabled={!isReady} loading={change.isPending}>
            {common.save}
          </Button>
        </Stack>
      </form>
    </EntryPage>
  )
}
