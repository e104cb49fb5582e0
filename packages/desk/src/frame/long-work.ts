import { RequestRefused } from '@doorstep/protocol/client.ts'
import type { JobAnswer } from '@doorstep/protocol/jobs.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useSyncExternalStore } from 'react'

/** Work that may last: what it is for, how far it is, how it ended. */
export interface LongWork {
  readonly key: string
  readonly job: string
  readonly kind: JobAnswer['kind']
  /** What it is about, such as a file; '' where the kind says enough. */
  readonly about: string
  readonly state: JobAnswer['state']
  readonly done: number
  readonly of: number
  /** Why it failed; null otherwise. */
  readonly problem: unknown
}

const pollMs = 500
let works: readonly LongWork[] = []
const listeners = new Set<() => void>()

function put(work: LongWork): void {
  works = [...works.filter((one) => one.key !== work.key), work]
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All long work of this desk: it goes on, and is shown, wherever one has gone meanwhile. */
export const useLongWorks = (): readonly LongWork[] => useSyncExternalStore(subscribe, () => works)

/** The work for one thing, by its key; undefined when there is none. */
export const useLongWork = (key: string): LongWork | undefined =>
  useLongWorks().find((work) => work.key === key)

/** Starts work under a name of its own, so that its progress shows and it can be stopped. */
export async function startWork<Value>(
  key: string,
  kind: JobAnswer['kind'],
  run: (job: string) => Promise<Value>,
  onDone: (value: Value) => void,
  about = '',
): Promise<void> {
  if (works.some((work) => work.key === key && work.state === 'running')) return
  const job = crypto.randomUUID()
  put({ key, job, kind, about, state: 'running', done: 0, of: 0, problem: null })
  const watching = setInterval(() => void watch(key, job), pollMs)
  try {
    const value = await run(job)
    end(key, job, 'done', null)
    onDone(value)
  } catch (thrown) {
    const wasStopped = thrown instanceof RequestRefused && thrown.problem.problem === 'stopped'
    end(key, job, wasStopped ? 'stopped' : 'failed', wasStopped ? null : thrown)
  } finally {
    clearInterval(watching)
  }
}

export async function stopWork(work: LongWork): Promise<void> {
  await ask('jobStop', { query: { job: work.job } }).catch(() => undefined)
}

/** Takes an ended work off the screen. */
export function dismissWork(key: string): void {
  works = works.filter((work) => work.key !== key || work.state === 'running')
  for (const listener of listeners) listener()
}

/** Work that a page left behind when it was loaded again. */
export async function findRunningWork(onDone: () => void): Promise<void> {
  const { jobs } = await ask('jobs')
  for (const { job, kind, state } of jobs) {
    const isKnown = works.some((work) => work.job === job)
    if (state === 'running' && !isKnown) void startWatching(job, kind, onDone)
  }
}

async function startWatching(job: string, kind: JobAnswer['kind'], onDone: () => void) {
  put({ key: job, job, kind, about: '', state: 'running', done: 0, of: 0, problem: null })
  while (works.some((work) => work.job === job && work.state === 'running')) {
    await new Promise((resolve) => setTimeout(resolve, pollMs))
    await watch(job, job)
  }
  onDone()
}

async function watch(key: string, job: string): Promise<void> {
  const answer = await ask('job', { query: { job } }).catch(() => null)
  const work = works.find((one) => one.key === key && one.job === job)
  if (answer === null || work?.state !== 'running') return
  const { done, of, state } = answer
  // Work that this page asked for ends with its answer; work found running ends with its state.
  put({ ...work, done, of, state: key === job ? state : 'running' })
}

function end(key: string, job: string, state: JobAnswer['state'], problem: unknown): void {
  const work = works.find((one) => one.key === key && one.job === job)
  if (work) put({ ...work, state, problem })
}
