import { key } from '@doorstep/domain/facts/key.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { UndoMessage, UndoReceipt } from '@doorstep/protocol/round.ts'
import { isKnown } from './is-known.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'
import { cameWithVisit } from './visit-facts.ts'
import { withdrawals } from './withdraw-fact.ts'
import { workerOf } from './written-by.ts'

/** An undoing may wait so long on a phone without a connection. */
const daysOnTheWay = 1

/**
 * A worker takes back the own visit, on its day, with all that was written at the same knock; afterwards
 * it is as if nobody had knocked. Safe to retry: what is taken back already is not taken back twice.
 */
export async function undoVisit(
  caller: Caller,
  visit: string,
  message: UndoMessage,
  { facts, clock, ids }: Pick<Ports, 'facts' | 'clock' | 'ids'>,
): Promise<Result<UndoReceipt, Refused>> {
  const worker = workerOf(caller)
  if (!worker.ok) return worker
  const { jurisdiction } = caller
  const known = await isKnown(jurisdiction, visit, 'visit-recorded', message.household, facts)
  if (!known.ok) return known
  if (!known.value) return ok({ visit, wasThere: false })
  const standing = await facts.about(jurisdiction, [key('household', message.household)])
  const found = standing.find(({ id }) => id === visit)?.payload
  if (found?.kind !== 'visit-recorded') return ok({ visit, wasThere: true })
  if (found.by !== worker.value) return notFound('visit')
  const today = clock.local(jurisdiction, clock.now()).day
  if (!isInTime(found.at.day, message.at.day, today)) return tooLate
  const withIt = standing.filter(({ id }) => id === visit || cameWithVisit(id, visit))
  await facts.append(jurisdiction, withdrawals(caller, withIt, message.observedAt, ids))
  return ok({ visit, wasThere: true })
}

const isInTime = (visited: EpochDay, undone: EpochDay, today: EpochDay): boolean =>
  undone === visited && today <= visited + daysOnTheWay

const tooLate = refused(
  'conflict',
  'undo-too-late',
  'a visit is undone on its own day; later the lead takes it back',
)
