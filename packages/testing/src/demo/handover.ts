import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { BeatId, HandoverId } from '@doorstep/domain/shared/id.ts'
import type { Month } from './month.ts'

const daysUnderWay = 9
const introduced = 5

/** The first mentor hands over to the newcomer beside him: begun last week, a few doors are done. */
export function handoverUnderWay(
  beat: BeatId,
  { day, team, pen, nextId }: Pick<Month, 'day' | 'team' | 'pen' | 'nextId'>,
): readonly FactDraft[] {
  const [mentor, newcomer] = team
  if (!mentor || !newcomer) return []
  const known = [...day.households.values()].filter(({ history }) =>
    history.wishes?.familiarity.some(({ worker }) => worker === mentor.worker),
  )
  const on = day.day - daysUnderWay
  const begun = pen.ofOthers(
    { kind: 'system' },
    { day: on, minute: 500 },
    {
      kind: 'handover-begun',
      handover: nextId() as HandoverId,
      beat,
      from: mentor.worker,
      to: newcomer.worker,
      reason: 'handover',
      on,
    },
    'team',
  )
  const walked = known.slice(0, introduced).map(({ history }, i) => {
    const at = { day: on + 1 + i, minute: 960 + 7 * i }
    return pen.ofWorker(mentor.worker, at, {
      kind: 'introduction-made',
      household: history.household.id,
      newcomer: newcomer.worker,
      mentor: mentor.worker,
      at,
      mayAsk: i % 2 === 0,
    })
  })
  return [begun, ...walked]
}
