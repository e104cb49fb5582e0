import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { caps } from './caps.ts'
import type { ReadOrder, ReadWord } from './list-thread.ts'

/** Reads a list in a thread of its own, which is ended when it takes too long or too much. */
export const readInThread = (
  kind: ReadOrder['kind'],
  bytes: Buffer,
): Promise<Result<ReadWord, 'too-slow' | 'too-much'>> =>
  new Promise((resolve) => {
    const order: ReadOrder = { kind, bytes: new Uint8Array(bytes) }
    const thread = new Worker(new URL('./list-thread.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: caps.readerMegabytes },
    })
    const timer = setTimeout(() => settle(err('too-slow')), caps.readMilliseconds)
    const settle = (result: Result<ReadWord, 'too-slow' | 'too-much'>) => {
      clearTimeout(timer)
      void thread.terminate()
      resolve(result)
    }
    thread.on('message', (word: ReadWord) => settle(ok(word)))
    thread.on('error', () => settle(err('too-much')))
    thread.on('exit', () => settle(err('too-much')))
  })
