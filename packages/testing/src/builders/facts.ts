import type { FactDraft, Purpose } from '@doorstep/domain/facts/fact.ts'
import type { RowTaken } from '@doorstep/domain/facts/lists.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { VisitRecorded } from '@doorstep/domain/facts/visits.ts'
import type { PersonReading, Place } from '@doorstep/domain/intake/reading.ts'
import type { Id } from '@doorstep/domain/shared/id.ts'

/** An id of any kind for a test, readable: `id('person-1')`. */
export const id = <Name extends string>(text: string) => text as Id<Name>

/** A fact draft around a payload, as the system would write it at noon of an invented day. */
export function draft(name: string, payload: Payload, purpose: Purpose = 'register'): FactDraft {
  return {
    id: id(name),
    observedAt: 1_700_000_000_000,
    by: 'account-1',
    source: { kind: 'system' },
    purpose,
    payload,
  }
}

export function reading(changes: Partial<PersonReading> = {}): PersonReading {
  return {
    name: '周敏',
    sex: null,
    birth: null,
    idNumber: null,
    phones: [],
    role: 'resident',
    relation: null,
    isHead: false,
    householdMark: null,
    occupation: null,
    employer: null,
    origin: null,
    arrived: null,
    livesHere: { kind: 'lives-here' },
    healthNote: null,
    note: null,
    ...changes,
  }
}

export function place(changes: Partial<Place> = {}): Place {
  return {
    estate: '青石里',
    building: '7',
    unit: '2',
    floor: '5',
    room: '501',
    kind: 'flat',
    ...changes,
  }
}

/** A row of list `register` about one person of household `h1` in dwelling `d1` of building `b1`. */
export function rowTaken(row: string, changes: Partial<RowTaken> = {}): RowTaken {
  return {
    kind: 'row-taken',
    import: id('import-1'),
    row: id(row),
    beat: id('beat-1'),
    source: 'register',
    file: 'register.xlsx',
    sheet: '7',
    number: 4,
    decision: 'new',
    place: place(),
    building: id('b1'),
    dwelling: id('d1'),
    household: id('h1'),
    person: id('p1'),
    reading: reading(),
    candidates: [],
    ...changes,
  }
}

export function visit(changes: Partial<VisitRecorded> = {}): VisitRecorded {
  return {
    kind: 'visit-recorded',
    visit: id('v1'),
    household: id('h1'),
    by: id('w1'),
    at: { day: 20_000, minute: 620 },
    outcome: { kind: 'no-answer' },
    left: [],
    answers: [],
    served: [],
    opener: null,
    ...changes,
  }
}
