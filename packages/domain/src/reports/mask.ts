/** Below this a count leaves the team only as "fewer than": somebody could be recognised by it. */
const smallestTold = 5

/** Nobody is recognised by a nought. */
export const isMasked = (value: number): boolean => value > 0 && value < smallestTold

/** A figure as it leaves the team. */
export const told = (value: number): number | string =>
  isMasked(value) ? `<${smallestTold}` : value
