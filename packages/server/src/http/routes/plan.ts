import { planRequestOf } from '@doorstep/application/plan-day.ts'
import type { Account } from '@doorstep/application/ports/accounts.ts'
import {
  handOverStop,
  pinStop,
  publishPlan,
  takeHandOverBack,
} from '@doorstep/application/publish-plan.ts'
import { type Refused, refused } from '@doorstep/application/refused.ts'
import { showPlan } from '@doorstep/application/show-plan.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { PlanAnswer } from '@doorstep/protocol/plan.ts'
import { JobStopped } from '../../jobs.ts'
import type { Parts } from '../../parts.ts'
import { planOffThread } from '../../rounds/plan-off-thread.ts'
import type { Implementations } from '../implementation.ts'

type PlanRoute = 'plan' | 'planDraft' | 'planPublish' | 'planHandOver' | 'planHandBack' | 'planPin'

const planning = ({ jurisdiction, beats, account }: Account) => ({
  jurisdiction,
  beats,
  by: account,
})

/** Days as the asker works in them, and what a change leaves of the plan. */
function planDays({ beatDays }: Parts) {
  const dayOf = ({ jurisdiction, beats }: Account, day?: EpochDay) =>
    beatDays.of(jurisdiction, beats, day)
  const changed = async (
    account: Account,
    day: EpochDay,
    change: Result<unknown, Refused>,
  ): Promise<Result<Told, Refused>> =>
    change.ok ? ok(told(showPlan(await dayOf(account, day), null))) : change
  return { dayOf, changed }
}

/** The plan of a day: drafted, published, changed by hand. */
export const planRoutes = (parts: Parts): Pick<Implementations, PlanRoute> => {
  const { dayOf, changed } = planDays(parts)
  return {
    plan: {
      for: 'signed-in',
      run: async ({ query }, account) => ok(told(showPlan(await dayOf(account, query.day), null))),
    },
    planDraft: {
      for: 'signed-in',
      async run({ query }, account) {
        const day = await dayOf(account, query.day)
        try {
          const draft = await parts.jobs.run(account.account, query.job, 'plan', (progress) =>
            planOffThread(planRequestOf(day), progress),
          )
          return ok(told(showPlan(day, draft)))
        } catch (thrown) {
          if (!(thrown instanceof JobStopped)) throw thrown
          return refused('conflict', 'stopped', 'the plan was stopped; nothing was changed')
        }
      },
    },
    planPublish: {
      for: 'signed-in',
      async run({ body }, account) {
        const day = await dayOf(account, body.day)
        const published = await publishPlan(planning(account), body.content, day, parts)
        return changed(account, body.day, published)
      },
    },
    ...byHand(parts),
  }
}

/** Stops given to a colleague, back, and pinned. */
function byHand(parts: Parts): Pick<Implementations, 'planHandOver' | 'planHandBack' | 'planPin'> {
  const { dayOf, changed } = planDays(parts)
  return {
    planHandOver: {
      for: 'signed-in',
      async run({ body: { day: on, household, to } }, account) {
        const day = await dayOf(account, on)
        const given = await handOverStop(planning(account), household, to, day, parts)
        if (!given.ok) return given
        const { answer, households } = told(showPlan(await dayOf(account, on), null))
        return ok({ answer: { ...answer, handOver: given.value }, households })
      },
    },
    planHandBack: {
      for: 'signed-in',
      async run({ body: { day: on, handOver } }, account) {
        const taken = await takeHandOverBack(planning(account), handOver, on, parts)
        return changed(account, on, taken)
      },
    },
    planPin: {
      for: 'signed-in',
      async run({ body: { day: on, household, pinned } }, account) {
        const day = await dayOf(account, on)
        const marked = await pinStop(planning(account), household, pinned, day, parts)
        return changed(account, on, marked)
      },
    },
  }
}

interface Told {
  readonly answer: PlanAnswer
  readonly households: readonly string[]
}

/** A plan tells of every door in it for which programme somebody comes. */
const told = (answer: PlanAnswer): Told => ({
  answer,
  households: answer.doors.map(({ household }) => household),
})
