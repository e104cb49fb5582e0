import { planRequestOf } from '@doorstep/application/plan-day.ts'
import type { Account } from '@doorstep/application/ports/accounts.ts'
import { handOverStop, pinStop, publishPlan } from '@doorstep/application/publish-plan.ts'
import { type Refused, refused } from '@doorstep/application/refused.ts'
import { showPlan } from '@doorstep/application/show-plan.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { PlanAnswer } from '@doorstep/protocol/plan.ts'
import { JobStopped } from '../../jobs.ts'
import type { Parts } from '../../parts.ts'
import { planOffThread } from '../../rounds/plan-off-thread.ts'
import type { Implementations } from '../implementation.ts'

type PlanRoute = 'plan' | 'planDraft' | 'planPublish' | 'planHandOver' | 'planPin'

/** The plan of a day: drafted, published, changed by hand. */
export const planRoutes = (parts: Parts): Pick<Implementations, PlanRoute> => {
  const { beatDays, jobs } = parts
  const dayOf = ({ jurisdiction, beats }: Account, day?: EpochDay) =>
    beatDays.of(jurisdiction, beats, day)
  const planning = ({ jurisdiction, beats, account }: Account) => ({
    jurisdiction,
    beats,
    by: account,
  })
  const changed = async (
    account: Account,
    day: EpochDay,
    change: Result<null, Refused>,
  ): Promise<Result<Told, Refused>> =>
    change.ok ? ok(told(showPlan(await dayOf(account, day), null))) : change
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
          const draft = await jobs.run(account.account, query.job, 'plan', (progress) =>
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
    planHandOver: {
      for: 'signed-in',
      async run({ body: { day: on, household, to } }, account) {
        const day = await dayOf(account, on)
        const given = await handOverStop(planning(account), household, to, day, parts)
        return changed(account, on, given)
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
