import type { Refused } from '@doorstep/application/refused.ts'
import type { Refusal } from '@doorstep/domain/rights/decide.ts'
import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import type { Problem } from '@doorstep/protocol/shapes.ts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A no as it goes over the wire. */
export interface ProblemAnswer {
  readonly status: ContentfulStatusCode
  readonly problem: Problem
}

export const problem = (
  status: ContentfulStatusCode,
  code: string,
  detail: string,
  where: readonly string[] = [],
): ProblemAnswer => ({ status, problem: { problem: code, detail, where: [...where] } })

/** Things of another beat answer as things that are not there. */
export function problemOfRefusal(refusal: Refusal): ProblemAnswer {
  switch (refusal.kind) {
    case 'not-signed-in':
      return problem(401, 'not-signed-in', 'sign in first')
    case 'not-for-this-role':
      return problem(403, 'not-for-this-role', 'your role does not include this')
    case 'of-all-beats':
      return problem(403, 'of-all-beats', 'an administrator, or a lead of all beats, decides this')
    case 'erases-sooner':
      return problem(
        403,
        'erases-sooner',
        'published like this, what all beats hold is erased sooner: an administrator, or a lead of all beats, decides this',
        ['end', 'retentionDays', 'purpose'],
      )
    case 'not-theirs':
      return problem(404, 'not-found', 'there is no such thing in your beat')
    default:
      return unreachable(refusal)
  }
}

const statuses: Readonly<Record<Refused['kind'], ContentfulStatusCode>> = {
  'not-found': 404,
  conflict: 409,
  invalid: 400,
  'wrong-password': 401,
  'too-many': 429,
}

export const problemOfRefused = (refused: Refused): ProblemAnswer =>
  problem(statuses[refused.kind], refused.problem, refused.detail, refused.where)

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** Names each place that was not understood and what is wanted there; never what was sent. */
export const problemOfIssues = (part: 'query' | 'body', issues: readonly Issue[]): ProblemAnswer =>
  problem(
    400,
    'not-understood',
    issues.map(({ path, message }) => `${[part, ...path].join('.')}: ${message}`).join('; '),
    issues.map(({ path }) => [part, ...path].join('.')),
  )
