import { dutyStates } from '@doorstep/domain/due/duty.ts'
import type { CoverageAnswer } from '@doorstep/protocol/coverage.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { StateCountsBar } from '@doorstep/ui/state-counts.tsx'
import { StateMark } from '@doorstep/ui/state-mark.tsx'
import { coverageWords } from '@doorstep/ui/words/desk-coverage.ts'
import { stateWords } from '@doorstep/ui/words/states.ts'
import { Section } from '../parts/page.tsx'

const many = (count: number) => count.toLocaleString('en')

/** Six states in two columns, and the sum that they add up to. */
export function CountsTable({ coverage }: { readonly coverage: CoverageAnswer }) {
  const words = useWords(coverageWords)
  const states = useWords(stateWords)
  const { households, householdTotal, people, peopleTotal } = coverage
  return (
    <Section title={words.counts}>
      <div className="counts">
        <table>
          <caption className="unseen">{words.counts}</caption>
          <thead>
            <tr>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.households}</th>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.people}</th>
              <th scope="col">{words.part}</th>
            </tr>
          </thead>
          <tbody>
            {dutyStates.map((state) => (
              <tr key={state}>
                <th scope="row">
                  <span className="state-said">
                    <StateMark state={state} isSilent /> {states[state]}
                  </span>
                </th>
                <td>{many(households[state])}</td>
                <td>{sayPart(households[state], householdTotal)}</td>
                <td>{many(people[state])}</td>
                <td>{sayPart(people[state], peopleTotal)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td>{many(householdTotal)}</td>
              <td />
              <td>{many(peopleTotal)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
        <div className="counts-bars">
          <h3>{words.households}</h3>
          <StateCountsBar counts={households} isBare />
          <h3>{words.people}</h3>
          <StateCountsBar counts={people} isBare />
        </div>
      </div>
    </Section>
  )
}

/** In tenths of a per cent; '' of nothing. */
const sayPart = (count: number, total: number): string =>
  total === 0 ? '' : `${((100 * count) / total).toFixed(1)}%`
