import { coverageFile } from '@doorstep/application/coverage-file.ts'
import type { Command } from '../command.ts'
import { folderUsage } from '../folder.ts'
import { runOnDay } from '../on-day.ts'

export const command: Command = {
  summary: 'tells where every door and person stands on a day',
  usage: `doorstep coverage ${folderUsage} --date D [--at HH:MM] --out FILE`,
  example: 'doorstep coverage --data data --date 2026-03-09 --out coverage.json',
  run: (args, voice) =>
    runOnDay(command, args, voice, async ({ dayAt, write }) => {
      const file = coverageFile(await dayAt())
      write(file)
      const states = Object.entries(file.households).map(([state, count]) => `${count} ${state}`)
      voice.out(`${file.day}: ${file.householdTotal} households = ${states.join(' + ')}`)
      const persons = Object.entries(file.people).map(([state, count]) => `${count} ${state}`)
      voice.out(`${file.day}: ${file.peopleTotal} people = ${persons.join(' + ')}`)
      return 0
    }),
}
