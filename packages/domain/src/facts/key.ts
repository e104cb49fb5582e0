/**
 * What a fact is about: `person:…`, `household:…`. The rows of a touched key are folded again, by the
 * same code that a rebuild uses.
 */
export const keyKinds = [
  'building',
  'dwelling',
  'household',
  'person',
  'import',
  /** All that came by one import: no view, but what an undo takes back. */
  'batch',
  'worker',
  'programme',
  /** One class of the playbook. */
  'playbook',
  'plan',
  'report',
  'talk',
  'handover',
] as const
export type KeyKind = (typeof keyKinds)[number]
export type Key = `${KeyKind}:${string}`

export const key = (kind: KeyKind, id: string): Key => `${kind}:${id}`
