import { acceptLists, undoImport } from '@doorstep/application/accept-lists.ts'
import { sayColumns } from '@doorstep/application/confirm-columns.ts'
import { stageList, unwatched } from '@doorstep/application/stage-list.ts'
import { compare, conflicts } from '@doorstep/domain/intake/evidence.ts'
import type { PersonReading } from '@doorstep/domain/intake/reading.ts'
import { csv } from '@doorstep/testing/builders/files.ts'
import { type LeadAtDesk, leadAtDesk } from '@doorstep/testing/lead-at-desk.ts'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readIncoming } from '../files/read-incoming.ts'

let desk: LeadAtDesk
beforeEach(async () => {
  desk = await leadAtDesk()
})
afterEach(() => desk.leave())

const heading = ['姓名', '住址', '与户主关系', '出生日期', '身份证号', '联系电话']
const line = fc.record({
  name: fc.constantFrom('周敏', '周小禾', '何远', '陳远', '陈远'),
  door: fc.constantFrom('青石里7栋501', '青石里7栋502', '青石里8栋2单元301', ''),
  relation: fc.constantFrom('户主', '女儿', ''),
  birth: fc.constantFrom('1980-02-03', '1980-03-02', '1951-07-08', ''),
  id: fc.constantFrom('A12345678', 'B87654321', 'A12****78', ''),
  phone: fc.constantFrom('13800000001', '13800000002', ''),
})
const lists = fc.array(line, { minLength: 1, maxLength: 8 })
const bytesOf = (rows: readonly Readonly<Record<string, string>>[]) =>
  csv([heading, ...rows.map((row) => Object.values(row))])

const place = () => desk.parts.place.jurisdiction

/** Everything but the record that a list came and went. */
async function hashes() {
  const { import: _, ...tables } = await desk.parts.storage.tableHashes(place())
  return tables
}

async function take(file: string, bytes: Buffer) {
  const { parts } = desk
  const incoming = await readIncoming(bytes, file)
  if (!incoming.ok) throw new Error('unreadable')
  const { staged, isInRegister } = await stageList(
    place(),
    parts.place.beat,
    'a',
    incoming.value,
    parts,
    unwatched,
  )
  if (isInRegister) return null
  const said = { source: staged.source, sheets: [] }
  await sayColumns(place(), staged.import, said, parts)
  const accepted = await acceptLists(place(), 'a', [staged.import], parts, parts.linking, unwatched)
  return accepted.ok ? (accepted.value[0] ?? null) : null
}

test('every row ends one way, and the four numbers are all rows', async () => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(lists, async (rows) => {
      count += 1
      const taken = await take(`list${'x'.repeat(count)}.csv`, bytesOf(rows))
      if (!taken) return
      const { linked, review, rejected } = taken.about.counts
      expect(linked + taken.about.counts.new + review + rejected).toBe(rows.length + 1)
    }),
    { numRuns: 15 },
  )
})

test('undone, an import leaves the register exactly as it was, whatever came before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lists, { minLength: 1, maxLength: 4 }), async (many) => {
      const before: { readonly id: string; readonly was: Awaited<ReturnType<typeof hashes>> }[] = []
      for (const [i, rows] of many.entries()) {
        const was = await hashes()
        const taken = await take(`list-${'abcd'[i]}.csv`, bytesOf(rows))
        if (taken) before.push({ id: taken.import, was })
      }
      for (const { id, was } of before.toReversed()) {
        await undoImport(place(), 'a', id, desk.parts)
        expect(await hashes()).toEqual(was)
      }
    }),
    { numRuns: 12 },
  )
})

test('sent again with other bytes, a list never doubles anybody', async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.nat(), async (rows, n) => {
      const first = await take(`sent${n}-v1.csv`, bytesOf(rows))
      if (!first) return
      const people = async () => (await desk.parts.views.all(place(), 'person')).length
      const were = await people()
      const again = Buffer.concat([bytesOf(rows), Buffer.from('\n')])
      const second = await take(`sent${n}-v2.csv`, again)
      if (second) expect(second.about.counts.new).toBe(0)
      expect(await people()).toBe(were)
      if (second) await undoImport(place(), 'a', second.import, desk.parts)
      await undoImport(place(), 'a', first.import, desk.parts)
    }),
    { numRuns: 15 },
  )
})

async function linesByPerson() {
  const taken = await desk.parts.facts.standing(place(), 'row-taken')
  const lines = taken.flatMap(({ payload }) =>
    payload.kind === 'row-taken' && payload.reading
      ? [{ person: payload.person, reading: payload.reading }]
      : [],
  )
  return [...Map.groupBy(lines, ({ person }) => person).values()]
}

const compared = ({ reading }: { readonly reading: PersonReading }) => ({
  reading,
  dwelling: '',
  estate: '',
  name: '',
  sound: '',
})

test('nobody is ever made of two lines whose numbers or birth dates conflict', async () => {
  await fc.assert(
    fc.asyncProperty(lists, lists, async (some, others) => {
      await take('one.csv', bytesOf(some))
      await take('two.csv', bytesOf(others))
      for (const together of await linesByPerson()) {
        const said = together.map(compared)
        const pairs = said.flatMap((a) => said.map((b) => compare(a, b)))
        expect(pairs.some(conflicts)).toBe(false)
      }
    }),
    { numRuns: 12 },
  )
})
