import { abandonImport, acceptLists, undoImport } from '@doorstep/application/accept-lists.ts'
import { previewList, sayColumns } from '@doorstep/application/confirm-columns.ts'
import type { Account } from '@doorstep/application/ports/accounts.ts'
import type { StagedImport } from '@doorstep/application/ports/staging.ts'
import {
  type NameOf,
  readList,
  readListRows,
  readListSummary,
  readLists,
} from '@doorstep/application/read-lists.ts'
import { type Refused, refused } from '@doorstep/application/refused.ts'
import { stageList, type Watch } from '@doorstep/application/stage-list.ts'
import type { Target } from '@doorstep/domain/rights/decide.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { JobAnswer } from '@doorstep/protocol/jobs.ts'
import { readIncoming } from '../../files/read-incoming.ts'
import { JobStopped, type Progress } from '../../jobs.ts'
import { inTurn } from '../../lists/in-turn.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'

type ListRoutes = Pick<
  Implementations,
  | 'lists'
  | 'listUpload'
  | 'list'
  | 'listColumns'
  | 'listAccept'
  | 'listUndo'
  | 'listAbandon'
  | 'listRows'
>

/** Lists on their way into the register, and back out again. */
export const listsRoutes = (parts: Parts): ListRoutes => {
  const turn = inTurn()
  return { ...reading(parts), ...incoming(parts, turn), ...deciding(parts, turn) }
}

type Turn = ReturnType<typeof inTurn>
type WithImport = { readonly query: { readonly [name: string]: unknown } }

function importOf({ query }: WithImport): string {
  const id = query['import']
  return typeof id === 'string' ? id : ''
}

/** A list belongs to a beat. */
const targetOf =
  ({ staging }: Parts) =>
  async (asked: WithImport, { jurisdiction }: Account): Promise<Target> => {
    const staged = await staging.find(jurisdiction, importOf(asked))
    return staged ? { beat: staged.beat } : {}
  }

async function namesIn({ signIn }: Parts): Promise<NameOf> {
  const accounts = new Map((await signIn.accounts.all()).map((one) => [one.account, one.name]))
  return (account) => accounts.get(account) ?? account
}

function reading(parts: Parts): Pick<ListRoutes, 'lists' | 'list' | 'listRows'> {
  const target = targetOf(parts)
  return {
    lists: {
      for: 'signed-in',
      async run(_, { jurisdiction, beats }) {
        const lists = await readLists(jurisdiction, beats, parts, await namesIn(parts))
        return ok({ answer: { lists: [...lists] } })
      },
    },
    list: {
      for: 'signed-in',
      target,
      run: async (asked, account) => detailOf(parts, account, importOf(asked)),
    },
    listRows: {
      for: 'signed-in',
      target,
      async run({ query }, { jurisdiction }) {
        const { decision, from = 0, limit = 100 } = query
        const answer = await readListRows(
          jurisdiction,
          query.import,
          { decision, from, limit },
          parts,
        )
        return ok({ answer, people: answer.rows.flatMap(({ person }) => person ?? []) })
      },
    },
  }
}

/** Reading a list and what its columns hold: nothing of it is in the register yet. */
function incoming(parts: Parts, turn: Turn): Pick<ListRoutes, 'listUpload' | 'listColumns'> {
  const preview = (account: Account, staged: StagedImport, watch: Watch) =>
    previewList(account.jurisdiction, staged, account.account, parts, parts.linking, watch)
  return {
    listUpload: {
      for: 'signed-in',
      async run({ query, body }, account) {
        const beat = account.beats[0] ?? parts.place.beat
        const read = await readIncoming(Buffer.from(body), query.file)
        if (!read.ok) return unreadable(read.error)
        const staged = await watched(parts, account, query.job, 'list-read', (watch) =>
          turn(read.value.digest, async () => {
            const { staged: list } = await stageList(
              account.jurisdiction,
              beat,
              account.account,
              read.value,
              parts,
              watch,
            )
            return ok(await preview(account, list, watch))
          }),
        )
        return staged.ok ? detailOf(parts, account, staged.value.import) : staged
      },
    },
    listColumns: {
      for: 'signed-in',
      target: targetOf(parts),
      async run(asked, account) {
        const id = importOf(asked)
        const { job } = asked.query
        const staged = await watched(parts, account, job, 'list-read', (watch) =>
          turn(id, async () => {
            const said = await sayColumns(account.jurisdiction, id, asked.body, parts)
            return said.ok ? ok(await preview(account, said.value, watch)) : said
          }),
        )
        return staged.ok ? detailOf(parts, account, id) : staged
      },
    },
  }
}

/** Accepting a list, taking it back, leaving it. */
function deciding(
  parts: Parts,
  turn: Turn,
): Pick<ListRoutes, 'listAccept' | 'listUndo' | 'listAbandon'> {
  const target = targetOf(parts)
  return {
    listAccept: {
      for: 'signed-in',
      target,
      async run(asked, account) {
        const id = importOf(asked)
        const { jurisdiction, account: by } = account
        const accepted = await watched(parts, account, asked.query.job, 'list-accept', (watch) =>
          turn(id, () => acceptLists(jurisdiction, by, [id], parts, parts.linking, watch)),
        )
        if (!accepted.ok) return accepted
        const staged = accepted.value[0]
        return staged ? summaryAnswer(parts, account, ok(staged)) : notThere
      },
    },
    listUndo: {
      for: 'signed-in',
      target,
      async run(asked, account) {
        const id = importOf(asked)
        const undone = await turn(id, () =>
          undoImport(account.jurisdiction, account.account, id, parts),
        )
        return summaryAnswer(parts, account, undone)
      },
    },
    listAbandon: {
      for: 'signed-in',
      target,
      async run(asked, { jurisdiction }) {
        const id = importOf(asked)
        const left = await turn(id, () => abandonImport(jurisdiction, id, parts))
        return left.ok ? ok({ answer: { done: true as const } }) : left
      },
    },
  }
}

const notThere = refused('not-found', 'not-found', 'there is no such list')

async function detailOf(parts: Parts, { jurisdiction }: Account, id: string) {
  const detail = await readList(jurisdiction, id, parts, await namesIn(parts))
  return detail.ok ? ok(detail.value) : detail
}

async function summaryAnswer(
  parts: Parts,
  { jurisdiction }: Account,
  staged: Result<StagedImport, Refused>,
) {
  if (!staged.ok) return staged
  const nameOf = await namesIn(parts)
  return ok({ answer: await readListSummary(jurisdiction, staged.value, parts, nameOf) })
}

/** A file that cannot be read at all: its first problem, with the place and the remedy. */
const unreadable = (problems: readonly { problem: string; remedy: string; sheet: string }[]) =>
  refused(
    'invalid',
    'unreadable-list',
    problems.map(({ problem, remedy }) => `${problem}; ${remedy}`).join('\n'),
    ['file'],
  )

/** Runs under the asker's own name for it; told to stop, it has changed nothing. */
async function watched<Value>(
  { jobs }: Parts,
  { account }: Account,
  job: string | undefined,
  kind: JobAnswer['kind'],
  work: (watch: Watch) => Promise<Result<Value, Refused>>,
): Promise<Result<Value, Refused>> {
  try {
    return await jobs.run(account, job, kind, (progress) => work(watchOf(progress)))
  } catch (thrown) {
    if (!(thrown instanceof JobStopped)) throw thrown
    return refused('conflict', 'stopped', 'stopped as asked; nothing was changed')
  }
}

const watchOf = ({ report, signal }: Progress): Watch => ({
  report,
  mayGoOn() {
    if (signal.aborted) throw new JobStopped()
  },
})
