import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BeatId, JurisdictionId, WorkerId } from '../shared/id.ts'
import { decide, type Entry, type Target } from './decide.ts'
import { type Caller, type Role, roles } from './role.ts'

const north = 'north' as BeatId
const south = 'south' as BeatId
const lin = 'lin' as WorkerId

const caller = (role: Role, changes: Partial<Caller> = {}): Caller => ({
  account: 'a',
  name: 'A',
  role,
  jurisdiction: 'j' as JurisdictionId,
  beats: [north],
  agency: 'committee',
  worker: null,
  ...changes,
})
const entry = (scope: Entry['scope'], of: Entry['roles'] = roles): Entry => ({ roles: of, scope })
const because = (who: Caller | null, to: Entry, target: Target) => {
  const decision = decide(who, to, target)
  return decision.allowed ? 'allowed' : decision.because.kind
}

test('without a session only what is open to anyone is open', () => {
  expect(because(null, entry('jurisdiction'), {})).toBe('not-signed-in')
  expect(because(null, entry('none', 'anyone'), {})).toBe('allowed')
  expect(because(null, entry('household', 'code'), {})).toBe('allowed')
})

test('a household of another beat is as if it were not there', () => {
  expect(because(caller('worker'), entry('household'), { beat: north })).toBe('allowed')
  expect(because(caller('worker'), entry('household'), { beat: south })).toBe('not-theirs')
  expect(because(caller('worker'), entry('household'), {})).toBe('not-theirs')
})

test('a worker has one round; a lead has those of the beat', () => {
  const worker = caller('worker', { worker: lin })
  const other = 'tao' as WorkerId
  expect(because(worker, entry('own-round'), {})).toBe('allowed')
  expect(because(worker, entry('own-round'), { worker: other, beat: north })).toBe('not-theirs')
  expect(because(caller('worker'), entry('own-round'), {})).toBe('not-theirs')
  expect(because(caller('lead'), entry('own-round'), { worker: other, beat: north })).toBe(
    'allowed',
  )
  expect(because(caller('lead'), entry('own-round'), { worker: other, beat: south })).toBe(
    'not-theirs',
  )
})

test('a partner speaks for its own agency only', () => {
  const target = { beat: north, agency: 'health-centre' }
  expect(because(caller('partner'), entry('beat'), target)).toBe('not-theirs')
  expect(because(caller('partner', { agency: 'health-centre' }), entry('beat'), target)).toBe(
    'allowed',
  )
})

test('every role that a line does not name is refused, whatever it asks for', () => {
  const scopes = ['none', 'jurisdiction', 'beat', 'household', 'own-round'] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      fc.constantFrom(...scopes),
      fc.subarray([...roles]),
      fc.constantFrom<Target>({}, { beat: north }, { beat: south }, { worker: lin, beat: north }),
      (role, scope, named, target) => {
        const kind = because(caller(role, { worker: lin }), entry(scope, named), target)
        if (!named.includes(role)) expect(kind).toBe('not-for-this-role')
      },
    ),
  )
})
