import { writeFileSync } from 'node:fs'
import type { BeatDay } from '@doorstep/application/beat-day.ts'
import { type EpochDay, findDay, findMinute } from '@doorstep/domain/shared/time.ts'
import { type Command, type ExitCode, readArguments, type Voice, wrongUsage } from './command.ts'
import { type Folder, folderValues, readFolder, withFolder } from './folder.ts'

/** What a command about one day is asked: which day, as of when, and where its answer goes. */
export interface OnDay {
  readonly folder: Folder
  readonly dayAt: () => Promise<BeatDay>
  readonly day: EpochDay
  readonly publish: boolean
  write(answer: unknown): void
}

/**
 * Runs a command that looks at one day of a data folder. Today is seen as of now; any other day as of its
 * morning, unless `--at` names a time.
 */
export async function runOnDay(
  command: Pick<Command, 'usage' | 'example'>,
  args: readonly string[],
  voice: Voice,
  run: (on: OnDay) => Promise<ExitCode>,
): Promise<ExitCode> {
  const given = readArguments(args, {
    words: [0, 0],
    values: [...folderValues, 'date', 'out', 'at'],
    switches: ['publish'],
  })
  if (!given.ok) return wrongUsage(command, given.error, voice)
  const { value, has } = given.value
  const [out, date, time] = [value('out'), value('date'), value('at')]
  const named = readFolder(value)
  if (!named.ok) return wrongUsage(command, named.error, voice)
  if (out === undefined) return wrongUsage(command, '--out says where the answer goes', voice)
  const day = date === undefined ? undefined : findDay(date)
  if (day === undefined) return wrongUsage(command, '--date says which day: 2026-03-09', voice)
  const at = time === undefined ? null : findMinute(time)
  if (at === undefined) return wrongUsage(command, '--at is a time of day: 12:30', voice)
  return withFolder(named.value, voice, async (folder) => {
    const { jurisdiction, beat, beatDays, ports } = folder
    const now = ports.clock.local(jurisdiction, ports.clock.now())
    const minute = at ?? (day === now.day ? now.minute : 0)
    return run({
      folder,
      day,
      publish: has('publish'),
      dayAt: () => beatDays.at(jurisdiction, [beat], { day, minute }),
      write: (answer) => writeFileSync(out, `${JSON.stringify(answer, null, 1)}\n`),
    })
  })
}
