import { readFileSync } from 'node:fs'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { BackupUnreadable } from '@doorstep/storage/backup-header.ts'
import type { KeptHead } from '@doorstep/storage/kept-head.ts'
import { readBackupHeader } from '@doorstep/storage/read-backup.ts'
import type { StoreReader } from '@doorstep/storage/read-store.ts'
import { type Command, readArguments, type Voice, wrongUsage } from '../command.ts'
import { storeAt, withReader } from '../store-at.ts'

export const command: Command = {
  summary: 'reads the whole log and the record of readings, and finds what was altered',
  usage: 'doorstep verify [--data DIR] [--head FILE]',
  example: 'doorstep verify --data data --head monday.backup',
  async run(args, voice) {
    const given = readArguments(args, { words: [0, 0], values: ['data', 'head'], switches: [] })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const at = storeAt(given.value.value('data'))
    if (!at.ok) return wrongUsage(command, at.error, voice)
    const heads = await readHeads(given.value.value('head'))
    if (!heads.ok) {
      voice.err(`doorstep: ${heads.error}`)
      return 1
    }
    return withReader(at.value, voice, async (store) =>
      (await verifyAll(store, heads.value, voice)) === 0 ? 0 : 1,
    )
  },
}

interface KeptHeads {
  readonly facts: readonly KeptHead[]
  readonly readings: readonly KeptHead[]
}

/** Gives the number of findings; each is a line. */
async function verifyAll(store: StoreReader, kept: KeptHeads, voice: Voice): Promise<number> {
  const known = await store.jurisdictions()
  const all = [...new Set([...known, ...kept.facts.map((head) => head.jurisdiction)])]
  let count = 0
  for (const jurisdiction of all) count += await verifyOne(store, jurisdiction, kept, voice)
  if (count === 0) voice.out('nothing is altered, missing or put elsewhere')
  return count
}

async function verifyOne(
  store: StoreReader,
  jurisdiction: JurisdictionId,
  kept: KeptHeads,
  voice: Voice,
): Promise<number> {
  const of = (heads: readonly KeptHead[]) =>
    heads.find((head) => head.jurisdiction === jurisdiction)
  const facts = await store.verify(jurisdiction, of(kept.facts))
  const readings = await store.verifyReadings(jurisdiction, of(kept.readings))
  for (const { kind, seq } of facts.findings) voice.err(`${jurisdiction}: fact ${seq}: ${kind}`)
  for (const { kind, seq } of readings.findings)
    voice.err(`${jurisdiction}: reading ${seq}: ${kind}`)
  voice.out(
    `${jurisdiction}: ${facts.facts} facts (${facts.erased} erased), ${readings.readings} readings`,
  )
  voice.out(`head ${jurisdiction} ${facts.head.seq} ${facts.head.link}`)
  voice.out(`readings ${jurisdiction} ${readings.head.seq} ${readings.head.link}`)
  return facts.findings.length + readings.findings.length
}

/** From a backup, or from what an earlier `verify` or `backup` said. */
async function readHeads(file: string | undefined): Promise<Result<KeptHeads, string>> {
  if (file === undefined) return ok({ facts: [], readings: [] })
  try {
    const { heads, readingHeads } = await readBackupHeader(file)
    return ok({ facts: heads, readings: readingHeads })
  } catch (problem) {
    if (!(problem instanceof BackupUnreadable)) return err(`${file} cannot be opened`)
    if (problem.problem.kind !== 'not-a-backup') return err(`${file}: ${problem.problem.kind}`)
  }
  const text = readFileSync(file, 'utf8')
  const heads = { facts: headLines(text, 'head'), readings: headLines(text, 'readings') }
  return heads.facts.length > 0
    ? ok(heads)
    : err(`${file} names no head: a backup is expected, or what an earlier verify said`)
}

const headLines = (text: string, word: 'head' | 'readings'): readonly KeptHead[] =>
  [...text.matchAll(new RegExp(`^${word} (\\S+) (\\d+) ([0-9a-f]*)\\r?$`, 'gm'))].map(
    ([, jurisdiction = '', seq = '', link = '']) => ({
      jurisdiction: jurisdiction as JurisdictionId,
      seq: Number(seq),
      link,
    }),
  )
