import { parentPort, workerData } from 'node:worker_threads'
import { type LinkedList, type LinkTask, linkLists } from '@doorstep/application/link-lists.ts'
import { ids } from '../clock.ts'
import { phonesIn, script } from '../script/script.ts'

export interface LinkOrder {
  readonly task: LinkTask
  /** Two letters: whose numbering plan phones follow. */
  readonly country: string
}

/** What this thread says: so many rows more are read; at the end, what came of them. */
export type LinkWord = { readonly rows: number } | { readonly linked: readonly LinkedList[] }

const { task, country } = workerData as LinkOrder
const say = (word: LinkWord) => parentPort?.postMessage(word)
say({
  linked: linkLists(task, {
    script,
    phones: phonesIn(country),
    ids,
    progress: (rows) => say({ rows }),
  }),
})
