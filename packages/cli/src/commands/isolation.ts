import { orderIsolations } from '@doorstep/application/order-isolations.ts'
import { readIsolations } from '@doorstep/application/read-isolations.ts'
import { script } from '@doorstep/server/script/script.ts'
import { type Command, readArguments, wrongUsage } from '../command.ts'
import { folderUsage, folderValues, readFolder, withFolder } from '../folder.ts'
import { readCells, refuseFile, tellNotUnderstood } from '../own-files.ts'

export const command: Command = {
  summary: 'takes who isolates, where, from when to when',
  usage: `doorstep isolation FILE ${folderUsage}`,
  example: 'doorstep isolation isolation.csv --data data',
  async run(args, voice) {
    const given = readArguments(args, { words: [1, 1], values: folderValues, switches: [] })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const named = readFolder(given.value.value)
    if (!named.ok) return wrongUsage(command, named.error, voice)
    const read = await readCells(given.value.words[0] ?? '', voice)
    if (read === null) return 1
    const told = readIsolations(read)
    if (!told.ok) return refuseFile(told.error, voice)
    return withFolder(named.value, voice, async ({ jurisdiction, beat, ports, beatDays }) => {
      const { picture } = await beatDays.of(jurisdiction, [beat])
      const by = 'command-line'
      const done = await orderIsolations(jurisdiction, by, told.value, picture, script, ports)
      tellNotUnderstood(read.file, done.notUnderstood, voice)
      const { taken, known, entered, notUnderstood } = done
      voice.out(
        `${read.file}: ${told.value.length} isolations = ${taken} taken (${entered} of people no list had) + ${known} known + ${notUnderstood.length} at doors that the register does not have`,
      )
      return 0
    })
  },
}
