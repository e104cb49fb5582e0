import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { makeDemoBeat } from '@doorstep/testing/demo/make-demo.ts'
import type { DemoClock } from './demo-clock.ts'
import { readIncoming } from './files/read-incoming.ts'
import { givenKeys, givenProgramme } from './given-programmes.ts'
import { noticeCodes } from './notice-codes.ts'
import type { Parts } from './parts.ts'

/** Makes the demo beat in an empty place; the lists that it came from are kept in a folder beside it. */
export async function makeDemo(parts: Parts, clock: DemoClock, folder: string): Promise<void> {
  const known = await parts.signIn.accounts.all()
  if (known.length > 0) return
  const { place, storage, signIn, reading } = parts
  await storage.enterPlace(place)
  const lists = join(folder, 'demo-lists')
  mkdirSync(lists, { recursive: true, mode: 0o700 })
  const started = performance.now()
  await makeDemoBeat({
    ports: parts,
    place,
    accounts: signIn.accounts,
    tools: reading,
    read,
    days: parts.beatDays,
    programmes,
    noticeDigest: noticeCodes.digest,
    keep: ({ name, bytes }) => writeFileSync(join(lists, name), bytes),
    setClock: clock.stopAt,
    say: (part) => say(part, performance.now() - started),
  })
  process.stderr.write(`The lists that it came from are in ${lists}\n`)
}

/** First contact has run for a month; a warning of cold came a week ago. */
const programmes = (day: EpochDay) =>
  givenKeys.map((key) => givenProgramme(key, day - (key === 'elders-alone' ? 7 : 30)))

const say = (part: string, milliseconds: number) =>
  process.stderr.write(`Making the demo beat (${(milliseconds / 1000).toFixed(1)} s): ${part} …\n`)

async function read({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const incoming = await readIncoming(Buffer.from(bytes), name)
  if (!incoming.ok) throw new Error(incoming.error.map(({ problem }) => problem).join('; '))
  return incoming.value
}
