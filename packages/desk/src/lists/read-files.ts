import { ask } from '@doorstep/ui/ask.ts'
import { startWork } from '../frame/long-work.ts'
import { refresh } from '../frame/server.ts'
import type { ListDetail } from './list-detail.ts'

const listNames = /\.(xlsx|xls|csv|txt|tsv)$/i

/** Which of these may be lists, by their names; the server looks at what is in them. */
export function sortFiles<Named extends { readonly name: string }>(
  files: readonly Named[],
): { readonly lists: readonly Named[]; readonly others: readonly Named[] } {
  return {
    lists: files.filter(({ name }) => listNames.test(name)),
    others: files.filter(({ name }) => !listNames.test(name)),
  }
}

export const readingKey = (file: string): string => `list-read/${file}`

/** Reads the files one after another, each as work that can be stopped and goes on when the page is left. */
export async function readFiles(
  files: readonly File[],
  onRead: (detail: ListDetail) => void,
): Promise<void> {
  for (const file of files) {
    await startWork(
      readingKey(file.name),
      'list-read',
      (job) => ask('listUpload', { query: { file: file.name, job }, body: file }),
      onRead,
      file.name,
    )
    await refresh(['lists'])
  }
}
