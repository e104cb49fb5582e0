import type { VisitOutcome, VisitRecorded } from '@doorstep/domain/facts/visits.ts'
import type { Chance } from './chance.ts'

/** Openers of the given playbook that fit most doors, with how often they open one. */
export const openersTried: readonly (readonly [id: string, ease: number])[] = [
  ['plain-who-and-why', 0.55],
  ['plain-anything-broken', 0.8],
  ['plain-good-moment', 0.6],
  ['never-met-call-you', 0.7],
  ['never-met-card', 0.5],
  ['working-couple-doorway', 0.75],
  ['small-child-three-minutes', 0.65],
]

/** What a worker tapped of the opener; most say nothing. */
export function openerAt(outcome: VisitOutcome, chance: Chance): VisitRecorded['opener'] {
  const isAnswered = outcome.kind === 'spoke' || outcome.kind === 'declined'
  if (!isAnswered || !chance.happens(0.3)) return null
  const [id, ease] = chance.pick(openersTried)
  return { id, worked: outcome.kind === 'spoke' && chance.happens(ease) }
}
