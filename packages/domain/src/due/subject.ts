import { birthYear } from '../intake/dates.ts'
import type { PersonRow } from '../register/rows.ts'
import { ageOn, civilDate, type EpochDay } from '../shared/time.ts'
import type { HouseholdHistory } from './history.ts'

/** Age in full years on a day; null when no birth date or year is known. */
export function ageOfPerson({ birth }: PersonRow, on: EpochDay): number | null {
  if (birth === null) return null
  return birth.kind === 'day' ? ageOn(birth.day, on) : civilDate(on).year - birthYear(birth)
}

/**
 * What a condition may ask about a household. Whole numbers are BigInt, as the condition language counts;
 * an unknown age is -1, so that no comparison with a high age holds by accident.
 */
export function subjectOfHousehold(
  history: HouseholdHistory,
  day: EpochDay,
): Readonly<Record<string, unknown>> {
  const ages = history.members.map((member) => ageOfPerson(member, day) ?? -1)
  const last = history.knocks.findLast((knock) => knock.at.day <= day)
  return {
    household: {
      size: BigInt(history.members.length),
      livesAlone: history.members.length === 1,
      oldest: BigInt(Math.max(-1, ...ages)),
      youngest: BigInt(Math.min(200, ...ages.filter((age) => age >= 0))),
      children: BigInt(ages.filter((age) => age >= 0 && age < 14).length),
      elders: BigInt(ages.filter((age) => age >= 65).length),
      isolating: history.isolations.some(
        (order) => order.where === 'home' && order.start <= day && day <= order.end,
      ),
      arrivedDaysAgo: BigInt(
        Math.min(9999, ...history.arrivals.filter((a) => a.on <= day).map((a) => day - a.on)),
      ),
      dwellingKind: history.dwelling?.kind ?? 'flat',
      language: history.household.language ?? '',
      everKnocked: last !== undefined,
      knocks: BigInt(history.knocks.length),
    },
  }
}

/** What a condition may ask about a person, with their household beside. */
export function subjectOfPerson(
  history: HouseholdHistory,
  person: PersonRow,
  day: EpochDay,
): Readonly<Record<string, unknown>> {
  const arrivals = history.arrivals.filter(
    (arrival) => arrival.person === person.id && arrival.on <= day,
  )
  return {
    ...subjectOfHousehold(history, day),
    person: {
      age: BigInt(ageOfPerson(person, day) ?? -1),
      isHead: person.isHead,
      occupation: person.occupation,
      employer: person.employer,
      arrivedDaysAgo: BigInt(Math.min(9999, ...arrivals.map((arrival) => day - arrival.on))),
      isolating: history.isolations.some(
        (order) =>
          order.person === person.id &&
          order.where === 'home' &&
          order.start <= day &&
          day <= order.end,
      ),
    },
  }
}
