import type { Proposal } from '@doorstep/domain/doorstep/lore/proposal.ts'
import { proposalsOf } from '@doorstep/domain/doorstep/lore/proposals-of.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import type { ExpectedProposal, LabelledRemark } from './labelled.ts'

export interface Score {
  readonly remarks: number
  /** Right proposals of all that were made. */
  readonly precision: number
  /** Right proposals of all that were expected. */
  readonly recall: number
}

interface Judged {
  readonly wrong: readonly Proposal[]
  readonly missed: readonly ExpectedProposal[]
  readonly right: number
}

const fits = (expected: ExpectedProposal, proposal: Proposal): boolean =>
  expected.topic === proposal.topic &&
  (expected.on === undefined || expected.on === proposal.on) &&
  (expected.hearsay === undefined || expected.hearsay === proposal.isHearsay)

/** What was proposed from one remark beside what was expected; each expected one is met once at most. */
export function judged(remark: LabelledRemark): Judged {
  const missed = [...remark.expected]
  const wrong: Proposal[] = []
  for (const proposal of proposalsOf(remark)) {
    const at = missed.findIndex((expected) => fits(expected, proposal))
    if (at < 0) wrong.push(proposal)
    else missed.splice(at, 1)
  }
  return { wrong, missed, right: remark.expected.length - missed.length }
}

/** How well the remarks of one language are read. */
export function scoreOf(remarks: readonly LabelledRemark[], language: Language): Score {
  const own = remarks.filter((remark) => remark.language === language)
  const all = own.map(judged)
  const right = all.reduce((sum, one) => sum + one.right, 0)
  const wrong = all.reduce((sum, one) => sum + one.wrong.length, 0)
  const missed = all.reduce((sum, one) => sum + one.missed.length, 0)
  const share = (of: number) => (of === 0 ? 1 : right / of)
  return { remarks: own.length, precision: share(right + wrong), recall: share(right + missed) }
}
