import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import { prepareAccounts } from '@doorstep/server/accounts/prepare.ts'
import { spellings } from '@doorstep/server/script/script.ts'
import { type RestoreProblem, restore } from '@doorstep/storage/restore.ts'
import { type Command, readArguments, wrongUsage } from '../command.ts'
import { orInOneLine, readPassphrase, storeAt } from '../store-at.ts'

export const command: Command = {
  summary: 'makes a place of a backup: all of it, or nothing',
  usage: 'doorstep restore FILE [--data DIR] [--passphrase-file FILE] [--replace]',
  example: 'doorstep restore monday.backup --data data --passphrase-file passphrase',
  async run(args, voice) {
    const given = readArguments(args, {
      words: [1, 1],
      values: ['data', 'passphrase-file'],
      switches: ['replace'],
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
    return orInOneLine(voice, async () => {
      const restored = await restore(file, at.value, {
        now: Date.now,
        spellings,
        passphrase: passphrase.value,
        replaces: given.value.has('replace'),
        prepareAccounts,
      })
      if (!restored.ok) {
        voice.err(`${file}: ${inWords(restored.error)}`)
        return 1
      }
      const { rows, madeAt, erasedAgain } = restored.value
      voice.out(`${file}: ${rows} rows as of ${new Date(madeAt).toISOString()}, verified`)
      if (erasedAgain > 0) voice.out(`${erasedAgain} facts that were erased since are erased again`)
      return 0
    })
  },
}

/** What is wrong and what would be right. */
function inWords(problem: RestoreProblem): string {
  switch (problem.kind) {
    case 'not-a-backup':
      return 'this is no backup of Doorstep'
    case 'newer-backup':
      return `a newer Doorstep made it (schema ${problem.schema}): update this one first`
    case 'passphrase-missing':
      return 'it is sealed: --passphrase-file names the file that holds the passphrase'
    case 'altered':
      return 'it is not as it was written, or this is not its passphrase; nothing was changed'
    case 'cut-off':
      return 'it is cut off: fetch it again; nothing was changed'
    case 'in-use':
      return problem.by
    case 'not-empty':
      return 'something is kept there already: --replace takes its place'
    case 'does-not-verify':
      return `its facts are not the history that it names (${problem.findings.length} findings, first: ${problem.findings[0]?.kind} at ${problem.findings[0]?.seq}); nothing was changed`
    default:
      return unreachable(problem)
  }
}
