import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import type { VisitOutcome } from '@doorstep/domain/facts/visits.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type {
  BuildingRow,
  DwellingRow,
  KnockRow,
  PersonRow,
} from '@doorstep/domain/register/rows.ts'
import { id, place } from './facts.ts'

/** The day on which the builders' households are looked at. */
export const today = 20_500

const three = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })

/** A programme for every household: seen once, between eight and nine in the evening. */
export function programme(changes: Partial<Programme> = {}): Programme {
  return {
    key: id('first-contact'),
    title: three('first contact'),
    purpose: 'register',
    legalBasis: 'an order',
    authorisedBy: 'the district',
    start: today - 30,
    end: today + 30,
    retentionDays: 90,
    concerns: { subject: 'household', when: 'true' },
    rhythm: { kind: 'once' },
    hours: { from: 8 * 60, to: 21 * 60 },
    tier: 3,
    minutes: 5,
    eligibility: { skills: [], languages: [], agencies: [], twoPersons: false },
    questions: [],
    after: {},
    notice: {
      say: three('say'),
      who: three('who'),
      why: three('why'),
      voluntary: 'voluntary',
      until: three('until'),
      rights: three('rights'),
    },
    ways: ['door'],
    enforcementInstrument: null,
    ...changes,
  }
}

export function person(changes: Partial<PersonRow> = {}): PersonRow {
  return {
    id: id('p1'),
    mergedInto: null,
    household: id('h1'),
    dwelling: id('d1'),
    name: '周敏',
    called: '',
    sex: 'female',
    birth: { kind: 'year', year: 1980 },
    idNumber: null,
    phones: [],
    relation: '',
    isHead: true,
    occupation: '',
    employer: '',
    residence: { kind: 'lives-here' },
    candidates: [],
    keptApartFrom: [],
    lines: [],
    notes: [],
    ...changes,
  }
}

export function dwelling(changes: Partial<DwellingRow> = {}): DwellingRow {
  const row = { id: id<'dwelling'>('d1'), building: id<'building'>('b1'), place: place() }
  return { ...row, kind: 'flat', isVacant: false, contacts: [], ...changes }
}

const building: BuildingRow = {
  id: id('b1'),
  beat: id('beat-1'),
  estate: '青石里',
  name: '7',
  hasLift: false,
  floors: 6,
  at: null,
}

/** A household of one, never knocked at. */
export function household(changes: Partial<HouseholdHistory> = {}): HouseholdHistory {
  return {
    household: { id: id('h1'), dwelling: id('d1'), language: null, spoken: '' },
    dwelling: dwelling(),
    building,
    members: [person()],
    elsewhere: [],
    knocks: [],
    appointments: [],
    arrivals: [],
    isolations: [],
    wishes: undefined,
    introductions: [],
    ...changes,
  }
}

/** Our knock at the household's door. */
export function knock(
  day: number,
  outcome: VisitOutcome,
  changes: Partial<KnockRow> = {},
): KnockRow {
  return {
    id: id(`knock-${day}-${changes.at?.minute ?? 600}`),
    household: id('h1'),
    at: { day, minute: 600 },
    agency: '',
    worker: id('w1'),
    result: { kind: 'visit', visit: id(`visit-${day}`), outcome },
    answers: [],
    served: [],
    left: [],
    opener: null,
    ...changes,
  }
}
