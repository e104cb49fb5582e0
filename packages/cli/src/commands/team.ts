import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { enterTeam } from '@doorstep/application/enter-team.ts'
import { readTeamFile } from '@doorstep/application/read-team-file.ts'
import { type Command, readArguments, wrongUsage } from '../command.ts'
import { folderUsage, folderValues, readFolder, withFolder } from '../folder.ts'
import { refuseFile } from '../own-files.ts'

export const command: Command = {
  summary: 'enters who works in the team, when, and with which skills',
  usage: `doorstep team FILE ${folderUsage}`,
  example: 'doorstep team team.yaml --data data',
  async run(args, voice) {
    const given = readArguments(args, { words: [1, 1], values: folderValues, switches: [] })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const named = readFolder(given.value.value)
    if (!named.ok) return wrongUsage(command, named.error, voice)
    const [file = ''] = given.value.words
    const text = textOf(file)
    if (text === null) {
      voice.err(`${file}: this file cannot be opened; check the name and that you may read it`)
      return 1
    }
    return withFolder(named.value, voice, async ({ jurisdiction, beat, ports }) => {
      const team = readTeamFile(basename(file), text, beat)
      if (!team.ok) return refuseFile(team.error, voice)
      const { entered, unchanged } = await enterTeam(
        jurisdiction,
        'command-line',
        team.value,
        ports,
      )
      voice.out(`${basename(file)}: ${entered} colleagues entered, ${unchanged} as they were`)
      return 0
    })
  },
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
