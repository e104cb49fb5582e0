import { isOpen } from '@doorstep/domain/due/duty.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import {
  type Agreement,
  type Comparable,
  comparable,
  compare,
  type Evidence,
} from '@doorstep/domain/intake/evidence.ts'
import type { Script } from '@doorstep/domain/intake/names.ts'
import type { Birth, PersonReading, Place } from '@doorstep/domain/intake/reading.ts'
import { dwellingPath } from '@doorstep/domain/intake/resolve-places.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { ListLine, PersonRow } from '@doorstep/domain/register/rows.ts'
import type { BeatId, HouseholdId, JurisdictionId, PersonId } from '@doorstep/domain/shared/id.ts'
import { isoDay } from '@doorstep/domain/shared/time.ts'
import type { ReviewAnswer } from '@doorstep/protocol/review.ts'
import type { BeatDay, BeatDays } from './beat-day.ts'
import { inListsOf, type OpenPair, openPairs } from './open-pairs.ts'
import type { Ports } from './ports/ports.ts'
import { cellsShown } from './received-rows.ts'

export interface ReviewPorts extends Pick<Ports, 'views' | 'staging' | 'facts' | 'clock'> {
  readonly beatDays: BeatDays
  readonly script: Script
}

export interface ReviewRead {
  readonly answer: ReviewAnswer
  /** Whom it tells something about. */
  readonly people: readonly string[]
}

/** Pairs of entries that may be one person, those who are due today first. */
export async function readReview(
  jurisdiction: JurisdictionId,
  beats: readonly BeatId[],
  page: { readonly from: number; readonly limit: number },
  ports: ReviewPorts,
): Promise<ReviewRead> {
  const day = await ports.beatDays.of(jurisdiction, beats)
  const pairs = await openPairs(jurisdiction, beats, ports)
  const isDue = ({ left, right }: OpenPair) => [left, right].some((one) => isDueToday(one, day))
  const sorted = pairs
    .map((pair) => ({ pair, dueToday: isDue(pair) }))
    .sort(
      (a, b) => Number(b.dueToday) - Number(a.dueToday) || (keyOf(a.pair) < keyOf(b.pair) ? -1 : 1),
    )
  const shown = sorted.slice(page.from, page.from + page.limit)
  const show = await shower(
    jurisdiction,
    shown.flatMap(({ pair: { left, right } }) => [left, right]),
    ports,
  )
  return {
    people: shown.flatMap(({ pair: { left, right } }) => [left.id, right.id]),
    answer: {
      waiting: sorted.length,
      settledToday: await settledOn(jurisdiction, beats, day.now.day, ports),
      pairs: shown.map(({ pair: { left, right }, dueToday }) => ({
        left: show.side(left),
        right: show.side(right),
        evidence: show.evidence(left, right),
        dueToday,
      })),
    },
  }
}

const keyOf = ({ left, right }: OpenPair) => `${right.id} ${left.id}`

const isDueToday = ({ household }: PersonRow, { households }: BeatDay) =>
  household !== null &&
  (households.get(household as HouseholdId)?.duties.some((duty) => isOpen(duty)) ?? false)

/** Verdicts about people in lists of these beats that were given on this day and stand. */
async function settledOn(
  jurisdiction: JurisdictionId,
  beats: readonly BeatId[],
  today: number,
  { facts, views, clock }: ReviewPorts,
): Promise<number> {
  const isOfBeat = await inListsOf(jurisdiction, beats, { views })
  const isOfBeatNow = async (id: PersonId) => {
    const row = await views.find(jurisdiction, 'person', id)
    // Of two who are one the lines stand with the one kept, perhaps matched again since.
    const kept = row?.mergedInto ? await views.find(jurisdiction, 'person', row.mergedInto) : row
    return kept !== undefined && isOfBeat(kept)
  }
  const verdicts = [
    ...(await facts.standing(jurisdiction, 'people-matched')),
    ...(await facts.standing(jurisdiction, 'people-kept-apart')),
  ].filter(({ recordedAt }) => clock.local(jurisdiction, recordedAt).day === today)
  let count = 0
  for (const { payload } of verdicts) {
    const isOf = await Promise.all(settledPeople(payload).map(isOfBeatNow))
    if (isOf.includes(true)) count += 1
  }
  return count
}

function settledPeople(payload: Payload): readonly PersonId[] {
  if (payload.kind === 'people-matched') return [payload.keep]
  return payload.kind === 'people-kept-apart' ? payload.people : []
}

/** Looks up once what the sides of these pairs show: their doors, and their lines as received. */
async function shower(
  jurisdiction: JurisdictionId,
  people: readonly PersonRow[],
  { views, staging, script }: ReviewPorts,
) {
  const doors = new Map<string, Place>()
  for (const id of new Set(people.flatMap(({ dwelling }) => dwelling ?? []))) {
    const row = await views.find(jurisdiction, 'dwelling', id)
    if (row) doors.set(id, row.place)
  }
  const received = await staging.rowsAt(
    jurisdiction,
    people.flatMap(({ lines }) => lines),
  )
  const cells = new Map(received.map((row) => [placeOf(row), cellsShown(row)]))
  const placeAt = ({ dwelling }: PersonRow) => (dwelling === null ? undefined : doors.get(dwelling))
  return {
    side: (person: PersonRow) => sideOf(person, placeAt(person), cells),
    evidence: (left: PersonRow, right: PersonRow) =>
      evidenceOf(
        compare(
          comparableOf(left, placeAt(left), script),
          comparableOf(right, placeAt(right), script),
        ),
      ),
  }
}

const placeOf = (at: {
  readonly import: string
  readonly sheet: string
  readonly number: number
}) => `${at.import} ${at.number} ${at.sheet}`

function sideOf(
  person: PersonRow,
  place: Place | undefined,
  cells: ReadonlyMap<string, string[]>,
): ReviewAnswer['pairs'][number]['left'] {
  return {
    person: person.id,
    name: person.name,
    sex: person.sex ?? '',
    birth: birthWords(person.birth),
    idNumber: person.idNumber?.number ?? '',
    phones: [...person.phones],
    door: place ? doorOf(undefined, { place }) : '',
    relation: person.relation,
    lines: person.lines.map((line) => lineOf(line, cells)),
  }
}

const lineOf = (line: ListLine, cells: ReadonlyMap<string, string[]>) => ({
  source: line.source,
  file: line.file,
  sheet: line.sheet,
  row: line.number,
  cells: cells.get(placeOf(line)) ?? [],
})

function birthWords(birth: Birth | null): string {
  if (birth === null) return ''
  return birth.kind === 'day' ? isoDay(birth.day) : String(birth.year)
}

/** A person as the register has them, to be compared as a row would be. */
function comparableOf(person: PersonRow, place: Place | undefined, script: Script): Comparable {
  const { name, sex, birth, idNumber, phones, relation, isHead, occupation, employer } = person
  const reading: PersonReading = {
    name,
    sex,
    birth,
    idNumber,
    phones,
    role: 'resident',
    relation,
    isHead,
    householdMark: null,
    occupation,
    employer,
    origin: null,
    arrived: null,
    livesHere: person.residence,
    healthNote: null,
    note: null,
  }
  return comparable(reading, place ? dwellingPath(place) : '', place?.estate ?? '', script)
}

const verdicts: Readonly<Record<Agreement, 'same' | 'similar' | 'different' | 'missing'>> = {
  same: 'same',
  close: 'similar',
  different: 'different',
  unknown: 'missing',
}
const fields = ['name', 'id', 'birth', 'sex', 'phone', 'dwelling'] as const

const evidenceOf = (evidence: Evidence): ReviewAnswer['pairs'][number]['evidence'] =>
  fields.map((field) => ({ field, verdict: verdicts[evidence[field]] }))
