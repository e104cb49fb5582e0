import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { IsolationOrdered } from '@doorstep/domain/facts/overlays.ts'
import { type Month, visitFacts } from './month.ts'
import { spoke } from './outcomes.ts'

/** Days for which someone stays in after coming from a region with an outbreak. */
const isolationDays = 14
/** The checks of so many days past are told one by one. */
const checksTold = 4

/** Who stays in at this time, and how they were looked after until yesterday. */
export function isolations(month: Month): readonly FactDraft[] {
  const { day, chance, pen } = month
  const homes = [...day.households.values()].filter(({ history }) =>
    history.arrivals.some(({ on }) => on > day.day - isolationDays),
  )
  const chosen = chance.shuffled(homes).slice(0, 22)
  const daily = month.programmes.find(({ rhythm }) => rhythm.kind === 'daily')
  const windows = daily?.rhythm.kind === 'daily' ? daily.rhythm.windows : []
  return chosen.flatMap((home, i) => {
    const arrival = home.history.arrivals.at(-1)
    if (!arrival) return []
    const where: IsolationOrdered['where'] = i < 2 ? 'central' : 'home'
    const ordered: IsolationOrdered = {
      kind: 'isolation-ordered',
      person: arrival.person,
      household: home.history.household.id,
      where,
      start: arrival.on,
      end: arrival.on + isolationDays - 1,
      checks: [],
    }
    const order = pen.ofOthers(
      { kind: 'agency', agency: 'health' },
      { day: arrival.on, minute: 1000 },
      ordered,
      'isolation',
    )
    if (where === 'central' || !daily) return [order]
    const from = Math.max(arrival.on + 1, day.day - checksTold)
    const past = Array.from({ length: Math.max(0, day.day - from) }, (_, n) => from + n)
    const checks = past.flatMap((on) =>
      windows.flatMap((window) => {
        const nurse = chance.pick(month.team.filter(({ agency }) => agency === 'health'))
        const at = { day: on, minute: window.from + chance.between(5, 80) }
        const serves = [{ programme: daily, occasion: `${on}-${window.from}` }]
        return visitFacts(home, nurse, at, spoke(home, chance), serves, month)
      }),
    )
    return [order, ...checks]
  })
}
