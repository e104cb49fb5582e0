import { type BeatDay, planIdOf, programmeOf } from '@doorstep/application/beat-day.ts'
import { wasConversation } from '@doorstep/domain/due/history.ts'
import { tasksOf } from '@doorstep/domain/due/tasks.ts'
import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { PlanContent, Stop } from '@doorstep/domain/rounds/plan.ts'
import { planRounds } from '@doorstep/domain/rounds/plan-rounds.ts'
import type { BeatId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { MinuteOfDay } from '@doorstep/domain/shared/time.ts'
import { type Month, visitFacts } from './month.ts'
import { outcomeOf, spoke } from './outcomes.ts'
import { remarksForToday } from './remarks.ts'
import { rememberedOf } from './remembered.ts'

/** The plan of the day, as the lead publishes it before the shifts begin. */
export const planOf = ({ day, households, picture }: BeatDay): PlanContent =>
  planRounds({
    day,
    tasks: [...households.values()].flatMap(({ history, duties }) => tasksOf(history, duties, day)),
    buildings: picture.buildings,
    workers: picture.workers,
    pinned: [],
    notBefore: 0,
  })

export const planPublished = (
  beat: BeatId,
  content: PlanContent,
  { day, pen }: Pick<Month, 'day' | 'pen'>,
): FactDraft =>
  pen.ofOthers(
    { kind: 'system' },
    { day: day.day, minute: 7 * 60 + 42 },
    { kind: 'plan-published', plan: planIdOf(beat, day.day), day: day.day, content },
    'visits',
  )

/** By this code the guide shows what a household sees that found a card in its door. */
const cardOfTheGuide = 'DEMO-CARD'

/** The card stands in a door that nobody has come to since, and where somebody is still owed a visit. */
export function cardLeft(
  { leftOut }: PlanContent,
  { day, team, pen, noticeDigest }: Month,
): readonly FactDraft[] {
  const [household, worker] = [leftOut.at(-1)?.household, team[0]?.worker]
  if (!household || !worker) return []
  const at = { day: day.day - 1, minute: 17 * 60 + 5 }
  const codeDigest = noticeDigest(cardOfTheGuide)
  return [pen.ofWorker(worker, at, { kind: 'notice-left', household, by: worker, at, codeDigest })]
}

/** Who was met before is owed something on most rounds, and asked something: read before setting out. */
export function owedOnRounds({ rounds }: PlanContent, month: Month): readonly FactDraft[] {
  const notedOn = { day: month.day.day - 5, minute: 15 * 60 + 20 }
  return rounds.flatMap(({ worker, stops }) => {
    const met = stops.flatMap(({ household }) => {
      const home = month.day.households.get(household)
      return home?.history.knocks.some(wasConversation) ? [home] : []
    })
    return remarksForToday.flatMap((noted, i) => {
      const home = met.at(-1 - i)
      return home ? rememberedOf(home, worker, notedOn, noted(notedOn.day), month) : []
    })
  })
}

/** What was done of the rounds by now. */
export function morningOf(
  content: PlanContent,
  until: MinuteOfDay,
  month: Month,
): readonly FactDraft[] {
  return content.rounds.flatMap(({ worker, stops }) =>
    stops
      .filter((stop) => stop.leave <= until && stop.duties.length > 0)
      .flatMap((stop) => doneAt(stop, worker, month)),
  )
}

function doneAt(stop: Stop, worker: WorkerId, month: Month): readonly FactDraft[] {
  const home = month.day.households.get(stop.household)
  if (!home) return []
  const at = { day: month.day.day, minute: stop.arrive }
  // Who is promised a visit, or has to stay in, is at home.
  const owed = home.duties.filter((duty) => stop.duties.includes(duty.key))
  const isExpected = owed.some(({ tier }) => tier === 1)
  const ease = isExpected ? 3 : stop.isKnownFace ? 1.25 : 1
  const outcome = stop.call ? spoke(home, month.chance) : outcomeOf(home, at, ease, month.chance)
  const serves = owed.flatMap((duty) => {
    const programme = programmeOf(month.day.picture, duty)
    return programme ? [{ programme, occasion: duty.occasion }] : []
  })
  const by = { worker, ...(stop.call && { call: stop.call }) }
  return visitFacts(home, by, at, outcome, serves, month)
}
