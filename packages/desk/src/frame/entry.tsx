import { useWords } from '@doorstep/ui/language.tsx'
import { entryWords } from '@doorstep/ui/words/desk-entry.ts'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Button, Paper, Stack, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { LanguageChoice } from './choices.tsx'
import { cameIn } from './coming-and-going.ts'
import { useAnswer } from './server.ts'
import { SignInForm } from './sign-in-form.tsx'
import { StepIn } from './step-in.tsx'

/** Coming in: by name and password, or in the demonstration by one press. */
export function Entry() {
  const words = useWords(entryWords)
  const demo = useAnswer('demoRoles')
  const [wantsForm, setWantsForm] = useState(false)
  if (demo.isPending) return null
  const isDemo = demo.data?.isDemo === true
  return (
    <EntryPage isWide={isDemo && !wantsForm}>
      {demo.data?.isDemo && !wantsForm ? (
        <StepIn
          roles={demo.data.roles}
          onIn={(role, account) => void cameIn(role, null, account)}
        />
      ) : (
        <>
          <Title order={1} size="h2">
            {words.signInTitle}
          </Title>
          <SignInForm onIn={(me) => void cameIn(me.role, null, me.account)} />
        </>
      )}
      {isDemo && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWantsForm(!wantsForm)}>
          {wantsForm ? words.stepInTitle : words.signInInstead}
        </Button>
      )}
    </EntryPage>
  )
}

/** A page before the desk: the mark, one sheet, the language. */
export function EntryPage({
  children,
  isWide = false,
}: {
  readonly children: ReactNode
  readonly isWide?: boolean
}) {
  const words = useWords(frameWords)
  return (
    <main className="entry">
      <div className="entry-head">
        <span className="mark">{words.product}</span>
        <span className="grow" />
        <LanguageChoice />
      </div>
      <Paper className={isWide ? 'entry-sheet wide' : 'entry-sheet'} withBorder p="xl">
        <Stack gap="lg">{children}</Stack>
      </Paper>
    </main>
  )
}
