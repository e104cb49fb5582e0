import type { Fact } from '../facts/fact.ts'
import type { RowTaken } from '../facts/lists.ts'
import type { PayloadOf } from '../facts/payload.ts'
import type { PersonReading, Residence } from '../intake/reading.ts'
import type { DwellingId, HouseholdId, PersonId } from '../shared/id.ts'
import { all } from './fold-places.ts'
import type { ListLine, PersonRow } from './rows.ts'

type Line = RowTaken & { readonly reading: PersonReading; readonly person: PersonId }
interface Voice {
  readonly fact: Fact
  readonly line: Line
}

/**
 * The entries of one person: `ids` are those that matches join. One row carries the person, the others
 * only point to it, so that visits and notes made under an earlier entry are not lost.
 */
export function foldPeople(ids: readonly string[], facts: readonly Fact[]): readonly PersonRow[] {
  const keep = keptOf(ids, facts)
  const person = describe(keep, ids, facts)
  if (!person) return []
  const others = ids.filter((id) => id !== keep && isEntered(id, facts))
  return [person, ...others.map((id) => pointer(id as PersonId, person))]
}

/** The entry under which the person goes on: the one kept and never given up in a later match. */
export function keptOf(ids: readonly string[], facts: readonly Fact[]): PersonId {
  const matches = all(facts, 'people-matched')
  const gone = new Set(matches.map((match) => match.other))
  const kept =
    [...ids].sort().find((id) => !gone.has(id as PersonId)) ?? matches.at(-1)?.keep ?? ids[0]
  return (kept ?? '') as PersonId
}

const isEntered = (id: string, facts: readonly Fact[]) =>
  facts.some(
    ({ payload }) =>
      (payload.kind === 'row-taken' || payload.kind === 'person-entered') && payload.person === id,
  )

function pointer(id: PersonId, person: PersonRow): PersonRow {
  return {
    ...person,
    id,
    mergedInto: person.id,
    household: null,
    dwelling: null,
    candidates: [],
    keptApartFrom: [],
    lines: [],
    notes: [],
  }
}

function describe(id: PersonId, ids: readonly string[], facts: readonly Fact[]): PersonRow | null {
  const voices = voicesOf(facts)
  const entered = all(facts, 'person-entered').at(-1)
  if (voices.length === 0 && !entered) return null
  const newest = newestBySource(voices)
  const home = homeOf(newest, facts, entered)
  const listed: PersonRow = {
    id,
    mergedInto: null,
    ...home,
    name: agreed(newest, (r) => r.name) ?? entered?.name ?? '',
    called: '',
    sex: agreed(newest, (r) => r.sex) ?? entered?.sex ?? null,
    birth: bestBirth(newest) ?? entered?.birth ?? null,
    idNumber: bestNumber(newest),
    phones: unique(
      [...newest].reverse().flatMap(({ line }) => line.reading.phones),
      entered?.phones ?? [],
    ),
    relation: agreed(newest, (r) => r.relation) ?? '',
    isHead: newest.some(({ line }) => line.reading.isHead),
    occupation: agreed(newest, (r) => r.occupation) ?? '',
    employer: agreed(newest, (r) => r.employer) ?? '',
    candidates: unsettled(voices, facts),
    keptApartFrom: apartFrom(ids, facts),
    lines: voices.map(({ line }) => listLine(line)),
    notes: newest.flatMap(({ fact, line }) => noteOf(fact, line)),
  }
  return all(facts, 'person-corrected').reduce(corrected, listed)
}

function voicesOf(facts: readonly Fact[]): readonly Voice[] {
  return facts.flatMap((fact) => {
    const { payload } = fact
    const isAboutSomeone =
      payload.kind === 'row-taken' && payload.reading !== null && payload.person !== null
    return isAboutSomeone ? [{ fact, line: payload as Line }] : []
  })
}

/** Each source's last word, in the order in which they were said. */
function newestBySource(voices: readonly Voice[]): readonly Voice[] {
  const bySource = new Map<string, Voice>()
  for (const voice of voices) {
    bySource.delete(voice.line.source)
    bySource.set(voice.line.source, voice)
  }
  return [...bySource.values()]
}

/** What most sources say; of equals, what was said last. Null when nobody says anything. */
function agreed<Value extends string>(
  voices: readonly Voice[],
  of: (reading: PersonReading) => Value | null,
): Value | null {
  const said = voices.flatMap(({ line }) => of(line.reading) ?? []).filter((value) => value !== '')
  const count = (value: Value) => said.filter((other) => other === value).length
  return said.reduce<Value | null>(
    (best, value) => (best === null || count(value) >= count(best) ? value : best),
    null,
  )
}

function bestBirth(voices: readonly Voice[]): PersonReading['birth'] {
  const births = voices.flatMap(({ line }) => line.reading.birth ?? [])
  const days = births.filter((birth) => birth.kind === 'day')
  const said = (birth: (typeof days)[number]) =>
    days.filter((other) => other.day === birth.day).length
  const best = days.reduce<(typeof days)[number] | null>(
    (a, b) => (a === null || said(b) >= said(a) ? b : a),
    null,
  )
  return best ?? births.at(-1) ?? null
}

function bestNumber(voices: readonly Voice[]): PersonReading['idNumber'] {
  const numbers = voices.flatMap(({ line }) => line.reading.idNumber ?? [])
  return numbers.findLast((number) => number.kind === 'full') ?? numbers.at(-1) ?? null
}

const unique = (first: readonly string[], second: readonly string[]) => [
  ...new Set([...first, ...second]),
]

interface Home {
  readonly household: HouseholdId | null
  readonly dwelling: DwellingId | null
  readonly residence: Residence
}

/**
 * Where the person lives: what was found out by someone wins over every list; of lists, one that says
 * "lives here" wins over one that only names the owner.
 */
function homeOf(
  voices: readonly Voice[],
  facts: readonly Fact[],
  entered: PayloadOf<'person-entered'> | undefined,
): Home {
  const moved = all(facts, 'residence-changed').at(-1)
  if (moved?.to.kind === 'household') {
    return {
      household: moved.to.household,
      dwelling: moved.to.dwelling,
      residence: { kind: 'lives-here' },
    }
  }
  const listed = listedHome(voices)
  if (moved?.to.kind === 'elsewhere') {
    return { ...listed, residence: { kind: 'lives-elsewhere', because: moved.to.because } }
  }
  if (listed.household !== null || !entered) return listed
  return {
    household: entered.household,
    dwelling: entered.dwelling,
    residence: { kind: 'lives-here' },
  }
}

function listedHome(voices: readonly Voice[]): Home {
  const housed = voices.filter(({ line }) => line.household !== null)
  const residence = (voice: Voice) => voice.line.reading.livesHere
  const best =
    housed.findLast((voice) => residence(voice).kind === 'lives-here') ??
    housed.findLast((voice) => residence(voice).kind === 'not-said') ??
    housed.at(-1)
  if (!best) return homeElsewhere(voices)
  return {
    household: best.line.household,
    dwelling: best.line.dwelling,
    residence: residence(best),
  }
}

/** Of no household here: the door at which they are registered or known, and why they are not behind it. */
function homeElsewhere(voices: readonly Voice[]): Home {
  const placed = voices.filter(({ line }) => line.dwelling !== null)
  const best =
    placed.findLast(({ line }) => line.reading.livesHere.kind === 'lives-elsewhere') ??
    placed.at(-1)
  if (!best) return { household: null, dwelling: null, residence: { kind: 'not-said' } }
  return { household: null, dwelling: best.line.dwelling, residence: best.line.reading.livesHere }
}

/** Whom this entry may be: as long as nobody matched it with them or kept it apart from them. */
function unsettled(voices: readonly Voice[], facts: readonly Fact[]): readonly PersonId[] {
  const candidates = voices.flatMap(({ line }) =>
    line.decision === 'review' ? line.candidates : [],
  )
  const matched = all(facts, 'people-matched').flatMap((match) => [match.keep, match.other])
  const apart = all(facts, 'people-kept-apart').flatMap(({ people }) => people)
  return [...new Set(candidates)].filter((id) => !matched.includes(id) && !apart.includes(id))
}

const apartFrom = (ids: readonly string[], facts: readonly Fact[]) => [
  ...new Set(
    all(facts, 'people-kept-apart').flatMap(({ people }) =>
      people.filter((other) => !ids.includes(other)),
    ),
  ),
]

function listLine({
  row,
  import: importId,
  source,
  file,
  sheet,
  number,
  decision,
}: Line): ListLine {
  return { row, import: importId, source, file, sheet, number, decision }
}

function noteOf({ id, observedAt }: Fact, { reading, source }: Line): PersonRow['notes'] {
  return reading.note === null || reading.note === ''
    ? []
    : [{ words: reading.note, from: { fact: id, source, observedAt } }]
}

function corrected(person: PersonRow, { change }: PayloadOf<'person-corrected'>): PersonRow {
  if (change.field === 'phone') return { ...person, phones: unique([change.value], person.phones) }
  return { ...person, [change.field]: change.value }
}
