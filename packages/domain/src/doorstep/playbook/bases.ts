/** By which classes are grouped where people read them. */
export const classGroups = [
  'family',
  'members',
  'ages',
  'work',
  'movement',
  'language',
  'contact',
  'home',
] as const
export type ClassGroup = (typeof classGroups)[number]

/**
 * What must be known for an opener to be said, and is shown beside it. `nothing`: it fits any door;
 * `own-talk`: a conversation with this very worker; `last-talk`: with any of us; `last-knock`: our last
 * knock, whatever it came to.
 */
export const bases = [
  'nothing',
  'members',
  'dwelling',
  'own-talk',
  'last-talk',
  'last-knock',
  'arrival',
  'wishes',
] as const
export type Basis = (typeof bases)[number]
