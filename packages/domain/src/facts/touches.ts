import { unreachable } from '../shared/unreachable.ts'
import type { HandoverFact } from './handover.ts'
import { type Key, key } from './key.ts'
import type { RowTaken } from './lists.ts'
import type { LoreFact } from './lore.ts'
import type { Payload, PayloadKind } from './payload.ts'
import type { PlaybookFact } from './playbook.ts'
import type { PolicyFact } from './policy.ts'
import type { RoundFact } from './rounds.ts'
import type { TalkFact } from './talk.ts'
import type { TeamFact } from './team.ts'
import type { VisitFact } from './visits.ts'

/**
 * The keys whose rows a fact changes. A fact that takes others back touches what they touched: the log
 * finds those by `takesBack`.
 */
export function touches(payload: Payload): readonly Key[] {
  switch (payload.kind) {
    case 'list-accepted':
    case 'import-undone':
      return [key('import', payload.import)]
    case 'row-taken':
      return touchedByRow(payload)
    case 'people-matched':
      return [key('person', payload.keep), key('person', payload.other)]
    case 'people-kept-apart':
      return payload.people.map((person) => key('person', person))
    case 'fact-withdrawn':
      return []
    case 'building-described':
      return [key('building', payload.building)]
    case 'dwelling-described':
      return [key('dwelling', payload.dwelling), key('building', payload.building)]
    case 'dwelling-kind-set':
    case 'dwelling-contact-named':
      return [key('dwelling', payload.dwelling)]
    case 'person-entered':
      return [key('person', payload.person), key('household', payload.household)]
    case 'household-language-set':
      return [key('household', payload.household)]
    case 'person-corrected':
      return [key('person', payload.person)]
    case 'residence-changed':
      return payload.to.kind === 'household'
        ? [key('person', payload.person), key('household', payload.to.household)]
        : [key('person', payload.person)]
    case 'arrival-reported':
    case 'health-noted':
      return [key('person', payload.person), ...batchOf(payload.import)]
    case 'isolation-ordered':
    case 'isolation-ended':
      return [key('person', payload.person)]
    default:
      return touchedByWork(payload)
  }
}

/** The facts of the team's own work. */
function touchedByWork(
  payload:
    | TeamFact
    | PolicyFact
    | PlaybookFact
    | VisitFact
    | LoreFact
    | TalkFact
    | HandoverFact
    | RoundFact,
): readonly Key[] {
  switch (payload.kind) {
    case 'disclosure-made':
      return []
    case 'worker-entered':
    case 'leave-taken':
    case 'worker-left':
      return [key('worker', payload.worker)]
    case 'programme-published':
      return [key('programme', payload.programme.key)]
    case 'programme-ended':
    case 'programme-erased':
      return [key('programme', payload.programme)]
    case 'class-published':
      return [key('playbook', payload.class.key)]
    case 'class-withdrawn':
      return [key('playbook', payload.key)]
    case 'visit-recorded':
    case 'answers-given':
    case 'knock-reported':
    case 'appointment-made':
    case 'appointment-cancelled':
    case 'quiet-hours-set':
    case 'remark-noted':
    case 'notice-left':
    case 'familiarity-marked':
    case 'caution-noted':
    case 'lore-noted':
    case 'lore-confirmed':
    case 'lore-settled':
    case 'lore-passed-on':
    case 'thread-opened':
    case 'thread-closed':
    case 'promise-made':
    case 'promise-settled':
    case 'introduction-made':
      return [key('household', payload.household)]
    case 'plan-published':
    case 'stop-handed-over':
    case 'stop-pinned':
      return [key('plan', payload.plan)]
    case 'report-sent':
      return [key('report', payload.report)]
    default:
      return touchedByPreparing(payload)
  }
}

/** What is prepared for the doors: the day's talk, handing over. */
function touchedByPreparing(payload: TalkFact | HandoverFact): readonly Key[] {
  switch (payload.kind) {
    case 'talk-line-set':
    case 'talk-line-ended':
      return [key('talk', payload.line)]
    // Of the worker too, who places it in a beat.
    case 'handover-begun':
      return [key('handover', payload.handover), key('worker', payload.to)]
    case 'handover-asked':
      return [key('handover', payload.handover)]
    default:
      return unreachable(payload)
  }
}

const batchOf = (importId: string | null): readonly Key[] =>
  importId === null ? [] : [key('batch', importId)]

function touchedByRow(row: RowTaken): readonly Key[] {
  return [
    key('batch', row.import),
    ...(row.building === null ? [] : [key('building', row.building)]),
    ...(row.dwelling === null ? [] : [key('dwelling', row.dwelling)]),
    ...(row.household === null ? [] : [key('household', row.household)]),
    ...(row.person === null ? [] : [key('person', row.person)]),
  ]
}

/**
 * Facts that take others back. They are not taken back themselves: what was undone by mistake is
 * appended again, so that one pass over the log tells what stands.
 */
export const takingBack: readonly PayloadKind[] = ['fact-withdrawn', 'import-undone']

/**
 * What a fact takes back of what stands before it in the log: one fact, or all that came by an import;
 * null for every other kind.
 */
export function takesBack(
  payload: Payload,
): { readonly fact: string } | { readonly batch: Key } | null {
  if (payload.kind === 'fact-withdrawn') return { fact: payload.fact }
  if (payload.kind === 'import-undone') return { batch: key('batch', payload.import) }
  return null
}
