import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type IncomingList, importLists } from '@doorstep/application/import-lists.ts'
import { sourceOf } from '@doorstep/application/source-of.ts'
import { forbiddenColumns } from '@doorstep/domain/intake/understand-sheet.ts'
import { readListFile } from '@doorstep/server/files/read-list-file.ts'
import { phonesIn, script } from '@doorstep/server/script/script.ts'
import { type Command, type ExitCode, readArguments, type Voice, wrongUsage } from '../command.ts'
import { type Folder, withFolder } from '../folder.ts'
import { inWords, type Mapping, readMapping, understand } from '../lists.ts'

export const command: Command = {
  summary: 'takes lists into the register of a data folder',
  usage: 'doorstep import FILE... --data DIR [--mapping FILE] [--yes]',
  example: 'doorstep import register.xlsx owners.csv returnees.xlsx --data data --yes',
  async run(args, voice) {
    const given = readArguments(args, {
      words: [1, 500],
      values: ['data', 'mapping'],
      switches: ['yes'],
    })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const data = given.value.value('data')
    if (data === undefined) return wrongUsage(command, '--data says which folder', voice)
    const mapping = readMapping(given.value.value('mapping'))
    if (!mapping.ok) return refuse([mapping.error], voice)
    const lists = await readAll(given.value.words, mapping.value, voice)
    if (lists === null) return 1
    return withFolder(data, voice, (folder) => take(folder, lists, voice))
  },
}

function refuse(problems: readonly string[], voice: Voice): ExitCode {
  for (const problem of problems) voice.err(problem)
  return 1
}

/** All lists or none: one that cannot be read stops the import before anything is changed. */
async function readAll(
  files: readonly string[],
  mapping: Mapping,
  voice: Voice,
): Promise<readonly IncomingList[] | null> {
  const read = await Promise.all(
    files.map(async (file) => ({ file, result: await readListFile(file) })),
  )
  const problems = read.flatMap(({ result }) => (result.ok ? [] : result.error.map(inWords)))
  const lists = read.flatMap(({ file, result }) => {
    if (!result.ok) return []
    const list = understand(result.value, mapping)
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex')
    return [{ ...list, source: sourceOf(list.file), digest }]
  })
  const headless = lists.filter((list) =>
    list.tables.every((table) => table.columns.every((column) => column.role === 'ignore')),
  )
  problems.push(
    ...headless.map(
      (list) => `${list.file}: no headings were found; say what the columns are with --mapping`,
    ),
  )
  if (problems.length > 0) {
    refuse(problems, voice)
    return null
  }
  for (const list of lists) {
    const forbidden = list.tables.flatMap(forbiddenColumns)
    if (forbidden.length > 0)
      voice.err(
        `${list.file}: not taken, because Doorstep keeps no such thing: ${[...new Set(forbidden)].join(', ')}`,
      )
  }
  return lists
}

async function take(
  folder: Folder,
  lists: readonly IncomingList[],
  voice: Voice,
): Promise<ExitCode> {
  const { day } = folder.ports.clock.local(folder.jurisdiction, folder.ports.clock.now())
  const tools = { script, phones: phonesIn(folder.country), on: day }
  const imported = await importLists(
    folder.jurisdiction,
    folder.beat,
    'command-line',
    lists,
    tools,
    folder.ports,
  )
  for (const { file, counts } of imported) {
    const { linked, review, rejected } = counts
    const total = linked + counts.new + review + rejected
    voice.out(
      `${file}: ${total} rows = ${linked} linked + ${counts.new} new + ${review} in review + ${rejected} rejected`,
    )
  }
  const taken = new Set(imported.map(({ file }) => file))
  for (const list of lists.filter(({ file }) => !taken.has(file)))
    voice.out(`${list.file}: already in the register, nothing changed`)
  return 0
}
