import { parentPort, workerData } from 'node:worker_threads'
import type { PlanRequest } from '@doorstep/domain/rounds/plan.ts'
import { planRounds } from '@doorstep/domain/rounds/plan-rounds.ts'

/** Runs in a thread of its own, so that a large plan holds nobody up and can be stopped. */
parentPort?.postMessage(planRounds(workerData as PlanRequest))
