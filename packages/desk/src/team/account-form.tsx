import { type Role, roles } from '@doorstep/domain/rights/role.ts'
import type { TeamAnswer } from '@doorstep/protocol/team.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { teamWords } from '@doorstep/ui/words/desk-team.ts'
import { roleWords } from '@doorstep/ui/words/people.ts'
import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../frame/server.ts'
import { ProblemPart } from '../parts/problem.tsx'

/** Makes an account; its password is shown once, by whoever asked. */
export function AccountForm({
  workers,
  onDone,
  onCreated,
}: {
  readonly workers: TeamAnswer['workers']
  readonly onDone: () => void
  readonly onCreated: (created: {
    readonly name: string
    readonly userName: string
    readonly password: string
  }) => void
}) {
  const words = useWords(teamWords)
  const [draft, setDraft] = useState({ userName: '', name: '', agency: '', worker: '' })
  const [role, setRole] = useState<Role>('worker')
  const create = useAct('accountCreate', {
    refresh: ['team'],
    onDone: ({ oneTimePassword }) =>
      onCreated({ name: draft.name, userName: draft.userName, password: oneTimePassword }),
  })
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  })
  const isOfTeam = role === 'worker' || role === 'lead'
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        const worker = isOfTeam && draft.worker !== '' ? draft.worker : null
        create.mutate({ body: { ...draft, role, worker } })
      }}
    >
      <RoleChoice role={role} onRole={setRole} />
      {isOfTeam && (
        <NativeSelect
          label={words.worker}
          required={role === 'worker'}
          data={[
            { value: '', label: words.noWorker },
            ...workers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...field('worker')}
        />
      )}
      <TextInput label={words.name} required maxLength={100} {...field('name')} />
      <TextInput
        label={words.userName}
        description={words.userNameWhy}
        required
        minLength={2}
        maxLength={40}
        autoCapitalize="off"
        autoComplete="off"
        {...field('userName')}
      />
      <TextInput
        label={words.agency}
        required={role === 'partner'}
        maxLength={100}
        {...field('agency')}
      />
      {create.error && (
        <ProblemPart problem={create.error} words={{ 'user-name-taken': words.nameTaken }} />
      )}
      <Group>
        <Button type="submit" loading={create.isPending}>
          {words.addAccount}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  )
}

/** Each role with what it may do. */
function RoleChoice({
  role,
  onRole,
}: {
  readonly role: Role
  readonly onRole: (role: Role) => void
}) {
  const words = useWords(teamWords)
  const { language } = useLanguage()
  return (
    <NativeSelect
      label={words.role}
      description={words.roleDoes(role)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={role}
      data={roles.map((value) => ({ value, label: roleWords[language][value] }))}
      onChange={(event) => {
        const chosen = roles.find((one) => one === event.currentTarget.value)
        if (chosen) onRole(chosen)
      }}
    />
  )
}
