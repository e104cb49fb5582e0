import { spellings } from '@doorstep/server/script/script.ts'
import { openStorage } from '@doorstep/storage/open.ts'
import { type Command, readArguments, wrongUsage } from '../command.ts'
import { mustBeKept, orInOneLine, storeAt } from '../store-at.ts'

export const command: Command = {
  summary: 'makes all that is shown again, from nothing but the facts',
  usage: 'doorstep rebuild [--data DIR]',
  example: 'doorstep rebuild --data data',
  async run(args, voice) {
    const given = readArguments(args, { words: [0, 0], values: ['data'], switches: [] })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const at = storeAt(given.value.value('data'))
    if (!at.ok) return wrongUsage(command, at.error, voice)
    return orInOneLine(voice, async () => {
      mustBeKept(at.value)
      const storage = await openStorage(at.value, { now: Date.now, spellings })
      try {
        for (const jurisdiction of await storage.jurisdictions()) {
          const before = await storage.tableHashes(jurisdiction)
          const keys = await storage.rebuild(jurisdiction)
          const after = await storage.tableHashes(jurisdiction)
          const changed = Object.keys(after).filter((table) => before[table] !== after[table])
          const outcome =
            changed.length === 0
              ? `the same ${Object.keys(after).length} tables`
              : `other tables than before: ${changed.join(', ')}`
          voice.out(`${jurisdiction}: ${keys} keys folded, ${outcome}`)
        }
        return 0
      } finally {
        await storage.close()
      }
    })
  },
}
