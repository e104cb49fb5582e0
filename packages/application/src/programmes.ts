import { countedOf, standingsOf } from '@doorstep/domain/coverage/coverage-of.ts'
import { subjectOfHousehold, subjectOfPerson } from '@doorstep/domain/due/subject.ts'
import { visitOutcomeKinds } from '@doorstep/domain/facts/visits.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import { eraseOn, isErasedSooner } from '@doorstep/domain/policy/retention.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { isoDay } from '@doorstep/domain/shared/time.ts'
import type {
  ProgrammeAnswer,
  ProgrammeCheckAnswer,
  ProgrammesAnswer,
} from '@doorstep/protocol/programmes.ts'
import type { BeatDay } from './beat-day.ts'
import { drafting } from './drafting.ts'
import { asItStands } from './follow-facts.ts'
import type { Ports } from './ports/ports.ts'
import type { ProgrammeRow } from './ports/views.ts'
import { programmeText } from './programme-text.ts'
import { readProgramme } from './read-programme.ts'
import { type Refused, refused } from './refused.ts'

/** Every programme ever published, and those given with the product that were not: ready to be started. */
export async function showProgrammes(
  jurisdiction: JurisdictionId,
  day: BeatDay,
  given: readonly Programme[],
  mayEnd: boolean,
  { views }: Pick<Ports, 'views'>,
): Promise<ProgrammesAnswer> {
  const rows = await views.all(jurisdiction, 'programme')
  const lifetimes = new Map<string, ProgrammeRow>(rows.map((row) => [row.programme.key, row]))
  const published = rows.map(asItStands)
  const waiting = given.filter(({ key }) => !published.some((one) => one.key === key))
  return {
    mayEnd,
    programmes: [
      ...published.map((programme) => shown(programme, day, lifetimes.get(programme.key))),
      ...waiting.map((programme) => shown(programme, day, undefined)),
    ].sort((a, b) => Number(b.isRunning) - Number(a.isRunning) || (a.key < b.key ? -1 : 1)),
  }
}

/** `lifetime` is undefined for one that was never started. */
function shown(
  programme: Programme,
  day: BeatDay,
  lifetime: ProgrammeRow | undefined,
): ProgrammeAnswer {
  const isPublished = lifetime !== undefined
  const { concerns, eligibility, questions, after, ways, notice, title, rhythm } = programme
  const isInForce = programme.start <= day.day && day.day <= programme.end
  return {
    key: programme.key,
    title,
    purpose: programme.purpose,
    legalBasis: programme.legalBasis,
    authorisedBy: programme.authorisedBy,
    start: programme.start,
    end: programme.end,
    retentionDays: programme.retentionDays,
    eraseOn: lifetime ? eraseOn(lifetime) : null,
    erasedOn: lifetime?.erasedOn ?? null,
    subject: concerns.subject,
    condition: concerns.when,
    rhythm,
    hours: programme.hours,
    minutes: programme.minutes,
    eligibility: {
      skills: [...eligibility.skills],
      languages: [...eligibility.languages],
      agencies: [...eligibility.agencies],
      twoPersons: eligibility.twoPersons,
    },
    ways: [...ways],
    after: visitOutcomeKinds.flatMap((outcome) => {
      const obliges = after[outcome]
      return obliges ? [{ outcome, obliges }] : []
    }),
    enforcementInstrument: programme.enforcementInstrument,
    questions: questions.map((question) => ({
      ...question,
      answer:
        'options' in question.answer
          ? { ...question.answer, options: [...question.answer.options] }
          : question.answer,
    })),
    notice,
    counts: countedOf(
      standingsOf(
        [...day.households.values()].filter(({ duties }) =>
          duties.some((duty) => duty.programme === programme.key),
        ),
        programme.key,
      ),
    ).households,
    isRunning: isPublished && isInForce,
    isPublished,
    yaml: programmeText(programme),
  }
}

/** What is wrong with a text, or how many it would concern today. */
export function checkProgramme(
  yaml: string,
  day: BeatDay,
  { holds }: Pick<Ports, 'holds'>,
): ProgrammeCheckAnswer {
  const read = readProgramme(yaml)
  if (!read.ok) return { problems: [...read.error], concerned: null, subject: null }
  const { subject, when } = read.value.concerns
  const all = [...day.households.values()]
  const concerned =
    subject === 'household'
      ? all.filter(({ history }) => holds(when, subjectOfHousehold(history, day.day))).length
      : all.reduce(
          (sum, { history }) =>
            sum +
            history.members.filter((person) =>
              holds(when, subjectOfPerson(history, person, day.day)),
            ).length,
          0,
        )
  return { problems: [], concerned, subject }
}

/** Would publishing this text erase sooner what is held under the programme as it stands? */
export async function isSoonerErased(
  jurisdiction: JurisdictionId,
  yaml: string,
  { views }: Pick<Ports, 'views'>,
): Promise<boolean> {
  const read = readProgramme(yaml)
  if (!read.ok) return false
  const rows = await views.all(jurisdiction, 'programme')
  const before = rows.find(({ programme }) => programme.key === read.value.key)
  return before !== undefined && isErasedSooner(before, read.value)
}

/** Nothing is published that has a problem: each is named with its line and its remedy. */
export async function publishProgramme(
  jurisdiction: JurisdictionId,
  by: string,
  yaml: string,
  today: number,
  ports: Pick<Ports, 'facts' | 'ids' | 'clock'>,
): Promise<Result<Programme, Refused>> {
  const read = readProgramme(yaml)
  if (!read.ok) {
    const lines = read.error.map(
      ({ line, problem, remedy }) => `line ${line}: ${problem}; ${remedy}`,
    )
    return refused(
      'invalid',
      'programme-refused',
      lines.join('\n'),
      read.error.map(({ line }) => `line ${line}`),
    )
  }
  const programme = read.value
  if (programme.end < today) {
    const detail = `the programme ended on ${isoDay(programme.end)}: set an end that is to come`
    return refused('invalid', 'programme-over', detail, ['end'])
  }
  const draft = drafting(by, { kind: 'system' }, ports)
  await ports.facts.append(jurisdiction, [
    draft({ kind: 'programme-published', programme }, 'team'),
  ])
  return ok(programme)
}
