import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { eraseDue, type Retained, whatIsDue } from '@doorstep/application/erase-due.ts'
import { eraseOn } from '@doorstep/domain/policy/retention.ts'
import { isoDay } from '@doorstep/domain/shared/time.ts'
import { readStagedDays } from '@doorstep/server/arguments.ts'
import { erasing } from '@doorstep/server/retention.ts'
import { type Command, type ExitCode, readArguments, type Voice, wrongUsage } from '../command.ts'
import { type Folder, folderValues, readFolder, withFolder } from '../folder.ts'

/** How somebody is asked whether to go on; false where nobody answers. */
export type Confirm = (question: string) => Promise<boolean>

/** Asks on the terminal; where there is none, only `--yes` says so. */
async function onTerminal(question: string): Promise<boolean> {
  if (process.stdin.isTTY !== true) return false
  const asked = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await asked.question(`${question} [yes/no] `)).trim().toLowerCase() === 'yes'
  } finally {
    asked.close()
  }
}

export const retentionCommand = (confirm: Confirm): Command => ({
  summary: 'says what is to be erased and when; erases what is due with --now',
  usage: 'doorstep retention --data DIR [--keep-staged DAYS] [--now [--yes]]',
  example: 'doorstep retention --data data',
  async run(args, voice) {
    const given = readArguments(args, {
      words: [0, 0],
      values: [...folderValues, 'keep-staged'],
      switches: ['now', 'yes'],
    })
    const own = retentionCommand(confirm)
    if (!given.ok) return wrongUsage(own, given.error, voice)
    const { value, has } = given.value
    const named = readFolder(value)
    if (!named.ok) return wrongUsage(own, named.error, voice)
    const staged = readStagedDays(value('keep-staged'))
    if (!staged.ok) return wrongUsage(own, staged.error, voice)
    return withFolder(named.value, voice, async (folder) => {
      const due = await whatIsDue(folder.jurisdiction, staged.value, portsOf(folder))
      await sayTerms(folder, voice)
      say(due, 'due now', voice)
      if (!has('now') || isNothing(due)) return 0
      if (!has('yes') && !(await confirm('Erase this for good?'))) return notConfirmed(voice)
      const done = await eraseDue(folder.jurisdiction, staged.value, portsOf(folder))
      say(done, 'erased', voice)
      return 0
    })
  },
})

export const command: Command = retentionCommand(onTerminal)

const portsOf = ({ storage, beatDays, ports }: Folder) => erasing(storage, beatDays, ports)

const isNothing = ({ erasures, lists }: Retained) => erasures.length + lists.length === 0

function notConfirmed(voice: Voice): ExitCode {
  voice.err('nothing was erased: it was not confirmed; without a terminal --yes confirms')
  return 1
}

/** Each programme with the day on which what it held goes. */
async function sayTerms({ jurisdiction, ports }: Folder, voice: Voice): Promise<void> {
  for (const row of await ports.views.all(jurisdiction, 'programme')) {
    const { key, purpose } = row.programme
    const day = eraseOn(row)
    const when =
      row.erasedOn === undefined
        ? day === null
          ? 'its answers stand with the visits'
          : `to be erased on ${isoDay(day)}`
        : `erased on ${isoDay(row.erasedOn)}`
    voice.out(`${key} (${purpose}): ${when}`)
  }
}

function say(retained: Retained, how: string, voice: Voice): void {
  if (isNothing(retained)) voice.out(`${how}: nothing`)
  for (const { programme, purpose, what, facts } of retained.erasures)
    voice.out(
      `${how}: ${programme}, ${facts} ${what === 'purpose' ? `facts held for ${purpose}` : 'facts with its answers'}`,
    )
  for (const { import: id, file } of retained.lists)
    voice.out(`${how}: the rows of ${file} (${id}), which nobody accepted`)
}
