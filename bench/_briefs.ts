import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { BriefTimes } from './_briefs-thread.ts'
import { type Figure, figure, median, percentile } from './_figures.ts'

/** How long briefs take, from facts and rows in memory: one, and those of a whole beat in one thread. */
export async function briefFigures(): Promise<readonly Figure[]> {
  const thread = new Worker(new URL('./_briefs-thread.ts', import.meta.url))
  const [times] = (await once(thread, 'message')) as [BriefTimes]
  return [
    figure('one brief from facts, median', median(times.each), 'ms', '<= 5'),
    figure('one brief from facts, 99 of 100 within', percentile(times.each, 0.99), 'ms'),
    figure(
      `all briefs of ${times.each.length.toLocaleString('en')} households, one thread`,
      times.all / 1000,
      's',
      '<= 3',
    ),
  ]
}
