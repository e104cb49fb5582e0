import type { Topic } from '../facts/topics.ts'
import { birthYear } from '../intake/dates.ts'
import type { KnockRow, PersonRow } from '../register/rows.ts'
import { ageOn, civilDate, type EpochDay } from '../shared/time.ts'
import { type HouseholdHistory, hasHappened, wasConversation, wasDeclined } from './history.ts'

/** Age in full years on a day; null when no birth date or year is known. */
export function ageOfPerson({ birth }: PersonRow, on: EpochDay): number | null {
  if (birth === null) return null
  return birth.kind === 'day' ? ageOn(birth.day, on) : civilDate(on).year - birthYear(birth)
}

/** Under this age someone is greeted, never questioned, and no source of anything (PIPL, article 28). */
export const childUnder = 14

/**
 * What a condition may ask about a household. Whole numbers are BigInt, as the condition language counts;
 * an unknown age is -1, so that no comparison with a high age holds by accident. `known`: the topics of what
 * the household told us or we saw; only classes and openers may ask it.
 */
export function subjectOfHousehold(
  history: HouseholdHistory,
  day: EpochDay,
  known: readonly Topic[] = [],
): Readonly<Record<string, unknown>> {
  return {
    household: {
      known: [...known],
      ...whoLivesHere(history, day),
      ...howTheyLive(history),
      ...whatWent(history.knocks, day),
      isolating: history.isolations.some(
        (order) => order.where === 'home' && order.start <= day && day <= order.end,
      ),
      arrivedDaysAgo: BigInt(
        Math.min(9999, ...history.arrivals.filter((a) => a.on <= day).map((a) => day - a.on)),
      ),
    },
  }
}

function whoLivesHere({ members, elsewhere }: HouseholdHistory, day: EpochDay) {
  const ages = members.map((member) => ageOfPerson(member, day) ?? -1)
  const between = (from: number, to: number) =>
    BigInt(ages.filter((age) => age >= from && age <= to).length)
  return {
    size: BigInt(members.length),
    livesAlone: members.length === 1,
    oldest: BigInt(Math.max(-1, ...ages)),
    youngest: BigInt(Math.min(200, ...ages.filter((age) => age >= 0))),
    children: between(0, 13),
    schoolchildren: between(6, 15),
    workingAge: between(18, 59),
    elders: between(65, 200),
    membersAway: BigInt(elsewhere.filter(isAway).length),
    occupations: members.map((member) => member.occupation).filter((words) => words !== ''),
  }
}

/** Of the family, and expected back: not an owner, not someone who moved out or died. */
const isAway = ({ residence }: PersonRow) =>
  residence.kind === 'lives-elsewhere' &&
  ['works-away', 'studies-away', 'abroad'].includes(residence.because)

/** Asked not to be knocked at from eight to ten: someone sleeps by day. */
const morning = { from: 8 * 60, to: 10 * 60 }

function howTheyLive({ household, dwelling, members, wishes }: HouseholdHistory) {
  const contacts = dwelling?.contacts ?? []
  const isMember = (name: string) => members.some((member) => member.name === name)
  return {
    dwellingKind: dwelling?.kind ?? 'flat',
    rents: contacts.some((contact) => contact.role === 'tenant'),
    ownerElsewhere: contacts.some(({ role, name }) => role === 'owner' && !isMember(name)),
    language: household.language ?? '',
    speaksOther: household.spoken !== '',
    quietMornings: (wishes?.quiet ?? []).some(
      (window) => window.from <= morning.from && window.to >= morning.to,
    ),
  }
}

function whatWent(knocks: readonly KnockRow[], day: EpochDay) {
  const past = knocks.filter((knock) => knock.at.day <= day)
  const made = past.filter(hasHappened)
  const lastMet = made.findLastIndex(wasConversation)
  const latest = made.at(-1)
  return {
    everKnocked: past.length > 0,
    knocks: BigInt(knocks.length),
    everMet: lastMet >= 0,
    unanswered: BigInt(made.length - lastMet - 1),
    lastDeclined: latest !== undefined && wasDeclined(latest),
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
