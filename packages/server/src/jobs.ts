import type { JobAnswer } from '@doorstep/protocol/jobs.ts'

/** What long work is given: where to say how far it is, and when to stop. */
export interface Progress {
  /** `of` is 0 while nobody knows. */
  report(done: number, of: number): void
  readonly signal: AbortSignal
}

/** Thrown by work that was told to stop, before it has changed anything. */
export class JobStopped extends Error {}

/** Long work of an account, watched and stopped from another request. */
export interface Jobs {
  /** Runs under the name the asker gave; without a name nobody watches. */
  run<Value>(
    owner: string,
    name: string | undefined,
    kind: JobAnswer['kind'],
    work: (progress: Progress) => Promise<Value>,
  ): Promise<Value>
  /** Newest first. */
  of(owner: string): readonly JobAnswer[]
  find(owner: string, name: string): JobAnswer | undefined
  /** False when there is no such job of this owner. */
  stop(owner: string, name: string): boolean
}

interface Running {
  readonly owner: string
  readonly stopper: AbortController
  answer: JobAnswer
}

/** Ended jobs are remembered so long, for a page that comes back to them. */
const rememberedMs = 10 * 60_000

export function jobRegister(now: () => number): Jobs {
  const jobs = new Map<string, Running>()
  const keyOf = (owner: string, name: string) => `${owner}/${name}`
  return {
    async run(owner, name, kind, work) {
      const stopper = new AbortController()
      const job: Running = {
        owner,
        stopper,
        answer: { job: name ?? '', kind, state: 'running', done: 0, of: 0, startedAt: now() },
      }
      forgetOld(jobs, now())
      if (name !== undefined) jobs.set(keyOf(owner, name), job)
      const end = (state: JobAnswer['state']) => {
        job.answer = { ...job.answer, state }
      }
      const report = (done: number, of: number) => {
        job.answer = { ...job.answer, done, of }
      }
      try {
        const value = await work({ report, signal: stopper.signal })
        end('done')
        return value
      } catch (thrown) {
        end(thrown instanceof JobStopped ? 'stopped' : 'failed')
        throw thrown
      }
    },
    of: (owner) =>
      [...jobs.values()]
        .filter((job) => job.owner === owner)
        .map((job) => job.answer)
        .sort((a, b) => b.startedAt - a.startedAt),
    find: (owner, name) => jobs.get(keyOf(owner, name))?.answer,
    stop(owner, name) {
      const job = jobs.get(keyOf(owner, name))
      job?.stopper.abort()
      return job !== undefined
    },
  }
}

function forgetOld(jobs: Map<string, Running>, now: number): void {
  for (const [key, { answer }] of jobs)
    if (answer.state !== 'running' && now - answer.startedAt > rememberedMs) jobs.delete(key)
}
