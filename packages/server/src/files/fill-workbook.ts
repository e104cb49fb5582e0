import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { caps } from './caps.ts'
import type { FillAnswer, FillOrder } from './fill-workbook-thread.ts'
import type { Figures } from './workbook-xml.ts'

/** Puts figures into the cells of a workbook, in a thread that is ended when it takes too long or too much. */
export function fillWorkbook(
  bytes: Uint8Array,
  figures: Figures,
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./fill-workbook-thread.ts', import.meta.url), {
      workerData: { bytes, figures } satisfies FillOrder,
      resourceLimits: { maxOldGenerationSizeMb: caps.readerMegabytes },
    })
    const timer = setTimeout(() => settle(err('too slow')), caps.readMilliseconds)
    const settle = (result: Result<Uint8Array<ArrayBuffer>, string>) => {
      clearTimeout(timer)
      void thread.terminate()
      resolve(result)
    }
    thread.on('message', (answer: FillAnswer) =>
      settle('filled' in answer ? ok(new Uint8Array(answer.filled)) : err(answer.failed)),
    )
    thread.on('error', ({ message }: Error) => settle(err(message)))
    thread.on('exit', () => settle(err('ended')))
  })
}
