import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import fc from 'fast-check'
import { draft, id, place, rowTaken, visit } from './facts.ts'

const someone = fc.constantFrom('p1', 'p2', 'p3', 'p4')
const somewhere = fc.constantFrom(1, 2, 3)
/** One step of a random history; the name becomes the fact's id. */
export const histories: fc.Arbitrary<(name: string) => FactDraft> = fc.oneof(
  fc.record({ who: someone, at: somewhere, list: fc.constantFrom('1', '2') }).map(
    ({ who, at, list }) =>
      (name: string) =>
        draft(
          name,
          rowTaken(name, {
            person: id(who),
            dwelling: id(`d${at}`),
            household: id(`h${at}`),
            place: place({ room: `50${at}` }),
            import: id(`import-${list}`),
            source: `list-${list}`,
          }),
        ),
  ),
  fc.tuple(someone, someone).map(
    ([keep, other]) =>
      (name: string) =>
        draft(name, { kind: 'people-matched', keep: id(keep), other: id(other) }),
  ),
  fc
    .integer({ min: 0, max: 11 })
    .map((n) => (name: string) => draft(name, { kind: 'fact-withdrawn', fact: id(`s${n}`) })),
  fc
    .constantFrom('1', '2')
    .map(
      (list) => (name: string) =>
        draft(name, { kind: 'import-undone', import: id(`import-${list}`) }),
    ),
  someone.map(
    (who) => (name: string) =>
      draft(name, {
        kind: 'person-corrected',
        person: id(who),
        change: { field: 'name', value: `改 ${name}` },
      }),
  ),
  fc.tuple(someone, somewhere).map(
    ([who, at]) =>
      (name: string) =>
        draft(name, {
          kind: 'residence-changed',
          person: id(who),
          from: 20_000,
          to: { kind: 'household', household: id(`h${at}`), dwelling: id(`d${at}`) },
        }),
  ),
  someone.map(
    (who) => (name: string) =>
      draft(
        name,
        {
          kind: 'arrival-reported',
          person: id(who),
          household: null,
          on: 20_001,
          from: '',
          import: null,
        },
        'movement',
      ),
  ),
  somewhere.map(
    (at) => (name: string) =>
      draft(name, visit({ visit: id(name), household: id(`h${at}`) }), 'visits'),
  ),
)
