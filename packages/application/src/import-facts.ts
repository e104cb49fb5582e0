import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { RowTaken } from '@doorstep/domain/facts/lists.ts'
import type { PersonReading } from '@doorstep/domain/intake/reading.ts'
import type { BeatId, Id, ImportId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import type { Naming } from './import-naming.ts'
import type { Ids } from './ports/ports.ts'
import type { RowCounts } from './ports/staging.ts'
import type { DecidedRow } from './reconcile-report.ts'

/** A list as its facts name it. */
export interface ListOfFacts {
  readonly import: ImportId
  readonly beat: BeatId
  readonly source: string
  readonly title: string
  readonly file: string
  readonly fileDigest: string
}

export interface FactsMaking {
  readonly by: string
  readonly at: Instant
  readonly names: Naming
  readonly ids: Ids
}

type Write = (payload: FactDraft['payload'], purpose?: FactDraft['purpose']) => FactDraft

/** That the list was accepted, then what each of its rows says and to whom it was linked. */
export function factsOf(
  list: ListOfFacts,
  rows: readonly DecidedRow[],
  counts: RowCounts,
  { by, at, names, ids }: FactsMaking,
): readonly FactDraft[] {
  const write: Write = (payload, purpose = 'register') => ({
    id: ids.next() as FactDraft['id'],
    observedAt: at,
    by,
    source: { kind: 'list', import: list.import, list: list.source },
    purpose,
    payload,
  })
  return [
    write({ kind: 'list-accepted', ...list, counts }),
    ...rows.flatMap((row) => rowFacts(list, row, names, write)),
  ]
}

const rowName = ({ import: id }: ListOfFacts, { from }: DecidedRow) =>
  `${id}/${from.sheet}/${from.row.number}`

function rowFacts(
  list: ListOfFacts,
  row: DecidedRow,
  names: Naming,
  write: Write,
): readonly FactDraft[] {
  const { from, decision } = row
  const place = from.dwelling === '' ? null : from.place
  const base = {
    kind: 'row-taken',
    import: list.import,
    source: list.source,
    file: list.file,
    sheet: from.sheet,
    number: from.row.number,
    beat: list.beat,
    place,
    building: place
      ? branded<'building'>(names.building(`${place.estate}/${place.building}`))
      : null,
    dwelling: place ? branded<'dwelling'>(names.dwelling(from.dwelling)) : null,
  } as const
  if (decision === 'rejected') {
    const empty: RowTaken = {
      ...base,
      row: branded(rowName(list, row)),
      decision: 'new',
      household: null,
      person: null,
      reading: null,
      candidates: [],
    }
    return from.isVacant && place ? [write(empty)] : []
  }
  return row.entries.flatMap((entry, i) => {
    const household = names.household(entry)
    const candidates = decision === 'review' ? names.candidates(entry) : []
    const taken: RowTaken = {
      ...base,
      row: branded(`${rowName(list, row)}/${i}`),
      decision,
      person: branded<'person'>(names.person(entry)),
      reading: withoutOverlays(entry.reading),
      household: household === null ? null : branded(household),
      candidates: candidates.map((other) => branded<'person'>(other)),
    }
    return [write(taken), ...extras(list.import, { ...taken, reading: entry.reading }, write)]
  })
}

/** The register keeps no journey and no word of health; only that there was one, so that no opener is made of the row's remark. */
export const withoutOverlays = (reading: PersonReading): PersonReading => ({
  ...reading,
  origin: null,
  arrived: null,
  healthNote: reading.healthNote === null ? null : '',
})

/** What a list says beyond the register goes to its own purpose, so that it can be erased without it. */
function extras(
  id: ImportId,
  { person, household, reading }: RowTaken,
  write: Write,
): readonly FactDraft[] {
  if (!person || !reading) return []
  const arrival =
    reading.arrived === null
      ? []
      : [
          write(
            {
              kind: 'arrival-reported',
              person,
              household,
              on: reading.arrived,
              from: reading.origin ?? '',
              import: id,
            },
            'movement',
          ),
        ]
  const health =
    reading.healthNote === null
      ? []
      : [write({ kind: 'health-noted', person, words: reading.healthNote, import: id }, 'health')]
  return [...arrival, ...health]
}

const branded = <Name extends string>(text: string) => text as Id<Name>
