import { doorFinder } from '@doorstep/application/find-door.ts'
import { readKnocks } from '@doorstep/application/read-knocks.ts'
import { reportKnocks } from '@doorstep/application/report-knocks.ts'
import { script } from '@doorstep/server/script/script.ts'
import { type Command, readArguments, wrongUsage } from '../command.ts'
import { folderUsage, folderValues, readFolder, withFolder } from '../folder.ts'
import { readCells, refuseFile, tellNotUnderstood } from '../own-files.ts'

export const command: Command = {
  summary: 'takes knocks of other agencies, and ours from before',
  usage: `doorstep knocks FILE ${folderUsage}`,
  example: 'doorstep knocks knocks.csv --data data',
  async run(args, voice) {
    const given = readArguments(args, { words: [1, 1], values: folderValues, switches: [] })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const named = readFolder(given.value.value)
    if (!named.ok) return wrongUsage(command, named.error, voice)
    const read = await readCells(given.value.words[0] ?? '', voice)
    if (read === null) return 1
    const knocks = readKnocks(read)
    if (!knocks.ok) return refuseFile(knocks.error, voice)
    return withFolder(named.value, voice, async ({ jurisdiction, beat, ports, beatDays }) => {
      const { picture } = await beatDays.of(jurisdiction, [beat])
      const findDoor = doorFinder(picture, script)
      const by = 'command-line'
      const told = await reportKnocks(jurisdiction, by, knocks.value, findDoor, ports)
      tellNotUnderstood(read.file, told.notUnderstood, voice)
      voice.out(
        `${read.file}: ${knocks.value.length} knocks = ${told.taken} taken + ${told.known} known + ${told.notUnderstood.length} at doors that the register does not have`,
      )
      return 0
    })
  },
}
