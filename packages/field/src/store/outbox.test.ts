import type { HouseholdId, VisitId } from '@doorstep/domain/shared/id.ts'
import { RequestRefused } from '@doorstep/protocol/client.ts'
import type { VisitMessage } from '@doorstep/protocol/round.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kept } from './kept.ts'
import { createOutbox, type Letter } from './outbox.ts'

const visit = (id: string): VisitMessage => ({
  visit: id as VisitId,
  household: `house of ${id}` as HouseholdId,
  at: { day: 20_000, minute: 600 },
  observedAt: 0,
  outcome: { kind: 'no-answer' },
  left: [],
  answers: [],
  served: [],
  opener: null,
  remark: '',
  appointment: null,
  quiet: null,
})
const letter = (id: string): Letter => ({ kind: 'visit', message: visit(id) })
const no = (status: number, problem = 'x') =>
  new RequestRefused(status, { problem, detail: '', where: [] })

function nameOf(letter: Letter): string {
  if (letter.kind === 'undo') return `undo ${letter.visit}`
  return letter.kind === 'visit' ? letter.message.visit : letter.message.id
}

function paper(): Kept {
  const texts = new Map<string, string>()
  return {
    keys: () => [...texts.keys()],
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => texts.set(key, text),
    erase: (key) => texts.delete(key),
    isLasting: () => true,
  }
}

/** A phone whose page can be opened again, and a server that answers as the test says. */
function phone() {
  const kept = paper()
  const world = {
    now: 0,
    arrived: [] as string[],
    answers: [] as ('taken' | 'taken, answer lost' | 'away' | 'refused')[],
  }
  const send = async (sent: Letter) => {
    const answer = world.answers.shift() ?? 'taken'
    if (answer === 'away') throw no(0, 'unreachable')
    if (answer === 'refused') throw no(400, 'not-understood')
    world.arrived.push(nameOf(sent))
    if (answer === 'taken, answer lost') throw no(0, 'unreachable')
  }
  const open = (account = 'ye') => {
    const later: { at: number; run: () => void }[] = []
    const outbox = createOutbox({
      account,
      kept,
      send,
      now: () => world.now,
      after: (milliseconds, run) => later.push({ at: world.now + milliseconds, run }),
      changed: () => undefined,
    })
    const wait = async (milliseconds: number) => {
      world.now += milliseconds
      for (const due of later.splice(0)) {
        if (due.at > world.now) later.push(due)
        else due.run()
      }
      await outbox.run()
    }
    return { ...outbox, wait }
  }
  return { world, kept, open }
}

test('a visit is kept before put returns, sent once its time has come, and then gone', async () => {
  const { world, open } = phone()
  const page = open()
  page.put(letter('a'), 5_000)
  await page.wait(4_999)
  expect([world.arrived, page.letters().map(({ id }) => id)]).toEqual([[], ['a']])
  await page.wait(1)
  expect([world.arrived, page.letters()]).toEqual([['a'], []])
})

test('what is taken back while it is held never leaves; what is gone cannot be taken back', async () => {
  const { world, open } = phone()
  const page = open()
  page.put(letter('a'), 5_000)
  page.put(letter('b'), 0)
  await page.wait(0)
  expect([page.takeBack('a'), page.takeBack('b')]).toEqual([true, false])
  await page.wait(60_000)
  expect(world.arrived).toEqual(['b'])
})

const undoing = {
  household: 'house' as HouseholdId,
  at: { day: 20_000, minute: 601 },
  observedAt: 1,
}

test('a visit that never left is undone without a word; one that may have arrived is undone there too', async () => {
  const { world, open } = phone()
  const page = open()
  page.put(letter('held'), 5_000)
  expect(page.undo('held' as VisitId, undoing)).toBe(false)
  await page.wait(60_000)
  expect(world.arrived).toEqual([])
  page.put(letter('sent'), 0)
  await page.wait(0)
  expect(page.undo('sent' as VisitId, undoing)).toBe(true)
  await page.wait(0)
  expect(world.arrived).toEqual(['sent', 'undo sent'])
  world.answers.push('taken, answer lost')
  page.put(letter('lost'), 0)
  await page.wait(0)
  expect(page.undo('lost' as VisitId, undoing)).toBe(true)
  await page.wait(2_000)
  expect(world.arrived.slice(2)).toEqual(['lost', 'undo lost'])
  expect(page.letters()).toEqual([])
})

test('undone while it is on its way, a visit arrives before its undoing, over a new page too', async () => {
  const { world, open } = phone()
  const page = open()
  world.answers.push('away')
  page.put(letter('a'), 0)
  const leaving = page.run()
  expect(page.undo('a' as VisitId, undoing)).toBe(true)
  await leaving
  expect(page.letters().map(({ kind }) => kind)).toEqual(['visit', 'undo'])
  await open().run()
  expect(world.arrived).toEqual(['a', 'undo a'])
})

test('an undoing never overtakes its visit, whatever the clock of the phone does, and ends a refused one', async () => {
  const { world, open } = phone()
  const page = open()
  world.answers.push('away')
  page.put(letter('a'), 0)
  const leaving = page.run()
  world.now = -100_000
  page.undo('a' as VisitId, undoing)
  await leaving
  world.now = 5_000
  await open().run()
  expect(world.arrived).toEqual(['a', 'undo a'])
  world.answers.push('refused')
  page.put(letter('b'), 0)
  const refused = page.run()
  page.undo('b' as VisitId, undoing)
  await refused
  await page.release()
  expect(world.arrived.slice(2)).toEqual(['undo b'])
  expect(page.letters()).toEqual([])
})

test('while nobody answers the visit waits, is tried again by itself, and the phone says so', async () => {
  const { world, open } = phone()
  const page = open()
  world.answers.push('away', 'away')
  page.put(letter('a'), 0)
  await page.wait(0)
  expect(page.isAway()).toBe(true)
  await page.wait(2_000)
  await page.wait(5_000)
  expect([page.isAway(), world.arrived]).toEqual([false, ['a']])
})

test('what the server refuses stays, with the reason, holds up nothing else, and goes when it is let go', async () => {
  const { world, open } = phone()
  const page = open()
  world.answers.push('refused')
  page.put(letter('a'), 0)
  page.put(letter('b'), 0)
  await page.wait(0)
  expect(world.arrived).toEqual(['b'])
  expect(page.letters().map(({ id, refused }) => [id, refused?.problem])).toEqual([
    ['a', 'not-understood'],
  ])
  await page.release()
  expect([world.arrived, page.letters()]).toEqual([['b', 'a'], []])
})

test('signed out, the visit waits; under another name it is neither shown nor sent', async () => {
  const { world, open } = phone()
  world.answers.push('away')
  const page = open('ye')
  page.put(letter('a'), 0)
  await page.wait(0)
  const other = open('gu')
  await other.wait(60_000)
  expect([other.letters(), other.takeBack('a'), world.arrived]).toEqual([[], false, []])
  await open('ye').run()
  expect(world.arrived).toEqual(['a'])
})

const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('write' as const), hold: fc.constantFrom(0, 5_000) }),
    fc.record({ do: fc.constant('wait' as const), for: fc.integer({ min: 0, max: 90_000 }) }),
    fc.record({ do: fc.constant('open again' as const) }),
  ),
  { maxLength: 25 },
)
const answers = fc.array(
  fc.constantFrom('taken' as const, 'taken, answer lost' as const, 'away' as const),
  { maxLength: 30 },
)

test('a visit is never lost: whatever fails and however often the page is opened again, every one arrives', async () => {
  await fc.assert(
    fc.asyncProperty(steps, answers, async (done, answered) => {
      const { world, kept, open } = phone()
      world.answers.push(...answered)
      let page = open()
      const written: string[] = []
      for (const [index, step] of done.entries()) {
        if (step.do === 'wait') await page.wait(step.for)
        else if (step.do === 'open again') page = open()
        else {
          written.push(`v${index}`)
          page.put(letter(`v${index}`), step.hold)
        }
      }
      world.answers.length = 0
      page = open()
      await page.wait(90_000)
      expect([...new Set(world.arrived)].sort()).toEqual([...written].sort())
      expect(kept.keys()).toEqual([])
    }),
  )
})
