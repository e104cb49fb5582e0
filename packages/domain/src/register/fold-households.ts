import type { Fact } from '../facts/fact.ts'
import type { AppointmentMade, QuietHoursSet, VisitRecorded } from '../facts/visits.ts'
import type { DwellingId, HouseholdId, WorkerId } from '../shared/id.ts'
import { all, last } from './fold-places.ts'
import type {
  AppointmentRow,
  HouseholdRow,
  HouseholdWishesRow,
  KnockRow,
  RemarkRow,
} from './rows.ts'

/** A household stands while a row, an entry or a move names it and its door. */
export function foldHousehold(id: HouseholdId, facts: readonly Fact[]): readonly HouseholdRow[] {
  const dwelling = dwellingOf(facts)
  if (dwelling === undefined) return []
  const language = last(facts, 'household-language-set')
  return [{ id, dwelling, language: language?.language ?? null, spoken: language?.spoken ?? '' }]
}

function dwellingOf(facts: readonly Fact[]): DwellingId | undefined {
  const named = facts.flatMap(({ payload }) => {
    if (payload.kind === 'row-taken' && payload.dwelling !== null) return [payload.dwelling]
    if (payload.kind === 'person-entered') return [payload.dwelling]
    if (payload.kind === 'residence-changed' && payload.to.kind === 'household')
      return [payload.to.dwelling]
    return []
  })
  return named[0]
}

/** Every knock at the household's door, ours and others', in order of time. */
export function foldKnocks(facts: readonly Fact[]): readonly KnockRow[] {
  const knocks = facts.flatMap((fact) => knockOf(fact))
  return knocks.sort(
    (a, b) => a.at.day - b.at.day || a.at.minute - b.at.minute || (a.id < b.id ? -1 : 1),
  )
}

function knockOf({ id, payload }: Fact): readonly KnockRow[] {
  if (payload.kind === 'visit-recorded') return [ourKnock(id, payload)]
  if (payload.kind !== 'knock-reported') return []
  const { household, at, agency, outcome } = payload
  const nothing = { answers: [], served: [], left: [], opener: null }
  return [
    { id, household, at, agency, worker: null, result: { kind: 'knock', outcome }, ...nothing },
  ]
}

function ourKnock(id: Fact['id'], visit: VisitRecorded): KnockRow {
  const { household, at, by, outcome, answers, answered, served, left, opener, call } = visit
  return {
    ...(call && { call }),
    id,
    household,
    at,
    agency: '',
    worker: by,
    result: { kind: 'visit', visit: visit.visit, outcome },
    answers,
    ...(answered && { answered }),
    served,
    left,
    opener,
  }
}

/** Appointments that stand. */
export function foldAppointments(facts: readonly Fact[]): readonly AppointmentRow[] {
  const cancelled = new Set(
    all(facts, 'appointment-cancelled').map(({ appointment }) => appointment),
  )
  const made = new Map<string, AppointmentMade>(
    all(facts, 'appointment-made').map((made) => [made.appointment, made]),
  )
  return [...made.values()]
    .filter(({ appointment }) => !cancelled.has(appointment))
    .map(({ appointment, household, day, window, way, madeBy }) => ({
      id: appointment,
      household,
      day,
      window,
      way,
      madeBy,
    }))
}

/** Quiet hours, cautions and known faces: one row a household that has any. */
export function foldWishes(
  household: HouseholdId,
  facts: readonly Fact[],
): readonly HouseholdWishesRow[] {
  const quiet: QuietHoursSet | undefined = last(facts, 'quiet-hours-set')
  const cautions = all(facts, 'caution-noted').map(({ words, incidentOn, until }) => ({
    words,
    incidentOn,
    until,
  }))
  const levels = new Map<WorkerId, 1 | 2 | 3>(
    all(facts, 'familiarity-marked').map(({ worker, level }) => [worker, level]),
  )
  if (!quiet && cautions.length === 0 && levels.size === 0) return []
  const familiarity = [...levels].map(([worker, level]) => ({ worker, level }))
  return [
    {
      household,
      quiet: quiet?.windows ?? [],
      quietBecause: quiet?.because ?? '',
      cautions,
      familiarity,
    },
  ]
}

export const foldRemarks = (facts: readonly Fact[]): readonly RemarkRow[] =>
  facts.flatMap(({ id, payload }) => {
    if (payload.kind !== 'remark-noted') return []
    const { household, by, at, words } = payload
    return [{ id, household, by, at, words }]
  })
