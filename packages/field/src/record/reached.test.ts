import {
  agreed,
  briefOfBoth,
  briefOfCall,
  goesWithCall,
} from '@doorstep/testing/builders/briefs.ts'
import { expect, test } from 'vitest'
import { emptyDraft } from './draft.ts'
import { servedIn } from './reached.ts'
import { type AtTheDoor, closedBy, toVisit } from './to-visit.ts'

const at = {
  at: { day: 20_515, minute: 850 },
  observedAt: 1,
  visit: 'v' as AtTheDoor['visit'],
  appointment: 'a' as AtTheDoor['appointment'],
}
const calling: AtTheDoor = { ...at, brief: briefOfCall }
const both: AtTheDoor = { ...at, brief: briefOfBoth }

test('what is recorded of a household that chose the telephone is a call', () => {
  const draft = { ...emptyDraft, outcome: 'no-answer', left: ['notice'] } as const
  expect(toVisit(draft, calling)).toMatchObject({ ok: true, value: { call: 'phone', left: [] } })
  const atDoor = toVisit({ ...draft, reached: 'door' }, calling)
  expect(atDoor).toMatchObject({ ok: true, value: { left: ['notice'] } })
  if (atDoor.ok) expect(atDoor.value).not.toHaveProperty('call')
})

test('where a call and a door are owed, nobody guesses which it was; a call serves what may be done by it', () => {
  const draft = { ...emptyDraft, outcome: 'spoke', othersMet: 1 } as const
  expect(toVisit(draft, both)).toMatchObject({ ok: false, error: { field: 'reached' } })
  const closed = closedBy(draft, servedIn('phone', both.brief), both.at).map(
    ({ programme }) => programme,
  )
  expect(closed).toContain('appointment')
  const served = servedIn('phone', both.brief).duties.map(({ key }) => key)
  expect(served).toEqual([agreed.key, goesWithCall.key])
  expect(servedIn('door', both.brief).duties.map(({ key }) => key)).not.toContain(agreed.key)
})

test('what cannot come of a call is asked again', () => {
  const draft = { ...emptyDraft, outcome: 'vacant-or-moved', vacancy: 'vacant' } as const
  expect(toVisit(draft, calling)).toMatchObject({ ok: false, error: { field: 'outcome' } })
})
