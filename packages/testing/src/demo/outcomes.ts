import type { HouseholdDay } from '@doorstep/application/beat-day.ts'
import { ageOfPerson } from '@doorstep/domain/due/subject.ts'
import type { VisitOutcome } from '@doorstep/domain/facts/visits.ts'
import { type LocalTime, weekday } from '@doorstep/domain/shared/time.ts'
import type { Chance } from './chance.ts'

/** How likely somebody is at home: the old in the morning, those who work in the evening and on Sundays. */
export function likelyHome({ history }: HouseholdDay, at: LocalTime): number {
  const ages = history.members.map((member) => ageOfPerson(member, at.day) ?? 40)
  const hasSomeoneFree = ages.some((age) => age >= 62) || ages.some((age) => age < 3)
  if (hasSomeoneFree) return at.minute < 17 * 60 ? 0.78 : 0.86
  const isFree = weekday(at.day) === 0 || weekday(at.day) === 6
  if (isFree) return 0.66
  return at.minute >= 18 * 60 ? 0.74 : at.minute >= 11.5 * 60 && at.minute < 14 * 60 ? 0.45 : 0.27
}

const refusals = [
  '刚才社区的人才来过，你们怎么又来',
  '没什么好登记的，别再敲了',
  '孩子在睡觉，改天',
  '你们不信我？',
  '我在开会，不方便',
]
const dangers = ['院内有未拴的狗', '楼道灯坏，栏杆松动'] as const

/** What one knock came to, as it is at most doors; `ease` over 1 for a face that is known. */
export function outcomeOf(
  home: HouseholdDay,
  at: LocalTime,
  ease: number,
  chance: Chance,
): VisitOutcome {
  if (!chance.happens(Math.min(0.95, likelyHome(home, at) * ease))) return nobody(chance)
  if (chance.happens(0.06 / ease)) return { kind: 'declined', words: chance.pick(refusals) }
  if (chance.happens(0.02))
    return { kind: 'come-back', at: { day: at.day + chance.between(1, 3), minute: 19 * 60 } }
  if (chance.happens(0.012))
    return { kind: 'another-team', agency: chance.pick(['community', 'health']) }
  return spoke(home, chance)
}

export function spoke({ history }: HouseholdDay, chance: Chance): VisitOutcome {
  const met = history.members.filter((_, i) => i === 0 || chance.happens(0.5)).map(({ id }) => id)
  return { kind: 'spoke', met, othersMet: chance.happens(0.04) ? 1 : 0 }
}

function nobody(chance: Chance): VisitOutcome {
  if (chance.happens(0.025))
    return {
      kind: 'not-reached',
      because: chance.pick(['gate-locked', 'lift-out', 'door-not-found'] as const),
    }
  if (chance.happens(0.012))
    return { kind: 'vacant-or-moved', because: chance.pick(['vacant', 'moved'] as const) }
  return chance.happens(0.003)
    ? { kind: 'unsafe', words: chance.pick(dangers) }
    : { kind: 'no-answer' }
}
