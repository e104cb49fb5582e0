import type { MeAnswer } from '@doorstep/protocol/today.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { entryWords } from '@doorstep/ui/words/desk-entry.ts'
import { Modal, Stack, Text } from '@mantine/core'
import { cameIn } from './coming-and-going.ts'
import { useAnswer } from './server.ts'
import { SignInForm } from './sign-in-form.tsx'
import { StepIn } from './step-in.tsx'

/** The session ended while the desk was open: the place stays, the person comes in again. */
export function SignInAgain({ me }: { readonly me: MeAnswer }) {
  const words = useWords(entryWords)
  const demo = useAnswer('demoRoles', undefined, { isWanted: me.isDemo })
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={words.signInAgain}
      size={me.isDemo ? 'xl' : 'md'}
    >
      <Stack>
        <Text>{words.signInAgainWhy}</Text>
        {demo.data?.isDemo ? (
          <StepIn
            roles={demo.data.roles}
            onIn={(role, account) => void cameIn(role, me.account, account)}
          />
        ) : (
          <SignInForm onIn={(next) => void cameIn(next.role, me.account, next.account)} />
        )}
      </Stack>
    </Modal>
  )
}
