import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { newPlace, onBothEngines } from '@doorstep/testing/both-engines.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { beforeEach, expect, test } from 'vitest'
import type { OpenStorage } from './open.ts'

onBothEngines((store) => {
  let storage: OpenStorage
  let here: JurisdictionId
  beforeEach(() => {
    const opened = store()
    storage = opened.storage
    here = opened.here
  })

  test('readings are kept and found by whom they were about', async () => {
    const look = (n: number, household: string) => ({
      id: `a${n}`,
      at: n,
      account: 'lead',
      role: 'lead',
      purpose: 'visits',
      route: 'brief',
      households: [household],
      people: ['p1', 'p2'],
    })
    await Promise.all(
      [1, 2, 3].map((n) => storage.audit.record(here, look(n, n === 2 ? 'h2' : 'h1'))),
    )
    expect(
      (await storage.audit.readings(here, { household: 'h1', limit: 9 })).map((r) => r.id),
    ).toEqual(['a3', 'a1'])
    expect(await storage.audit.readings(here, { person: 'p2', limit: 9 })).toHaveLength(3)
    expect(await storage.audit.readings(here, { account: 'nobody', limit: 9 })).toEqual([])
  })

  test('readings are found by route and time, newest first, page by page', async () => {
    const look = (n: number, route: string) => ({
      id: `b${n}`,
      at: n * 100,
      account: 'lead',
      role: 'lead',
      purpose: 'visits',
      route,
      households: [],
      people: [],
    })
    for (const n of [1, 2, 3, 4])
      await storage.audit.record(here, look(n, n % 2 === 0 ? 'brief' : 'household'))
    const found = async (filter: Parameters<typeof storage.audit.readings>[1]) =>
      (await storage.audit.readings(here, filter)).map(({ id: name }) => name)
    expect(await found({ route: 'brief', limit: 9 })).toEqual(['b4', 'b2'])
    expect(await found({ since: 200, before: 400, limit: 9 })).toEqual(['b3', 'b2'])
    expect(await found({ limit: 2, skip: 1 })).toEqual(['b3', 'b2'])
  })

  test('a form comes back with its file byte for byte and its mapping', async () => {
    const form = {
      id: 'form-1',
      title: '日报',
      beats: [id<'beat'>('north')],
      sheets: [{ name: '表', rows: [['住户', '']], closed: ['B2'] }],
      mapping: [],
      enteredAt: 5,
      by: 'lead',
    }
    const workbook = Uint8Array.from({ length: 300 }, (_, i) => i % 256)
    await storage.reportForms.add(here, form, workbook)
    const mapping = [{ cell: '表!B1', measure: 'people', where: '' }] as const
    await storage.reportForms.setMapping(here, 'form-1', mapping)
    expect(await storage.reportForms.find(here, 'form-1')).toEqual({ ...form, mapping })
    expect(await storage.reportForms.all(here)).toHaveLength(1)
    expect(await storage.reportForms.workbook(here, 'form-1')).toEqual(workbook)
    expect(await storage.reportForms.find(newPlace(), 'form-1')).toBeUndefined()
  })
})
