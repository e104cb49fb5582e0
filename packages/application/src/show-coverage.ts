import { coverageOf } from '@doorstep/domain/coverage/coverage-of.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { PersonRow } from '@doorstep/domain/register/rows.ts'
import type { ProgrammeKey } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { CoverageAnswer, GapAnswer } from '@doorstep/protocol/coverage.ts'
import type { BeatDay } from './beat-day.ts'
import { notFound, type Refused } from './refused.ts'

/** Where every door and person stands, for all programmes or for one. */
export function showCoverage(
  day: BeatDay,
  programme: ProgrammeKey | null,
): Result<CoverageAnswer, Refused> {
  const { buildings, dwellings, people, programmes } = day.picture
  if (programme !== null && !programmes.some((one) => one.key === programme))
    return notFound('programme')
  const coverage = coverageOf(day.households.values(), buildings, dwellings, people, programme)
  const { matrices, gaps, ...counted } = coverage
  return ok({
    day: day.day,
    programme,
    ...counted,
    matrices: matrices.map((matrix) => ({
      ...matrix,
      cells: matrix.cells.map((cell) => ({ ...cell, households: [...cell.households] })),
    })),
    sources: sourcesOf(people),
    gaps: gaps.map(({ on, missingFrom, people: missing }) => ({
      on,
      missingFrom,
      count: missing.length,
    })),
  })
}

/** Each list and how many people are on it. */
export function sourcesOf(people: readonly PersonRow[]): CoverageAnswer['sources'] {
  const named = people.flatMap(({ lines }) => [...new Set(lines.map((line) => line.source))])
  return [...Map.groupBy(named, (source) => source)]
    .map(([source, some]) => ({ source, people: some.length }))
    .sort((a, b) => (a.source < b.source ? -1 : 1))
}

/** Who is on one list and missing from another, by name. */
export function showGap(
  { picture, households }: BeatDay,
  on: string,
  missingFrom: string,
): Result<GapAnswer, Refused> {
  const isOn = (person: PersonRow, source: string) =>
    person.lines.some((line) => line.source === source)
  const known = (source: string) => picture.people.some((person) => isOn(person, source))
  if (!known(on) || !known(missingFrom)) return notFound('list')
  return ok({
    on,
    missingFrom,
    people: picture.people
      .filter((person) => isOn(person, on) && !isOn(person, missingFrom))
      .map(({ id, household, name }) => {
        const home = household ? households.get(household)?.history : undefined
        return { person: id, household, name, door: doorOf(home?.building, home?.dwelling) }
      }),
  })
}
