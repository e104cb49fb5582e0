import { Worker } from 'node:worker_threads'
import type { LinkedList } from '@doorstep/application/link-lists.ts'
import type { Linking } from '@doorstep/application/linking.ts'
import type { LinkOrder, LinkWord } from './link-thread.ts'

/** So often somebody may have asked to stop while the thread works, in milliseconds. */
const lookEvery = 100

/** Links in a thread: a beat's lists take seconds, and whoever else asks the server must not wait. */
export const linkingIn =
  (country: string): Linking =>
  (task, watch) =>
    new Promise((resolve, reject) => {
      const order: LinkOrder = { task, country }
      const thread = new Worker(new URL('./link-thread.ts', import.meta.url), { workerData: order })
      const of = task.lists.reduce((sum, { rows }) => sum + rows.length, 0)
      let done = 0
      const end = () => {
        clearInterval(timer)
        void thread.terminate()
      }
      const fail = (problem: unknown) => {
        end()
        reject(problem instanceof Error ? problem : new Error(String(problem)))
      }
      const timer = setInterval(() => {
        try {
          watch.mayGoOn()
        } catch (stopped) {
          fail(stopped)
        }
      }, lookEvery)
      const finish = (linked: readonly LinkedList[]) => {
        end()
        resolve(linked)
      }
      watch.report(0, of)
      thread.on('message', (word: LinkWord) => {
        if ('linked' in word) return finish(word.linked)
        done += word.rows
        watch.report(done, of)
      })
      thread.on('error', fail)
      thread.on('exit', (code) => fail(new Error(`the linking thread ended early (${code})`)))
    })
