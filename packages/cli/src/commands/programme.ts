import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { drafting } from '@doorstep/application/drafting.ts'
import { readProgramme } from '@doorstep/application/read-programme.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import { isoDay } from '@doorstep/domain/shared/time.ts'
import { type Command, type ExitCode, readArguments, type Voice, wrongUsage } from '../command.ts'
import { folderUsage, folderValues, readFolder, withFolder } from '../folder.ts'

export const command: Command = {
  summary: 'checks a programme, and publishes it where a folder is named',
  usage: `doorstep programme FILE [${folderUsage}]`,
  example: 'doorstep programme heat.yaml --data data',
  async run(args, voice) {
    const given = readArguments(args, { words: [1, 1], values: folderValues, switches: [] })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const { value } = given.value
    const named = value('data') === undefined ? ok(null) : readFolder(value)
    if (!named.ok) return wrongUsage(command, named.error, voice)
    const [path = ''] = given.value.words
    const file = basename(path)
    const programme = checked(path, file, voice)
    if (programme === null) return 1
    if (named.value === null) {
      voice.out(`${file}: nothing is wrong; --data DIR would publish it`)
      return 0
    }
    return withFolder(named.value, voice, async ({ jurisdiction, ports }): Promise<ExitCode> => {
      const draft = drafting('command-line', { kind: 'system' }, ports)
      const published = draft({ kind: 'programme-published', programme }, 'team')
      await ports.facts.append(jurisdiction, [published])
      const { key, start, end } = programme
      voice.out(`${file}: ${key} is published, ${isoDay(start)} to ${isoDay(end)}`)
      return 0
    })
  },
}

/** The programme, or null after the voice has said what is wrong. */
function checked(path: string, file: string, voice: Voice): Programme | null {
  const text = textOf(path)
  if (text === null) {
    voice.err(`${path}: this file cannot be opened; check the name and that you may read it`)
    return null
  }
  const read = readProgramme(text)
  if (read.ok) return read.value
  for (const { line, problem, remedy } of read.error)
    voice.err(`${file}, line ${line}: ${problem}; ${remedy}`)
  return null
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
