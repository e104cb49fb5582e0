import type { Holds, Programme } from '../policy/programme.ts'
import type { IsolationRow, KnockRow, PersonRow } from '../register/rows.ts'
import type { ProgrammeKey } from '../shared/id.ts'
import type { EpochDay, TimeWindow } from '../shared/time.ts'
import { appointmentDuty } from './appointments.ts'
import { type AgreedCall, callFor, callsOn } from './calls.ts'
import type { Because, Begun, Duty } from './duty.ts'
import { type HouseholdHistory, since, wasDeclined } from './history.ts'
import { askedAt, isTooEarly, neededOf } from './needed.ts'
import { needsCompany, obligedBy } from './obliges.ts'
import { type DueAt, type Occasion, stateOf } from './state.ts'
import { subjectOfHousehold, subjectOfPerson } from './subject.ts'
import { intersect } from './windows.ts'

/** All that a household is owed on day D, each duty with its reason and its state; in order of programmes. */
export function dutiesOf(
  history: HouseholdHistory,
  programmes: readonly Programme[],
  at: DueAt,
  holds: Holds,
): readonly Duty[] {
  const running = programmes.filter(
    (programme) => programme.start <= at.day && at.day <= programme.end,
  )
  const owed = running.flatMap((programme) => occasionsOf(history, programme, at, holds))
  const appointments = history.appointments
    .filter((a) => a.day === at.day)
    .map((appointment) => appointmentDuty(history, appointment, at))
  return [...owed, ...appointments]
}

function occasionsOf(
  history: HouseholdHistory,
  programme: Programme,
  at: DueAt,
  holds: Holds,
): readonly Duty[] {
  const calls = callsOn(history, at.day)
  return concerned(history, programme, at.day, holds)
    .flatMap((person) => occasionsFor(history, programme, person, at))
    .map((occasion) => dutyOf(history, programme, occasion, calls, at))
}

/** The household itself (null), or those of its members whom the programme concerns. */
function concerned(
  history: HouseholdHistory,
  { concerns, rhythm }: Programme,
  day: EpochDay,
  holds: Holds,
): readonly (PersonRow | null)[] {
  const mayOwe = whoMayOwe(history, rhythm)
  if (mayOwe !== 'everyone' && mayOwe.size === 0) return []
  if (concerns.subject === 'household')
    return holds(concerns.when, subjectOfHousehold(history, day)) ? [null] : []
  return history.members.filter(
    (person) =>
      (mayOwe === 'everyone' || mayOwe.has(person.id)) &&
      holds(concerns.when, subjectOfPerson(history, person, day)),
  )
}

/** Without an arrival or an order there is no occasion: most conditions need not be asked at all. */
function whoMayOwe(
  { arrivals, isolations }: HouseholdHistory,
  rhythm: Programme['rhythm'],
): ReadonlySet<string> | 'everyone' {
  if (rhythm.kind === 'within') return new Set(arrivals.map((one) => one.person))
  if (rhythm.kind === 'daily') return new Set(isolations.map((one) => one.person))
  return 'everyone'
}

function occasionsFor(
  history: HouseholdHistory,
  programme: Programme,
  person: PersonRow | null,
  at: DueAt,
): readonly Occasion[] {
  switch (programme.rhythm.kind) {
    case 'once':
      return [onceOccasion(history, programme, person)]
    case 'every':
      return [repeatedOccasion(history, programme, programme.rhythm.days, person, at)]
    case 'within':
      return arrivalOccasions(history, programme, programme.rhythm.days, person, at)
    case 'daily':
      return dailyOccasions(history, programme, programme.rhythm.windows, person, at)
  }
}

const served = (knock: KnockRow, programme: ProgrammeKey, occasion: string) =>
  knock.served.some((one) => one.programme === programme && one.occasion === occasion)

const members = ({ members: all }: HouseholdHistory) => all.map(({ id }) => id)

function onceOccasion(
  history: HouseholdHistory,
  programme: Programme,
  person: PersonRow | null,
): Occasion {
  const { key, start, hours, ways } = programme
  const knocks = since(history.knocks, start)
  const name = `once-${key}`
  const { finished, begun } = askedAt(knocks, programme, {
    needed: neededOf(programme, person?.id ?? null, members(history)),
    served: (knock) => served(knock, key, name),
    anyTalk: true,
    begins: () => true,
    repeats: false,
  })
  return {
    person: person?.id ?? null,
    name,
    because: whyOnce(knocks.at(-1), begun),
    from: start,
    deadline: null,
    window: hours,
    ways,
    done: finished?.at ?? null,
    begun,
  }
}

function whyOnce(latest: KnockRow | undefined, begun: Begun | null): Because {
  if (latest && wasDeclined(latest)) return { kind: 'declined-before', on: latest.at.day }
  if (latest?.result.kind === 'visit' && latest.result.outcome.kind === 'come-back')
    return { kind: 'asked-to-come-back', at: latest.result.outcome.at }
  return begun
    ? { kind: 'begun-before', on: begun.at.day, left: begun.left.length }
    : { kind: 'never-met' }
}

function repeatedOccasion(
  history: HouseholdHistory,
  programme: Programme,
  days: number,
  person: PersonRow | null,
  { day }: DueAt,
): Occasion {
  const past = history.knocks.filter((knock) => knock.at.day <= day)
  const { finished: met, begun } = askedAt(past, programme, {
    needed: neededOf(programme, person?.id ?? null, members(history)),
    served: (knock) => knock.served.some((one) => one.programme === programme.key),
    anyTalk: true,
    begins: ({ at }, last) => at.day >= (last ? last.at.day + days : programme.start),
    repeats: true,
  })
  const isRecent = met !== null && day - met.at.day < days
  const deadline = met ? met.at.day + days : null
  return {
    person: person?.id ?? null,
    name: met ? `after-${met.at.day}` : 'first',
    because: { kind: 'condition', programme: programme.key, lastMet: met?.at.day ?? null },
    from: met ? met.at.day + 1 : programme.start,
    deadline,
    window: programme.hours,
    ways: programme.ways,
    done: isRecent && met ? met.at : null,
    begun,
  }
}

/** Each arrival that is recent enough; kept as overdue for a week when it was missed. */
const daysKeptOverdue = 7

function arrivalOccasions(
  history: HouseholdHistory,
  programme: Programme,
  days: number,
  person: PersonRow | null,
  { day }: DueAt,
): readonly Occasion[] {
  const arrivals = history.arrivals.filter(
    (arrival) => person === null || arrival.person === person.id,
  )
  return arrivals
    .filter((arrival) => arrival.on <= day && day <= arrival.on + days + daysKeptOverdue)
    .map((arrival) => {
      const name = `arrived-${arrival.on}`
      const { finished, begun } = askedAt(since(history.knocks, arrival.on), programme, {
        needed: neededOf(programme, arrival.person, members(history)),
        served: (knock) => served(knock, programme.key, name),
        anyTalk: false,
        begins: () => true,
        repeats: false,
      })
      return {
        person: arrival.person,
        name,
        because: { kind: 'arrived', person: arrival.person, on: arrival.on, from: arrival.from },
        from: arrival.on,
        deadline: arrival.on + days,
        window: programme.hours,
        ways: programme.ways,
        done: finished?.at ?? null,
        begun,
      }
    })
}

function dailyOccasions(
  history: HouseholdHistory,
  programme: Programme,
  windows: readonly TimeWindow[],
  person: PersonRow | null,
  { day }: DueAt,
): readonly Occasion[] {
  const orders = history.isolations.filter(
    (order) =>
      (person === null || order.person === person.id) && order.start <= day && day <= order.end,
  )
  return orders.flatMap((order) =>
    (order.checks.length > 0 ? order.checks : windows).map((window) =>
      checkOf(history, programme, order, window, day),
    ),
  )
}

/** One check of a day: what was asked at an earlier one is asked again. */
function checkOf(
  history: HouseholdHistory,
  programme: Programme,
  { person, start, end }: IsolationRow,
  window: TimeWindow,
  day: EpochDay,
): Occasion {
  const name = `${day}-${window.from}`
  const because: Because = {
    kind: 'isolating',
    person,
    day: day - start + 1,
    of: end - start + 1,
    window,
  }
  const { finished, begun } = askedAt(since(history.knocks, day), programme, {
    needed: neededOf(programme, person, members(history)),
    served: (knock) => served(knock, programme.key, name),
    anyTalk: false,
    begins: ({ at }) => at.day === day && !isTooEarly(because, at.minute),
    repeats: false,
  })
  return {
    person,
    name,
    because,
    from: day,
    deadline: day,
    window,
    ways: programme.ways,
    done: finished?.at ?? null,
    begun,
  }
}

function dutyOf(
  history: HouseholdHistory,
  programme: Programme,
  occasion: Occasion,
  calls: readonly AgreedCall[],
  at: DueAt,
): Duty {
  const { key, tier, minutes, ways } = programme
  const subject = occasion.person ?? history.household.id
  const obliged = obligedBy(history, programme.after, occasion, at.day)
  const state = stateOf(history, occasion, at, obliged)
  // A check whose time has passed is made up for within the programme's hours.
  const hours = state.kind === 'overdue' ? programme.hours : occasion.window
  const call = callFor(calls, ways, hours)
  const windows = call ? intersect(hours, call.window) : [hours]
  return {
    key: `${key}/${subject}/${occasion.name}`,
    programme: key,
    household: history.household.id,
    person: occasion.person,
    occasion: occasion.name,
    because: occasion.because,
    state,
    begun: state.kind === 'done' ? null : occasion.begun,
    ways,
    call: call?.way ?? null,
    tier,
    minutes,
    windows: obliged.kind === 'waits' ? [] : windows,
    waitsUntil: obliged.kind === 'waits' ? obliged.until : null,
    deadline: occasion.deadline,
    needs: needsOf(history, programme, call, at.day),
  }
}

/** To a call nobody goes, so nobody goes along. */
function needsOf(
  history: HouseholdHistory,
  { eligibility }: Programme,
  call: AgreedCall | null,
  day: EpochDay,
): Duty['needs'] {
  const twoPersons = eligibility.twoPersons || needsCompany(history, day)
  return { ...eligibility, twoPersons: call === null && twoPersons }
}
