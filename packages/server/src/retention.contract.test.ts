import { type BeatDays, beatDays } from '@doorstep/application/beat-day.ts'
import { eraseDue, whatIsDue } from '@doorstep/application/erase-due.ts'
import type { Ports } from '@doorstep/application/ports/ports.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { OpenStorage } from '@doorstep/storage/open.ts'
import { onBothEngines } from '@doorstep/testing/both-engines.ts'
import { draft, id, rowTaken } from '@doorstep/testing/builders/facts.ts'
import { programme, today } from '@doorstep/testing/builders/households.ts'
import { received, stagedImport } from '@doorstep/testing/builders/staged.ts'
import { beforeEach, expect, test } from 'vitest'
import { clockIn, ids } from './clock.ts'
import { erasing } from './retention.ts'

const dayLong = 86_400_000
const movement = programme({
  key: id('returnees'),
  purpose: 'movement',
  end: today,
  retentionDays: 20,
})

onBothEngines((store) => {
  let storage: OpenStorage
  let here: JurisdictionId
  let days: BeatDays
  let now = 0
  let ports: ReturnType<typeof erasing>
  beforeEach(async () => {
    const opened = store()
    storage = opened.storage
    here = opened.here
    now = today * dayLong
    const clock = clockIn('UTC', () => now)
    const { facts, views, staging, audit } = storage
    const all: Ports = { facts, views, staging, audit, clock, ids, holds: () => true }
    days = beatDays(all)
    ports = erasing(storage, days, all)
  })

  const arrivals = () => storage.views.all(here, 'arrival')
  const until = (day: number) => {
    now = day * dayLong
    return eraseDue(here, 14, ports)
  }

  test('held for a purpose: there until its day, then gone from log and views, and the chain holds', async () => {
    await storage.facts.append(here, [
      draft('f1', rowTaken('r1')),
      draft('f2', { kind: 'programme-published', programme: movement }, 'team'),
      draft('f3', arrived, 'movement'),
    ])
    expect((await until(today + 20)).erasures).toEqual([])
    expect(await arrivals()).toHaveLength(1)
    expect(await whatIsDue(here, 14, ports)).toMatchObject({ erasures: [], lists: [] })
    expect((await until(today + 21)).erasures).toMatchObject([
      { programme: 'returnees', what: 'purpose', facts: 1 },
    ])
    expect(await arrivals()).toEqual([])
    expect(await storage.views.all(here, 'person')).toHaveLength(1)
    expect((await until(today + 22)).erasures).toEqual([])
    expect(await storage.verify(here)).toMatchObject({ findings: [], erased: 1 })
    expect((await storage.verifyReadings(here)).findings).toEqual([])
    const tables = await storage.tableHashes(here)
    await storage.rebuild(here)
    expect(await storage.tableHashes(here)).toEqual(tables)
    expect(await storage.views.all(here, 'programme')).toMatchObject([{ erasedOn: today + 21 }])
  })

  test('a list that nobody accepted loses its rows after its days; one that was accepted keeps them', async () => {
    for (const [name, state] of [
      ['waits', 'staged'],
      ['taken', 'accepted'],
    ] as const) {
      await storage.staging.begin(here, stagedImport(name, { state, startedAt: today * dayLong }))
      await storage.staging.addRows(here, name, [received()])
    }
    expect((await until(today + 14)).lists).toEqual([])
    expect((await until(today + 15)).lists).toMatchObject([{ import: 'waits' }])
    expect(await storage.staging.rows(here, 'waits')).toEqual([])
    expect(await storage.staging.find(here, 'waits')).toMatchObject({ state: 'abandoned' })
    expect(await storage.staging.rows(here, 'taken')).toHaveLength(1)
  })
})

const arrived = {
  kind: 'arrival-reported',
  person: id<'person'>('p1'),
  household: id<'household'>('h1'),
  on: today,
  from: 'elsewhere',
  import: null,
} as const
