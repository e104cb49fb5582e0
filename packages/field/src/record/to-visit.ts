import { isTooEarly, settles } from '@doorstep/domain/due/needed.ts'
import {
  type AnswerValue,
  type CallWay,
  callOutcomeKinds,
  type VisitOutcome,
  type Way,
} from '@doorstep/domain/facts/visits.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { LocalTime, TimeWindow } from '@doorstep/domain/shared/time.ts'
import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import type { BriefAnswer, VisitMessage } from '@doorstep/protocol/round.ts'
import type { Draft, Given } from './draft.ts'
import { enteredOf } from './entered.ts'
import { type Asked, type BriefDuty, isOpenDuty, questionsAt, questionsOf } from './questions.ts'
import { callOf, reachedBy, servedIn } from './reached.ts'

/** What still hinders saving: the field, and why. */
export interface Missing {
  readonly field: string
  readonly why:
    | {
        readonly kind: 'outcome' | 'met' | 'name' | 'year' | 'when' | 'which' | 'window' | 'unread'
      }
    | { readonly kind: 'outside'; readonly min: number; readonly max: number }
}

export interface AtTheDoor {
  readonly brief: BriefAnswer
  readonly at: LocalTime
  /** Milliseconds since 1970. */
  readonly observedAt: number
  readonly visit: VisitMessage['visit']
  readonly appointment: NonNullable<VisitMessage['appointment']>['id']
}

/** The visit as it is sent, or what is missing first. Only what was entered is in it. */
export function toVisit(draft: Draft, door: AtTheDoor): Result<VisitMessage, Missing> {
  const reached = reachedIn(draft, door.brief)
  if (!reached.ok) return reached
  const { brief, call } = reached.value
  const entered = enteredOf(draft, door)
  if (!entered.ok) return entered
  const newcomers = entered.value.map(({ person }) => person)
  const known = { ...draft, met: [...draft.met, ...newcomers] }
  const outcome = outcomeOf(known, door.at)
  if (!outcome.ok) return outcome
  const answers = answersOf(draft, brief)
  if (!answers.ok) return answers
  const appointment = appointmentOf(draft, door)
  if (!appointment.ok) return appointment
  const quiet = quietOf(draft)
  if (!quiet.ok) return quiet
  return ok({
    visit: door.visit,
    household: brief.household,
    ...(call && { call }),
    at: door.at,
    observedAt: door.observedAt,
    outcome: outcome.value,
    left: call ? [] : [...draft.left],
    answers: answers.value,
    served: closedBy(draft, brief, door.at).map(({ programme, occasion }) => ({
      programme,
      occasion,
    })),
    ...(entered.value.length > 0 && { entered: entered.value }),
    ...(draft.speaks !== null && { speaks: draft.speaks }),
    opener: draft.opener,
    remark: draft.remark.trim(),
    appointment: appointment.value,
    quiet: quiet.value,
  })
}

const missing = (field: string, kind: Exclude<Missing['why']['kind'], 'outside'>) =>
  err<Missing>({ field, why: { kind } })

interface Reached {
  readonly brief: BriefAnswer
  readonly call: CallWay | null
}

/** The way in which they were reached, with what can be served in it. */
function reachedIn({ reached, outcome }: Draft, brief: BriefAnswer): Result<Reached, Missing> {
  const way = reachedBy(reached, brief)
  if (way === null) return missing('reached', 'which')
  const call = callOf(way)
  // What was begun as a visit may end as a call: then one chooses again.
  const isOfCall = outcome === null || callOutcomeKinds.some((kind) => kind === outcome)
  if (call !== null && !isOfCall) return missing('outcome', 'outcome')
  return ok({ brief: servedIn(way, brief), call })
}

function outcomeOf(draft: Draft, now: LocalTime): Result<VisitMessage['outcome'], Missing> {
  const { outcome, met, othersMet, words } = draft
  switch (outcome) {
    case null:
      return missing('outcome', 'outcome')
    case 'spoke':
      return met.length + othersMet === 0
        ? missing('met', 'met')
        : ok({ kind: 'spoke', met: [...met], othersMet })
    case 'no-answer':
      return ok({ kind: 'no-answer' })
    case 'declined':
      return ok({ kind: 'declined', words: words.trim() })
    case 'another-team':
      return ok({ kind: 'another-team', agency: draft.agency.trim() })
    case 'come-back':
      return comeBackOf(draft, now)
    case 'vacant-or-moved':
      return draft.vacancy === null
        ? missing('vacancy', 'which')
        : ok({ kind: 'vacant-or-moved', because: draft.vacancy })
    case 'not-reached':
      return draft.obstacle === null
        ? missing('obstacle', 'which')
        : ok({ kind: 'not-reached', because: draft.obstacle })
    case 'unsafe':
      return ok({ kind: 'unsafe', words: words.trim() })
    default:
      return unreachable(outcome)
  }
}

function comeBackOf(
  { comeBack }: Draft,
  now: LocalTime,
): Result<VisitOutcome & { kind: 'come-back' }, Missing> {
  const { day, minute } = comeBack
  if (day === null || minute === null) return missing('come-back-day', 'when')
  const isToCome = day > now.day || (day === now.day && minute > now.minute)
  return isToCome
    ? ok({ kind: 'come-back', at: { day, minute } })
    : missing('come-back-day', 'when')
}

/** Questions are asked in a conversation only; one that has no answer is not mentioned. */
function answersOf(draft: Draft, brief: BriefAnswer): Result<VisitMessage['answers'], Missing> {
  if (draft.outcome !== 'spoke') return ok([])
  const answers: VisitMessage['answers'] = []
  for (const asked of questionsAt(brief)) {
    const given = draft.answers[asked.key]
    const value = given === undefined ? ok(null) : sentValueOf(given, asked)
    if (!value.ok) return value
    if (value.value === null) continue
    const { programme, question, person } = asked
    answers.push({ programme, question: question.id, person, value: value.value })
  }
  return ok(answers)
}

type SentValue = VisitMessage['answers'][number]['value']

function sentValueOf(given: Given, asked: Asked): Result<SentValue | null, Missing> {
  switch (given.kind) {
    case 'text':
      return ok(given.text.trim() === '' ? null : { kind: 'text', value: given.text.trim() })
    case 'number':
      return numberOf(given.text, asked)
    case 'choices':
      return ok(given.values.length === 0 ? null : { kind: 'choices', values: [...given.values] })
    case 'not-said':
    case 'choice':
    case 'yes-no':
      return ok(given satisfies AnswerValue)
    default:
      return unreachable(given)
  }
}

function numberOf(text: string, { key, question }: Asked): Result<SentValue | null, Missing> {
  const typed = text.trim().replace(',', '.').replace('．', '.')
  if (typed === '') return ok(null)
  const value = Number(typed.normalize('NFKC'))
  if (!Number.isFinite(value)) return missing(key, 'unread')
  if (question.answer.kind !== 'number') return missing(key, 'unread')
  const { min, max } = question.answer
  return value < min || value > max
    ? err({ field: key, why: { kind: 'outside', min, max } })
    : ok({ kind: 'number', value })
}

/** The duties that this visit closes: spoken with, and every needed question of theirs was answered. */
export const closedBy = (
  draft: Draft,
  brief: BriefAnswer,
  { minute }: LocalTime,
): readonly BriefDuty[] =>
  draft.outcome === 'spoke'
    ? brief.duties.filter(
        (duty) =>
          isOpenDuty(duty) &&
          !isTooEarly(duty.because, minute) &&
          unsettled(draft, duty, brief).length === 0,
      )
    : []

/** The needed questions of a duty that are not settled yet: while there is one, the duty stays open. */
export const unsettled = (draft: Draft, duty: BriefDuty, brief: BriefAnswer): readonly Asked[] =>
  questionsOf(duty, brief).filter(
    ({ key, question, notice }) => question.required && isOpen(draft.answers[key], notice),
  )

function isOpen(given: Given | undefined, notice: Asked['notice']): boolean {
  if (given === undefined || !settles(given, notice)) return true
  if (given.kind === 'choices') return given.values.length === 0
  return (given.kind === 'number' || given.kind === 'text') && given.text.trim() === ''
}

/** The ways in which this household may be reached, by the programmes that concern it; at the door always. */
export function waysOf(brief: BriefAnswer): readonly Way[] {
  const allowed = new Set<Way>(['door', ...brief.duties.flatMap(({ ways }) => ways)])
  return (['door', 'phone', 'video', 'message'] as const).filter((way) => allowed.has(way))
}

/** A time is agreed with somebody: not at a door that nobody opened, and not with another agency. */
export const mayAgree = (outcome: Draft['outcome']): boolean =>
  outcome === 'spoke' || outcome === 'declined' || outcome === 'come-back'

const isOver = (day: number, { to }: TimeWindow, now: LocalTime) =>
  day < now.day || (day === now.day && to <= now.minute)

function appointmentOf(
  { outcome, appointment: { day, window, way } }: Draft,
  { at, appointment: id, brief }: AtTheDoor,
): Result<VisitMessage['appointment'], Missing> {
  if (!mayAgree(outcome)) return ok(null)
  if (day === null && window === null) return ok(null)
  if (day === null || window === null || isOver(day, window, at))
    return missing('appointment-day', 'when')
  const chosen = way ?? (waysOf(brief).length === 1 ? 'door' : null)
  if (chosen === null) return missing('appointment-way', 'which')
  return ok({ id, day, window, way: chosen })
}

function quietOf({ quiet: { from, to, because } }: Draft): Result<VisitMessage['quiet'], Missing> {
  if (from === null && to === null) return ok(null)
  if (from === null || to === null || from === to) return missing('quiet-from', 'window')
  return ok({ windows: quietWindows(from, to), because: because.trim() })
}

/** A night from 22:00 to 07:00 is two windows of a day. */
function quietWindows(from: number, to: number): TimeWindow[] {
  if (from < to) return [{ from, to }]
  return [{ from, to: 1440 }, ...(to > 0 ? [{ from: 0, to }] : [])]
}
