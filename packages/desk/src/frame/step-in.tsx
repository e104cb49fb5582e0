import type { Role } from '@doorstep/domain/rights/role.ts'
import type { DemoRolesAnswer } from '@doorstep/protocol/today.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { entryWords } from '@doorstep/ui/words/desk-entry.ts'
import { roleWords, standingWords } from '@doorstep/ui/words/people.ts'
import { SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { ProblemPart } from '../parts/problem.tsx'
import { useAct } from './server.ts'

type DemoRole = DemoRolesAnswer['roles'][number]

/** The demonstration's people: one press and their day is open. */
export function StepIn({
  roles,
  onIn,
}: {
  readonly roles: readonly DemoRole[]
  readonly onIn: (role: Role, account: string) => void
}) {
  const words = useWords(entryWords)
  const step = useAct('demoStepIn')
  const isBusy = step.isPending || step.isSuccess
  const into = (one: DemoRole) => {
    step.mutate(
      { body: { account: one.account } },
      { onSuccess: () => onIn(one.role, one.account) },
    )
  }
  const desk = roles.filter((one) => one.role !== 'worker')
  const phone = roles.filter((one) => one.role === 'worker')
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          {words.stepInTitle}
        </Title>
        <Text c="dimmed">{words.stepInWhy}</Text>
      </div>
      {step.error && <ProblemPart problem={step.error} />}
      <RoleGroup title={words.stepInDesk} roles={desk} isBusy={isBusy} onChoose={into} />
      {phone.length > 0 && (
        <RoleGroup title={words.stepInPhone} roles={phone} isBusy={isBusy} onChoose={into} />
      )}
    </Stack>
  )
}

function RoleGroup({
  title,
  roles,
  isBusy,
  onChoose,
}: {
  readonly title: string
  readonly roles: readonly DemoRole[]
  readonly isBusy: boolean
  readonly onChoose: (role: DemoRole) => void
}) {
  const names = useWords(roleWords)
  const standings = useWords(standingWords)
  const words = useWords(entryWords)
  const does = ({ role, standing }: DemoRole) =>
    role === 'worker'
      ? (Object.entries(standings).find(([key]) => key === standing)?.[1] ?? '')
      : words.roleDoes(role)
  const about = (one: DemoRole) => [names[one.role], does(one)].filter((part) => part !== '')
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="xs">
        {roles.map((one) => (
          <UnstyledButton
            key={one.account}
            className="role-card"
            disabled={isBusy}
            onClick={() => onChoose(one)}
          >
            <b>{one.name}</b>
            <span>{about(one).join(' · ')}</span>
          </UnstyledButton>
        ))}
      </SimpleGrid>
    </section>
  )
}
