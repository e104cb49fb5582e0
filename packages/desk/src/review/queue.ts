import type { ReviewAnswer } from '@doorstep/protocol/review.ts'

export type ReviewPair = ReviewAnswer['pairs'][number]

export const pairKey = ({ left, right }: ReviewPair): string => `${left.person}/${right.person}`

/**
 * The pairs in the order in which they are asked: due today first, those put off last, in the order in
 * which they were put off. What was settled meanwhile is left out.
 */
export function queueOf(
  pairs: readonly ReviewPair[],
  putOff: readonly string[],
  settled: ReadonlySet<string>,
): readonly ReviewPair[] {
  const open = pairs.filter((pair) => !settled.has(pairKey(pair)))
  const place = (pair: ReviewPair) => {
    const off = putOff.lastIndexOf(pairKey(pair))
    return off >= 0 ? off + 2 : pair.dueToday ? 0 : 1
  }
  return [...open].sort((a, b) => place(a) - place(b))
}
