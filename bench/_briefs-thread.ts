import { performance } from 'node:perf_hooks'
import { parentPort } from 'node:worker_threads'
import type { BriefRequest } from '@doorstep/domain/doorstep/brief.ts'
import { briefOf } from '@doorstep/domain/doorstep/brief-of.ts'
import { languages } from '@doorstep/domain/shared/language.ts'
import { givenPlaybook } from '@doorstep/server/given-playbook.ts'
import { requestOf } from '@doorstep/testing/briefs/request-of.ts'
import { typicalHouseholds } from '@doorstep/testing/briefs/typical.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { knock, today } from '@doorstep/testing/builders/households.ts'

/** What one thread measured, in milliseconds. */
export interface BriefTimes {
  readonly all: number
  readonly each: readonly number[]
}

const households = 2400
/** Half a year of knocks at every door, more than most doors have. */
const knocksBefore = 12

const playbook = await givenPlaybook()
const typical = typicalHouseholds(playbook)

/** A beat of typical households: each remembers what two of them do, and was knocked at a dozen times. */
function requestAt(i: number): BriefRequest {
  const own = typical[i % typical.length] as (typeof typical)[number]
  const other = typical[(i * 7 + 3) % typical.length] as (typeof typical)[number]
  const before = Array.from({ length: knocksBefore }, (_, k) =>
    knock(today - 180 + k * 14, { kind: 'no-answer' }, { id: id(`before-${k}`) }),
  )
  return requestOf(
    {
      ...own,
      history: { ...own.history, knocks: [...before, ...(own.history.knocks ?? [])] },
      lore: [...own.lore, ...other.lore.map((row) => ({ ...row, id: id<'lore'>(`${row.id}-2`) }))],
    },
    languages[i % languages.length] ?? 'en',
    playbook,
  )
}

const requests = Array.from({ length: households }, (_, i) => requestAt(i))
const each: number[] = []
const started = performance.now()
for (const request of requests) {
  const from = performance.now()
  briefOf(request)
  each.push(performance.now() - from)
}
parentPort?.postMessage({ all: performance.now() - started, each } satisfies BriefTimes)
