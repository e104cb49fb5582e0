import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { nothingBefore, type Reconciled, reconcile } from '@doorstep/application/reconcile.ts'
import { pairsCsv, rowsCsv, summaryOf } from '@doorstep/application/reconcile-report.ts'
import { phonesIn, script } from '@doorstep/server/script/script.ts'
import { type Command, type ExitCode, readArguments, type Voice, wrongUsage } from '../command.ts'
import { type Mapping, readIncomingFiles, readMapping, understand } from '../lists.ts'
import { today } from '../today.ts'

export const command: Command = {
  summary: 'links the rows of lists into people, households and dwellings',
  usage: 'doorstep reconcile FILE... --out DIR [--mapping FILE]',
  example: 'doorstep reconcile register.xlsx owners.csv --out linked',
  async run(args, voice) {
    const given = readArguments(args, { words: [1, 500], values: ['out', 'mapping'], switches: [] })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const out = given.value.value('out')
    if (out === undefined) return wrongUsage(command, '--out says where the answer goes', voice)
    const mapping = readMapping(given.value.value('mapping'))
    if (!mapping.ok) return refuse([mapping.error], voice)
    return reconcileFiles(given.value.words, out, mapping.value, voice)
  },
}

async function reconcileFiles(
  files: readonly string[],
  out: string,
  mapping: Mapping,
  voice: Voice,
): Promise<ExitCode> {
  const started = performance.now()
  const incoming = await readIncomingFiles(files)
  if (!incoming.ok) return refuse(incoming.error, voice)
  const lists = incoming.value.map(({ read }) => understand(read, mapping))
  const reconciled = reconcile(lists, nothingBefore, {
    script,
    phones: phonesIn('CN'),
    on: today(),
  })
  write(out, reconciled, (performance.now() - started) / 1000)
  return 0
}

function write(out: string, reconciled: Reconciled, seconds: number): void {
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'rows.csv'), rowsCsv(reconciled))
  writeFileSync(join(out, 'pairs.csv'), pairsCsv(reconciled))
  const peakMemoryMB = Math.round(process.resourceUsage().maxRSS / 1024)
  const summary = {
    ...summaryOf(reconciled),
    seconds: Math.round(seconds * 1000) / 1000,
    peakMemoryMB,
  }
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 1)}\n`)
}

function refuse(problems: readonly string[], voice: Voice): ExitCode {
  for (const problem of problems) voice.err(problem)
  return 1
}
