import type { PayloadKind } from './payload.ts'

/**
 * What a lead may take back as one entry that was wrong. A list is undone as a whole, a plan or a
 * programme is published anew, and what was given away stays written down.
 */
const kinds: ReadonlySet<PayloadKind> = new Set<PayloadKind>([
  'people-matched',
  'people-kept-apart',
  'building-described',
  'dwelling-described',
  'dwelling-kind-set',
  'dwelling-contact-named',
  'person-entered',
  'person-corrected',
  'residence-changed',
  'household-language-set',
  'arrival-reported',
  'isolation-ordered',
  'isolation-ended',
  'health-noted',
  'visit-recorded',
  'answers-given',
  'knock-reported',
  'appointment-made',
  'quiet-hours-set',
  'remark-noted',
  'notice-left',
  'familiarity-marked',
  'caution-noted',
  'lore-noted',
  'lore-confirmed',
  'lore-settled',
  'lore-passed-on',
  'thread-opened',
  'thread-closed',
  'promise-made',
  'promise-settled',
  'introduction-made',
  'handover-begun',
])

export const isWithdrawable = (kind: PayloadKind): boolean => kinds.has(kind)
