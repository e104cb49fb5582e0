import type { FactSource } from '@doorstep/domain/facts/fact.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { WorkerId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type Refused, refused } from './refused.ts'

/** Who says so, of what an account writes: the worker it is, or else its agency. */
export const saidBy = ({ worker, agency }: Caller): FactSource =>
  worker === null ? { kind: 'agency', agency } : { kind: 'worker', worker }

/** What is done at a door is done by somebody of the team, by name. */
export const workerOf = ({ worker }: Caller): Result<WorkerId, Refused> =>
  worker === null
    ? refused('conflict', 'not-a-worker', 'this account is no worker of the team')
    : ok(worker)
