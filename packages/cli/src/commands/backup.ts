import { type Command, readArguments, type Voice, wrongUsage } from '../command.ts'
import { readPassphrase, storeAt, withReader } from '../store-at.ts'

export const command: Command = {
  summary: 'writes all that is kept to one file, while others go on working',
  usage: 'doorstep backup FILE [--data DIR] [--passphrase-file FILE]',
  example: 'doorstep backup monday.backup --data data --passphrase-file passphrase',
  async run(args, voice) {
    const given = readArguments(args, {
      words: [1, 1],
      values: ['data', 'passphrase-file'],
      switches: [],
    })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const at = storeAt(given.value.value('data'))
    if (!at.ok) return wrongUsage(command, at.error, voice)
    const passphrase = readPassphrase(given.value.value('passphrase-file'))
    if (!passphrase.ok) {
      voice.err(`doorstep: ${passphrase.error}`)
      return 1
    }
    const [file = ''] = given.value.words
    return withReader(at.value, voice, async (store) => {
      const made = await store.backup(file, passphrase.value, Date.now())
      voice.out(`${file}: ${made.rows} rows, ${made.bytes} bytes`)
      for (const head of made.heads) voice.out(`head ${head.jurisdiction} ${head.seq} ${head.link}`)
      if (passphrase.value === null) warnUnsealed(file, voice)
      return 0
    })
  },
}

const warnUnsealed = (file: string, voice: Voice) =>
  voice.err(`${file} is not sealed: whoever has it can read it. --passphrase-file seals it.`)
