import { countedOf, coverageOf, standingsOf } from '@doorstep/domain/coverage/coverage-of.ts'
import { dwellingPath } from '@doorstep/domain/intake/resolve-places.ts'
import type { PersonRow } from '@doorstep/domain/register/rows.ts'
import { clockTime, isoDay } from '@doorstep/domain/shared/time.ts'
import type { CoverageFile } from '@doorstep/protocol/plan-file.ts'
import type { BeatDay } from './beat-day.ts'
import { sourcesOf } from './show-coverage.ts'

/** Coverage as the command line writes it: all programmes, each programme, doors, lists and their gaps by name. */
export function coverageFile(day: BeatDay): CoverageFile {
  const { buildings, dwellings, people, programmes } = day.picture
  const all = [...day.households.values()]
  const { matrices, gaps, ...counted } = coverageOf(all, buildings, dwellings, people, null)
  return {
    day: isoDay(day.day),
    at: clockTime(day.minute),
    ...counted,
    programmes: programmes.map(({ key }) => ({
      programme: key,
      ...countedOf(standingsOf(all, key)),
    })),
    buildings: matrices.map(({ estate, name, hasLift, cells }) => ({
      building: `${estate}/${name}`,
      hasLift,
      doors: cells.map(({ unit, floor, room, state, tries, households }) => ({
        unit,
        floor,
        room,
        state,
        tries: tries.times,
        households: [...households],
      })),
    })),
    lists: sourcesOf(people).map(({ source, people: count }) => ({ list: source, people: count })),
    gaps: gaps.map(({ on, missingFrom, people: missing }) => ({
      on,
      missingFrom,
      people: missing.length,
    })),
    listed: people
      .filter((person) => person.lines.length > 0)
      .map((person) => listedOf(person, day)),
  }
}

function listedOf(person: PersonRow, { households }: BeatDay): CoverageFile['listed'][number] {
  const home = person.household && households.get(person.household)?.history.dwelling
  return {
    person: person.id,
    name: person.name,
    door: home ? dwellingPath(home.place) : '',
    lists: [...new Set(person.lines.map((line) => line.source))].sort(),
  }
}
