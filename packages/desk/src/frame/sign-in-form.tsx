import type { MeAnswer } from '@doorstep/protocol/today.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { entryWords } from '@doorstep/ui/words/desk-entry.ts'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ProblemPart } from '../parts/problem.tsx'
import { useAct } from './server.ts'

/** User name and password; `name` is filled in where it is known who comes back. */
export function SignInForm({ onIn }: { readonly onIn: (me: MeAnswer) => void }) {
  const words = useWords(entryWords)
  const common = useWords(frameWords)
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useAct('signIn', { onDone: onIn })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate({ body: { userName, password } })
      }}
    >
      <Stack gap="md">
        <TextInput
          label={words.userName}
          name="userName"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          data-autofocus
          value={userName}
          onChange={(event) => setUserName(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.password}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': common.passwordShow }}
        />
        {signIn.error && <ProblemPart problem={signIn.error} />}
        <Button type="submit" loading={signIn.isPending}>
          {words.signIn}
        </Button>
      </Stack>
    </form>
  )
}
