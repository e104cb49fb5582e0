import type { TeamAnswer } from '@doorstep/protocol/team.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayAgency } from '@doorstep/ui/words/agencies.ts'
import { teamWords } from '@doorstep/ui/words/desk-team.ts'
import { roleWords } from '@doorstep/ui/words/people.ts'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { useAct } from '../frame/server.ts'
import { ProblemPart } from '../parts/problem.tsx'
import { Table, type TableColumn } from '../parts/table.tsx'
import { AccountForm } from './account-form.tsx'
import { OneTimePassword } from './one-time-password.tsx'

type Account = TeamAnswer['accounts'][number]

interface Shown {
  readonly name: string
  readonly userName: string
  readonly password: string
}

/** Who may sign in, and as what. A closed account is opened again with a new password. */
export function AccountsPart({ team }: { readonly team: TeamAnswer }) {
  const words = useWords(teamWords)
  const [isAdding, setAdding] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const disable = useAct('accountDisable', {
    refresh: ['team'],
    onDone: ({ accounts }, { query }) => {
      const name = accounts.find(({ account }) => account === query?.['account'])?.name ?? ''
      notify({ words: words.disabledNow(name) })
    },
  })
  const reset = useAct('accountReset', {
    refresh: ['team'],
    onDone: ({ account, oneTimePassword }) => {
      const of = team.accounts.find((one) => one.account === account)
      if (of) setShown({ name: of.name, userName: of.userName, password: oneTimePassword })
    },
  })
  const columns = useColumns(team, {
    disable: ({ account }) => disable.mutate({ query: { account } }),
    reset: ({ account }) => reset.mutate({ query: { account } }),
  })
  const problem = disable.error ?? reset.error
  return (
    <>
      {problem && <ProblemPart problem={problem} />}
      <Table
        caption={words.accounts}
        columns={columns}
        rows={team.accounts}
        keyOf={({ account }) => account}
        filters={<Button onClick={() => setAdding(true)}>{words.addAccount}</Button>}
      />
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={words.addAccount} size="lg">
        <AccountForm
          workers={team.workers}
          onDone={() => setAdding(false)}
          onCreated={(created) => {
            setAdding(false)
            setShown(created)
          }}
        />
      </Modal>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={words.passwordTitle}
        closeOnClickOutside={false}
      >
        {shown && <OneTimePassword {...shown} onSeen={() => setShown(null)} />}
      </Modal>
    </>
  )
}

function useColumns(
  team: TeamAnswer,
  acts: { readonly disable: (one: Account) => void; readonly reset: (one: Account) => void },
): readonly TableColumn<Account>[] {
  const words = useWords(teamWords)
  const { language } = useLanguage()
  const me = useMe()
  const workerOf = ({ worker }: Account) =>
    team.workers.find(({ id }) => id === worker)?.name ?? worker ?? ''
  return [
    { key: 'name', title: words.name, text: ({ name }) => name, className: 'strong' },
    { key: 'userName', title: words.userName, text: ({ userName }) => userName },
    { key: 'role', title: words.role, text: ({ role }) => roleWords[language][role] },
    { key: 'worker', title: words.worker, text: workerOf },
    { key: 'agency', title: words.agency, text: ({ agency }) => sayAgency(agency, language) },
    {
      key: 'state',
      title: words.state,
      className: 'one-line',
      text: ({ isDisabled }) => (isDisabled ? words.disabled : words.open),
    },
    {
      key: 'acts',
      title: words.acts,
      text: () => '',
      isSortable: false,
      className: 'row-acts',
      cell: (one) =>
        one.account !== me.account && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => acts.reset(one)}>
              {one.isDisabled ? words.reopen : words.reset}
            </Button>
            {!one.isDisabled && (
              <Button size="compact-sm" variant="subtle" onClick={() => acts.disable(one)}>
                {words.disable}
              </Button>
            )}
          </>
        ),
    },
  ]
}
