import { settles } from '@doorstep/domain/due/needed.ts'
import type { FactDraft, Purpose } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { Answer } from '@doorstep/domain/facts/visits.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type {
  AppointmentId,
  DwellingId,
  FactId,
  ProgrammeKey,
  WorkerId,
} from '@doorstep/domain/shared/id.ts'
import type { VisitMessage } from '@doorstep/protocol/round.ts'

/** What is written beside a visit has its id with a number: sent again, nothing is doubled. */
const besideVisit = (visit: string, number: number) => `${visit}-${number}` as FactId

export const cameWithVisit = (fact: string, visit: string): boolean =>
  fact.startsWith(`${visit}-`) && /^\d+$/.test(fact.slice(visit.length + 1))

/** Answers of these purposes stand with the visit; any other is a fact of its own purpose. */
const withVisit: readonly Purpose[] = ['register', 'visits']

/** A caution is looked at again, and ends, after so many days: never a label for good. */
const daysOfCaution = 90

/** An hour for someone who asked us to come back, or to call again. */
const minutesToComeBack = 60

export interface VisitWriting {
  readonly message: VisitMessage
  readonly worker: WorkerId
  readonly account: string
  readonly programmes: readonly Programme[]
  readonly dwelling: DwellingId
  /** A language of the door beyond the three of the screens: choosing among the three leaves it. */
  readonly spoken: string
  /** Numbers in one form, as the register keeps them. */
  phones(text: string): readonly string[]
  /** Digest of the code on the card; null when none was left. */
  readonly codeDigest: string | null
}

/** All facts of one knock, the visit first. Nothing is written that the message does not say. */
export function visitFacts(writing: VisitWriting): readonly FactDraft[] {
  const { message, worker, account } = writing
  const beside: readonly [Purpose, Payload][] = [
    ...entered(writing),
    ...answersApart(writing),
    ...remark(writing),
    ...appointment(writing),
    ...quiet(writing),
    ...notice(writing),
    ...caution(writing),
    ...speaks(writing),
  ]
  const draft = (id: FactId, purpose: Purpose, payload: Payload): FactDraft => ({
    id,
    observedAt: message.observedAt,
    by: account,
    source: { kind: 'worker', worker },
    purpose,
    payload,
  })
  return [
    draft(message.visit as string as FactId, 'visits', visitOf(writing)),
    ...beside.map(([purpose, payload], i) =>
      draft(besideVisit(message.visit, i + 1), purpose, payload),
    ),
  ]
}

function visitOf(writing: VisitWriting): Payload {
  const { message, worker, programmes } = writing
  const answered = answeredApart(writing)
  const { visit, household, at, outcome, left, served, opener, answers, call } = message
  return {
    kind: 'visit-recorded',
    ...(call && { call }),
    visit,
    household,
    by: worker,
    at,
    outcome,
    left,
    answers: answers.filter(({ programme }) =>
      withVisit.includes(purposeOf(programme, programmes)),
    ),
    ...(answered.length > 0 && { answered }),
    served,
    opener,
  }
}

/** Which needed questions the answers that stand apart have settled; what was said is not told. */
const answeredApart = ({ message, programmes }: VisitWriting): readonly Omit<Answer, 'value'>[] =>
  message.answers.flatMap(({ programme: key, question, person, value }) => {
    const programme = programmes.find((one) => one.key === key)
    if (!programme || withVisit.includes(programme.purpose)) return []
    const isNeeded = programme.questions.some(({ id, required }) => id === question && required)
    return isNeeded && settles(value, programme.notice)
      ? [{ programme: key, question, person }]
      : []
  })

const purposeOf = (key: ProgrammeKey, programmes: readonly Programme[]): Purpose =>
  programmes.find((programme) => programme.key === key)?.purpose ?? 'visits'

/** Temperatures of an isolation programme go when it ends; the visit itself stays. */
function answersApart({ message, programmes }: VisitWriting): readonly [Purpose, Payload][] {
  const { visit, household, at } = message
  const byProgramme = Map.groupBy<ProgrammeKey, Answer>(
    message.answers,
    (answer) => answer.programme,
  )
  return [...byProgramme].flatMap(([programme, answers]) => {
    const purpose = purposeOf(programme, programmes)
    if (withVisit.includes(purpose)) return []
    return [[purpose, { kind: 'answers-given', visit, household, programme, at, answers }]]
  })
}

/** Whom no list has: counted from now on, at this door. */
function entered({ message, dwelling, phones }: VisitWriting): readonly [Purpose, Payload][] {
  const { household } = message
  return (message.entered ?? []).map(({ person, name, sex, birthYear, phone }) => [
    'register',
    {
      kind: 'person-entered',
      person,
      household,
      dwelling,
      name,
      sex,
      birth: birthYear === null ? null : { kind: 'year', year: birthYear },
      phones: phones(phone),
    },
  ])
}

function remark({ message, worker }: VisitWriting): readonly [Purpose, Payload][] {
  const { household, at } = message
  const words = message.remark.trim()
  return words === ''
    ? []
    : [['visits', { kind: 'remark-noted', household, by: worker, at, words }]]
}

function appointment({ message }: VisitWriting): readonly [Purpose, Payload][] {
  const { household, outcome, visit, call } = message
  const agreed = message.appointment
  if (agreed) {
    const { id, day, window, way } = agreed
    const made = { kind: 'appointment-made', appointment: id, household, day, window, way } as const
    return [['visits', { ...made, madeBy: 'worker' }]]
  }
  if (outcome.kind !== 'come-back') return []
  const from = Math.min(outcome.at.minute, 1440 - minutesToComeBack)
  return [
    [
      'visits',
      {
        kind: 'appointment-made',
        appointment: visit as string as AppointmentId,
        household,
        day: outcome.at.day,
        window: { from, to: from + minutesToComeBack },
        way: call ?? 'door',
        madeBy: 'household',
      },
    ],
  ]
}

function quiet({ message }: VisitWriting): readonly [Purpose, Payload][] {
  if (message.quiet === null) return []
  const { windows, because } = message.quiet
  return [['visits', { kind: 'quiet-hours-set', household: message.household, windows, because }]]
}

function notice({ message, worker, codeDigest }: VisitWriting): readonly [Purpose, Payload][] {
  if (codeDigest === null) return []
  const { household, at } = message
  return [['visits', { kind: 'notice-left', household, by: worker, at, codeDigest }]]
}

function speaks({ message, spoken }: VisitWriting): readonly [Purpose, Payload][] {
  const { household, speaks: language } = message
  if (language === undefined) return []
  return [['register', { kind: 'household-language-set', household, language, spoken }]]
}

function caution({ message }: VisitWriting): readonly [Purpose, Payload][] {
  const { household, at, outcome } = message
  if (outcome.kind !== 'unsafe') return []
  const until = at.day + daysOfCaution
  const { words } = outcome
  return [['visits', { kind: 'caution-noted', household, words, incidentOn: at.day, until }]]
}
