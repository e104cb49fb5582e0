import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { newPlace, onBothEngines, type Store } from '@doorstep/testing/both-engines.ts'
import { draft, id, place, reading, rowTaken, visit } from '@doorstep/testing/builders/facts.ts'
import { histories } from '@doorstep/testing/builders/histories.ts'
import { received, sentAgain, stagedImport } from '@doorstep/testing/builders/staged.ts'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { OpenStorage } from './open.ts'

onBothEngines((store) => {
  let kind: Store['kind']
  let storage: OpenStorage
  let here: JurisdictionId
  beforeEach(() => {
    const opened = store()
    kind = opened.kind
    storage = opened.storage
    here = opened.here
  })

  const all = (table: 'person' | 'household' | 'dwelling' | 'building' | 'knock') =>
    storage.views.all(here, table)

  test('an accepted row gives a building, a door, a household and a person', async () => {
    await storage.facts.append(here, [draft('f1', rowTaken('r1'))])
    expect(await all('building')).toMatchObject([
      { id: 'b1', estate: '青石里', name: '7', floors: 5, hasLift: false },
    ])
    expect(await all('dwelling')).toMatchObject([
      { id: 'd1', building: 'b1', place: { room: '501' }, isVacant: false },
    ])
    expect(await all('household')).toMatchObject([{ id: 'h1', dwelling: 'd1' }])
    expect(await all('person')).toMatchObject([
      { id: 'p1', household: 'h1', name: '周敏', mergedInto: null },
    ])
  })

  test('the same fact sent twice is appended once', async () => {
    const first = await storage.facts.append(here, [draft('f1', visit()), draft('f1', visit())])
    const again = await storage.facts.append(here, [draft('f1', visit())])
    expect([first.appended, again.appended, again.head]).toEqual([1, 0, first.head])
    expect(await all('knock')).toHaveLength(1)
  })

  test('one fact is found by its id, also when it was taken back', async () => {
    await storage.facts.append(here, [
      draft('f1', visit(), 'visits'),
      draft('f2', { kind: 'fact-withdrawn', fact: id('f1') }),
    ])
    expect(await storage.facts.find(here, 'f1')).toMatchObject({ id: 'f1', purpose: 'visits' })
    expect(await storage.facts.find(here, 'f9')).toBeUndefined()
  })

  test('places in the log have no gaps, however many write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        storage.facts.append(here, [draft(`f${i}`, visit({ visit: id(`v${i}`) }))]),
      ),
    )
    const facts = await storage.facts.read(here, 0, 100)
    expect(facts.map((fact) => fact.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    expect((await storage.verify(here)).findings).toEqual([])
  })

  test('undoing an import restores every table exactly', async () => {
    await storage.facts.append(here, [draft('f1', rowTaken('r1')), draft('f2', visit(), 'visits')])
    const before = await storage.tableHashes(here)
    const other = { import: id<'import'>('import-2'), source: 'owners' }
    await storage.facts.append(here, [
      draft(
        'f3',
        rowTaken('r2', {
          ...other,
          reading: reading({ name: '周敏敏', phones: ['+8613800000001'] }),
        }),
      ),
      draft(
        'f4',
        rowTaken('r3', {
          ...other,
          person: id('p2'),
          household: id('h2'),
          dwelling: id('d2'),
          place: place({ room: '502' }),
        }),
      ),
    ])
    expect(await storage.tableHashes(here)).not.toEqual(before)
    await storage.facts.append(here, [
      draft('f5', { kind: 'import-undone', import: id('import-2') }),
    ])
    expect(await storage.tableHashes(here)).toEqual(before)
  })

  test('a match joins two entries and its withdrawal gives both back', async () => {
    await storage.facts.append(here, [
      draft('f1', rowTaken('r1', { person: id('p1') })),
      draft(
        'f2',
        rowTaken('r2', {
          person: id('p2'),
          source: 'health',
          reading: reading({ phones: ['+8613800000002'] }),
        }),
      ),
    ])
    const apart = await storage.tableHashes(here)
    await storage.facts.append(here, [
      draft('f3', { kind: 'people-matched', keep: id('p1'), other: id('p2') }),
    ])
    expect(await all('person')).toMatchObject([
      { id: 'p1', mergedInto: null, phones: ['+8613800000002'] },
      { id: 'p2', mergedInto: 'p1' },
    ])
    await storage.facts.append(here, [draft('f4', { kind: 'fact-withdrawn', fact: id('f3') })])
    expect(await storage.tableHashes(here)).toEqual(apart)
  })

  test('people are found by two characters, by pinyin and by the end of a phone number', async () => {
    await storage.facts.append(here, [
      draft('f1', rowTaken('r1', { reading: reading({ phones: ['+8613800004321'] }) })),
    ])
    for (const typed of ['周敏', 'zhoumin', '4321'])
      expect(await storage.views.searchPeople(here, typed, 10)).toEqual(['p1'])
    expect(await storage.views.searchPeople(here, '王伟', 10)).toEqual([])
  })

  test('one jurisdiction never sees another', async () => {
    const elsewhere = newPlace()
    await storage.facts.append(elsewhere, [draft('f1', rowTaken('r1'))])
    expect(await all('person')).toEqual([])
    expect(await storage.views.find(here, 'person', 'p1')).toBeUndefined()
    expect(await storage.facts.head(here)).toEqual({ seq: 0, link: '' })
  })

  test('what was erased is gone from payload and views, and the chain still holds', async () => {
    await storage.facts.append(here, [draft('f1', rowTaken('r1')), draft('f2', visit())])
    await storage.erase(here, [id('f1')])
    expect(await all('person')).toEqual([])
    expect(await storage.views.searchPeople(here, '周敏', 10)).toEqual([])
    const { findings, erased, facts } = await storage.verify(here)
    expect({ findings, erased, facts }).toEqual({ findings: [], erased: 1, facts: 2 })
  })

  test('staged rows come back as received, in order, and are gone when abandoned', async () => {
    const row = (number: number) => received({ number, cells: ['周敏', ''] })
    await storage.staging.begin(here, stagedImport('i1'))
    await storage.staging.addRows(here, 'i1', [row(1), row(2)])
    await storage.staging.addRows(here, 'i1', [row(3)])
    expect(await storage.staging.rows(here, 'i1')).toEqual([row(1), row(2), row(3)])
    expect(await storage.staging.find(here, 'i1')).toMatchObject({
      rowsStaged: 3,
      state: 'reading',
    })
    await storage.staging.abandon(here, 'i1')
    expect(await storage.staging.rows(here, 'i1')).toEqual([])
    expect(await storage.staging.imports(here)).toMatchObject([{ state: 'abandoned' }])
  })

  test('what came of rows is found by decision and page, beside the rows as received', async () => {
    const rows = [1, 2, 3, 4].map((number) => received({ number, sheet: '7' }))
    const outcome = (ordinal: number, decision: 'new' | 'rejected') => ({
      ordinal,
      decision,
      reason: decision,
      name: '周敏',
      door: '',
      person: null,
    })
    await storage.staging.begin(here, stagedImport('i1'))
    await storage.staging.addRows(here, 'i1', rows)
    await storage.staging.setOutcomes(here, 'i1', [outcome(0, 'rejected'), outcome(1, 'new')])
    await storage.staging.setOutcomes(here, 'i1', [
      outcome(0, 'rejected'),
      outcome(2, 'new'),
      outcome(3, 'new'),
    ])
    const page = { decision: 'new', from: 1, limit: 9 } as const
    expect(await storage.staging.outcomes(here, 'i1', page)).toEqual({
      total: 2,
      rows: [{ ...rows[3], ...outcome(3, 'new') }],
    })
    expect(
      await storage.staging.rowsAt(here, [
        { import: 'i1', sheet: '7', number: 2 },
        { import: 'i1', sheet: '8', number: 2 },
      ]),
    ).toEqual([{ ...rows[1], import: 'i1' }])
  })

  test('whose facts are erased stays on no line as received, in no outcome, in no comparison', async () => {
    const importId = id<'import'>('import-1')
    await storage.staging.begin(here, sentAgain(importId, '周敏'))
    await storage.staging.addRows(here, importId, [received({ sheet: '7', number: 4 })])
    const outcome = { ordinal: 0, reason: '', name: '周敏', door: '', person: null }
    await storage.staging.setOutcomes(here, importId, [{ ...outcome, decision: 'new' }])
    await storage.facts.append(here, [draft('f1', rowTaken('r1'))])
    await storage.erase(here, [id('f1')])
    const page = { decision: undefined, from: 0, limit: 9 }
    const left = [
      await storage.staging.rows(here, importId),
      await storage.staging.find(here, importId),
      await storage.staging.outcomes(here, importId, page),
    ]
    expect(JSON.stringify(left)).not.toContain('周敏')
    expect(left[2]).toMatchObject({ total: 1, rows: [{ decision: 'new', reason: 'erased' }] })
  })

  test('what was read of the register is known to be out of date', async () => {
    const { head } = await storage.facts.append(here, [draft('f1', rowTaken('r1'))])
    const ask = async (name: string) => {
      const answers: boolean[] = []
      await storage.facts.append(here, [draft(name, rowTaken(name))], async (staging) => {
        answers.push(await staging.isOutOfDate(head.seq, ['row-taken']))
        answers.push(await staging.isOutOfDate(head.seq, ['people-matched']))
      })
      return answers
    }
    expect([await ask('f2'), await ask('f3')]).toEqual([
      [false, false],
      [true, false],
    ])
  })

  // P: rebuilding gives the same tables, whatever happened in whatever order (see afterEach).
  test('any history folds step by step into what a rebuild makes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(histories, { minLength: 1, maxLength: 12 }), async (steps) => {
        const town = newPlace()
        for (const [i, step] of steps.entries()) await storage.facts.append(town, [step(`s${i}`)])
        const before = await storage.tableHashes(town)
        await storage.rebuild(town)
        expect(await storage.tableHashes(town)).toEqual(before)
      }),
      { numRuns: kind === 'sqlite' ? 60 : 15 },
    )
  })
})
