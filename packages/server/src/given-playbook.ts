import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import {
  joinPlaybook,
  type PlaybookFile,
  readPlaybookFile,
} from '@doorstep/application/read-playbook.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'

/** In the order in which classes are looked at: those first that change most how one comes to the door. */
const names = [
  'before',
  'elders',
  'families',
  'homes',
  'work',
  'acquaintance',
  'plain',
  'lore',
  'objections',
  'address',
] as const

/** The texts given with Doorstep. */
export const givenPlaybookFiles = (): readonly PlaybookFile[] =>
  names.map((name) => ({
    name: `${name}.yaml`,
    text: readFileSync(new URL(`../playbook/${name}.yaml`, import.meta.url), 'utf8'),
  }))

let read: Promise<Playbook> | undefined

/**
 * The playbook given with Doorstep, read once, when it is first asked for: one file at a time, so that
 * nobody waits for all of it. A problem in it is a defect.
 */
export const givenPlaybook = (): Promise<Playbook> => {
  read ??= readGiven()
  return read
}

async function readGiven(): Promise<Playbook> {
  const files: ReturnType<typeof readPlaybookFile>[] = []
  for (const file of givenPlaybookFiles()) {
    files.push(readPlaybookFile(file))
    await setImmediate()
  }
  const playbook = joinPlaybook(files)
  if (!playbook.ok) throw new Error(JSON.stringify(playbook.error))
  return playbook.value
}
