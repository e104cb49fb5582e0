import { abandonImport, acceptLists } from '@doorstep/application/accept-lists.ts'
import { sayColumns, tablesOf } from '@doorstep/application/confirm-columns.ts'
import type { StagedImport } from '@doorstep/application/ports/staging.ts'
import {
  columnsOf,
  type Incoming,
  stageList,
  unwatched,
  type Watch,
} from '@doorstep/application/stage-list.ts'
import type { ListTable } from '@doorstep/domain/intake/table.ts'
import { saysWho } from '@doorstep/domain/intake/understand-sheet.ts'
import { linkingIn } from '@doorstep/server/lists/linking.ts'
import { type Command, type ExitCode, readArguments, type Voice, wrongUsage } from '../command.ts'
import { agrees, canAsk, columnLines, unknownColumns } from '../doubtful-columns.ts'
import { type Folder, folderUsage, folderValues, readFolder, withFolder } from '../folder.ts'
import { columnsSaid, inWords, type Mapping, readIncomingFiles, readMapping } from '../lists.ts'

const by = 'command-line'

export const command: Command = {
  summary: 'takes lists into the register of a data folder',
  usage: `doorstep import FILE... ${folderUsage} [--mapping FILE] [--yes]`,
  example: 'doorstep import register.xlsx owners.csv returnees.xlsx --data data --yes',
  async run(args, voice) {
    const given = readArguments(args, {
      words: [1, 500],
      values: [...folderValues, 'mapping'],
      switches: ['yes'],
    })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const named = readFolder(given.value.value)
    if (!named.ok) return wrongUsage(command, named.error, voice)
    const mapping = readMapping(given.value.value('mapping'))
    if (!mapping.ok) return refuse([mapping.error], voice)
    const files = await readIncomingFiles(given.value.words)
    if (!files.ok) return refuse(files.error, voice)
    const asked = { mapping: mapping.value, isYes: given.value.has('yes') }
    return withFolder(named.value, voice, (folder) => take(folder, files.value, asked, voice))
  },
}

interface Wish {
  readonly mapping: Mapping
  /** Columns that are not understood are left out without asking. */
  readonly isYes: boolean
}

function refuse(problems: readonly string[], voice: Voice): ExitCode {
  for (const problem of problems) voice.err(problem)
  return 1
}

interface List {
  readonly staged: StagedImport
  readonly tables: readonly ListTable[]
}

/** All lists or none: one that is not understood stops the import before anything is changed. */
async function take(
  folder: Folder,
  files: readonly Incoming[],
  wish: Wish,
  voice: Voice,
): Promise<ExitCode> {
  const lists: List[] = []
  for (const file of files) {
    const list = await stage(folder, file, wish, voice)
    if (list) lists.push(list)
  }
  const people = lists.filter(({ tables }) => tables.some(saysWho))
  for (const list of lists.filter((one) => !people.includes(one)))
    await leaveOut(folder, list, voice)
  const problems = await doubtsAbout(people, wish, voice)
  if (problems.length > 0) {
    for (const { staged } of people)
      await abandonImport(folder.jurisdiction, staged.import, folder.ports)
    return refuse(problems, voice)
  }
  return accept(folder, people, voice)
}

/** Null when these very bytes are in the register already. */
async function stage(
  { jurisdiction, beat, ports }: Folder,
  file: Incoming,
  { mapping }: Wish,
  voice: Voice,
): Promise<List | null> {
  const { staged, isInRegister } = await stageList(jurisdiction, beat, by, file, ports, unwatched)
  if (isInRegister) {
    await abandonImport(jurisdiction, staged.import, ports)
    voice.out(`${file.read.file}: already in the register, nothing changed`)
    return null
  }
  const guess = await tablesOf(jurisdiction, staged, [], ports)
  const roles = mapping.get(file.read.file)
  const said = roles ? guess.map((table) => columnsSaid(table, roles)) : []
  return { staged, tables: roles ? await tablesOf(jurisdiction, staged, said, ports) : guess }
}

/** Says with sheet and row what was not taken: the list says nothing of people. */
async function leaveOut(folder: Folder, { staged, tables }: List, voice: Voice): Promise<void> {
  await abandonImport(folder.jurisdiction, staged.import, folder.ports)
  if (tables.length === 0) voice.out(`${staged.file}: no sheet holds anything, nothing was taken`)
  for (const { sheet, rows } of tables) {
    const numbers = rows.filter(({ kind }) => kind === 'body').map(({ number }) => number)
    const where = [staged.file, ...(sheet === '' ? [] : [`sheet ${sheet}`])].join(', ')
    const which =
      numbers.length === 0
        ? 'no rows'
        : `${numbers.length} rows (${numbers[0]} to ${numbers.at(-1)})`
    voice.out(`${where}: ${which}, none about a person: nothing was taken`)
    voice.out('  if a column does name people, say which with --mapping FILE')
  }
}

/** What keeps these lists from being taken as they are understood; empty when nothing does. */
async function doubtsAbout(
  lists: readonly List[],
  wish: Wish,
  voice: Voice,
): Promise<readonly string[]> {
  const problems: string[] = []
  for (const list of lists) {
    const isSaid = list.staged.about.wasRemembered || wish.mapping.has(list.staged.file)
    if (wish.isYes || isSaid) continue
    const doubt = await doubtAbout(list, voice)
    if (doubt !== null) problems.push(doubt)
  }
  return problems
}

async function doubtAbout({ staged, tables }: List, voice: Voice): Promise<string | null> {
  const doubtful = tables.filter((table) => unknownColumns(table).length > 0)
  const first = doubtful[0]
  if (!first) return null
  const names = [...new Set(doubtful.flatMap((table) => unknownColumns(table).map(named)))]
  if (canAsk(voice)) {
    for (const line of columnLines(first)) voice.err(line)
    if (await agrees(`${staged.file}: leave out ${names.join(', ')} and take the rest?`))
      return null
  }
  return `${staged.file}: not understood: ${names.join(', ')}; name them with --mapping FILE, or leave them out with --yes. Nothing was changed`
}

const named = ({ heading, index }: ListTable['columns'][number]) =>
  heading === '' ? `column ${index + 1}` : `“${heading}”`

async function accept(folder: Folder, lists: readonly List[], voice: Voice): Promise<ExitCode> {
  const { jurisdiction, ports, country } = folder
  for (const { staged, tables } of lists) {
    const confirmed = { source: staged.source, sheets: tables.map(columnsOf) }
    const said = await sayColumns(jurisdiction, staged.import, confirmed, ports)
    if (!said.ok) return refuse([said.error.detail], voice)
  }
  const ids = lists.map(({ staged }) => staged.import)
  const linking = linkingIn(country)
  const accepted = await acceptLists(jurisdiction, by, ids, ports, linking, watchFor(voice))
  if (!accepted.ok) return refuse([accepted.error.detail], voice)
  for (const staged of accepted.value) report(staged, voice)
  return 0
}

/** A line that counts, on a terminal only. */
const watchFor = (voice: Voice): Watch => ({
  report: (done, of) => {
    if (voice.isTerminal && of > 0) process.stderr.write(`\r${done} of ${of} rows\u001b[K\r`)
  },
  mayGoOn: () => undefined,
})

/** The four numbers add up to the rows read; what was not taken, and what is doubtful, is named. */
function report({ file, about }: StagedImport, voice: Voice): void {
  const { linked, review, rejected } = about.counts
  const total = linked + about.counts.new + review + rejected
  voice.out(
    `${file}: ${total} rows = ${linked} linked + ${about.counts.new} new + ${review} in review + ${rejected} rejected`,
  )
  if (about.again) {
    const { unchanged, changed, added, gone } = about.again
    voice.out(
      `  sent again: ${unchanged} unchanged, ${changed} changed, ${added} added, ${gone} gone`,
    )
  }
  if (about.forbidden.length > 0)
    voice.err(
      `${file}: not taken, because Doorstep keeps no such thing: ${about.forbidden.join(', ')}`,
    )
  for (const problem of about.problems) voice.err(inWords(problem))
}
