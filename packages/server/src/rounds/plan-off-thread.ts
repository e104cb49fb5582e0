import { Worker } from 'node:worker_threads'
import type { PlanContent, PlanRequest } from '@doorstep/domain/rounds/plan.ts'
import { JobStopped, type Progress } from '../jobs.ts'

/** Makes a plan in a thread of its own; stopping ends the thread, and nothing was changed. */
export async function planOffThread(
  request: PlanRequest,
  { report, signal }: Progress,
): Promise<PlanContent> {
  if (signal.aborted) throw new JobStopped()
  report(0, request.tasks.length)
  const thread = new Worker(new URL('./plan-thread.ts', import.meta.url), { workerData: request })
  const stop = () => void thread.terminate()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const content = await answerOf(thread, signal)
    report(request.tasks.length, request.tasks.length)
    return content
  } finally {
    signal.removeEventListener('abort', stop)
    await thread.terminate()
  }
}

const answerOf = (thread: Worker, signal: AbortSignal): Promise<PlanContent> =>
  new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) =>
      reject(signal.aborted ? new JobStopped() : new Error(`the planner ended with code ${code}`)),
    )
  })
