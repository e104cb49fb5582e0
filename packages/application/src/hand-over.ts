import type { FactDraft, Purpose } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { FactId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type {
  HandoverMessage,
  HandoverNote,
  IntroductionMessage,
} from '@doorstep/protocol/handover.ts'
import type { FactReceipt } from '@doorstep/protocol/review.ts'
import type { BeatDays } from './beat-day.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'
import { saidBy } from './written-by.ts'

interface HandOverPorts extends Pick<Ports, 'facts' | 'views' | 'clock' | 'ids'> {
  readonly beatDays: BeatDays
}

const wrong = (problem: string, where: string, remedy: string) =>
  refused('invalid', problem, remedy, [where])

/** Begins to hand over the doors of one colleague to another; both are of the caller's beats. */
export async function beginHandover(
  caller: Caller,
  { handover, from, to, reason }: HandoverMessage,
  ports: HandOverPorts,
): Promise<Result<FactReceipt, Refused>> {
  const { jurisdiction, beats } = caller
  const known = await ports.views.find(jurisdiction, 'handover', handover)
  if (known) return beats.includes(known.beat) ? ok({ fact: known.fact }) : notFound('handover')
  const { day, picture } = await ports.beatDays.of(jurisdiction, beats)
  const newcomer = picture.workers.find(({ id }) => id === to)
  if (!newcomer || !picture.workers.some(({ id }) => id === from)) return notFound('worker')
  if (from === to) return wrong('same-worker', 'to', 'choose two colleagues')
  const fact = ports.ids.next() as FactId
  const { beat } = newcomer
  const begun = { kind: 'handover-begun', handover, beat, from, to, reason, on: day } as const
  const written = { id: fact, observedAt: ports.clock.now(), purpose: 'team' } as const
  await append(caller, [[written, begun]], ports)
  return ok({ fact })
}

/** A newcomer was shown at a door: said by one of the two, or by the lead. Safe to retry. */
export async function introduce(
  caller: Caller,
  message: IntroductionMessage,
  ports: HandOverPorts,
): Promise<Result<FactReceipt, Refused>> {
  const { jurisdiction, beats, role, worker } = caller
  const { id, household, newcomer, mentor, mayAsk, at, observedAt } = message
  const before = await isWritten(caller, id, household, ports)
  if (!before.ok || before.value) return before.ok ? ok({ fact: id }) : before
  const today = await ports.beatDays.of(jurisdiction, beats)
  if (!today.households.has(household)) return notFound('household')
  const isOfTeam = (one: string) => today.picture.workers.some((row) => row.id === one)
  if (newcomer === mentor || !isOfTeam(newcomer) || !isOfTeam(mentor))
    return wrong('not-of-the-team', 'newcomer', 'name two of the team')
  if (role !== 'lead' && worker !== newcomer && worker !== mentor)
    return wrong('not-of-the-two', 'mentor', 'one of the two writes it down, or the lead')
  if (at.day > today.day)
    return wrong('in-the-future', 'at', 'set the clock of the phone, and send it again')
  const made = { kind: 'introduction-made', household, newcomer, mentor, at, mayAsk } as const
  await append(caller, [[{ id, observedAt, purpose: 'visits' }, made]], ports)
  return ok({ fact: id })
}

/**
 * What was asked of a building is answered with a note about one household, kept as a remark of whoever
 * hands over, or dropped. Said by them, or by the lead to whom they said it. Safe to retry.
 */
export async function answerPrompt(
  caller: Caller,
  message: HandoverNote,
  ports: HandOverPorts,
): Promise<Result<FactReceipt, Refused>> {
  const { jurisdiction, beats, role, worker } = caller
  const { id, handover, building, note, at, observedAt } = message
  const row = await ports.views.find(jurisdiction, 'handover', handover)
  if (!row || !beats.includes(row.beat)) return notFound('handover')
  if (role !== 'lead' && worker !== row.from)
    return wrong('not-of-the-two', 'handover', 'whoever hands over answers, or the lead')
  if (await ports.facts.find(jurisdiction, id)) return ok({ fact: id })
  const today = await ports.beatDays.of(jurisdiction, beats)
  if (at.day > today.day)
    return wrong('in-the-future', 'at', 'set the clock of the phone, and send it again')
  const isInBuilding = (household: string) =>
    [...today.households.values()].some(
      ({ history }) =>
        history.household.id === household && history.dwelling?.building === building,
    )
  if (note !== null && !isInBuilding(note.household)) return notFound('household')
  const as = note === null ? 'dropped' : 'answered'
  await append(
    caller,
    [
      [
        { id, observedAt, purpose: 'team' },
        { kind: 'handover-asked', handover, building, as },
      ],
      ...(note === null
        ? []
        : [
            [
              { id: `${id}-1` as FactId, observedAt, purpose: 'visits' },
              { kind: 'remark-noted', by: row.from, at, ...note },
            ] as const,
          ]),
    ],
    ports,
  )
  return ok({ fact: id })
}

/** Whether it was written before; an id that names something else is refused. */
async function isWritten(
  { jurisdiction }: Caller,
  id: string,
  household: string,
  { facts }: HandOverPorts,
): Promise<Result<boolean, Refused>> {
  const before = await facts.find(jurisdiction, id)
  if (!before) return ok(false)
  const { payload } = before
  return payload.kind === 'introduction-made' && payload.household === household
    ? ok(true)
    : refused('conflict', 'id-taken', 'this id names something else', ['id'])
}

type Written = readonly [
  { readonly id: FactId; readonly observedAt: number; readonly purpose: Purpose },
  Payload,
]

const append = (caller: Caller, written: readonly Written[], { facts }: HandOverPorts) =>
  facts.append(
    caller.jurisdiction,
    written.map(
      ([envelope, payload]): FactDraft => ({
        ...envelope,
        by: caller.account,
        source: saidBy(caller),
        payload,
      }),
    ),
  )
