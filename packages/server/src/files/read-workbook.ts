import { Worker } from 'node:worker_threads'
import type { Sheet } from '@doorstep/domain/intake/table.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { inspectArchive } from './archive.ts'
import { caps } from './caps.ts'
import type { WorkbookAnswer } from './workbook-thread.ts'

export type WorkbookProblem = 'truncated' | 'inflates' | 'password' | 'too-slow' | 'unreadable'

const zipMark = Buffer.from([0x50, 0x4b])
/** An old XLS, or an encrypted XLSX, is a compound document. */
const compoundMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

export const isWorkbook = (bytes: Buffer): boolean =>
  bytes.subarray(0, 2).equals(zipMark) || bytes.subarray(0, 4).equals(compoundMark)

/** Reads a workbook in a thread of its own, which is ended when it takes too long or too much. */
export async function readWorkbook(
  bytes: Buffer,
): Promise<Result<readonly Sheet[], WorkbookProblem>> {
  const isZip = bytes.subarray(0, 2).equals(zipMark)
  const found = isZip ? inspectArchive(bytes) : null
  if (found) return err(found)
  const isEncrypted = !isZip && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  if (isEncrypted) return err('password')
  return inThread(bytes)
}

function inThread(bytes: Buffer): Promise<Result<readonly Sheet[], WorkbookProblem>> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./workbook-thread.ts', import.meta.url), {
      workerData: new Uint8Array(bytes),
      resourceLimits: { maxOldGenerationSizeMb: caps.readerMegabytes },
    })
    const timer = setTimeout(() => settle(err('too-slow')), caps.readMilliseconds)
    const settle = (result: Result<readonly Sheet[], WorkbookProblem>) => {
      clearTimeout(timer)
      void thread.terminate()
      resolve(result)
    }
    thread.on('message', (answer: WorkbookAnswer) =>
      settle('sheets' in answer ? ok(answer.sheets) : err(problemOf(answer.failed))),
    )
    thread.on('error', () => settle(err('inflates')))
    thread.on('exit', () => settle(err('unreadable')))
  })
}

const problemOf = (words: string): WorkbookProblem =>
  /password|encrypt/i.test(words) ? 'password' : 'unreadable'
