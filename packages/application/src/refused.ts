import { err, type Result } from '@doorstep/domain/shared/result.ts'

/** An expected no: a stable code by which the screens choose the words, and the place it concerns. */
export interface Refused {
  /** What sort of no: nothing there, not as things stand now, not understood, … */
  readonly kind: 'not-found' | 'conflict' | 'invalid' | 'wrong-password' | 'too-many'
  readonly problem: string
  /** What is wrong and what would be right, for whoever reads the answer itself. */
  readonly detail: string
  readonly where: readonly string[]
}

export const refused = (
  kind: Refused['kind'],
  problem: string,
  detail: string,
  where: readonly string[] = [],
): Result<never, Refused> => err({ kind, problem, detail, where })

export const notFound = (what: string): Result<never, Refused> =>
  refused('not-found', 'not-found', `there is no such ${what}`, [what])
