import type { StateCounts } from '@doorstep/domain/coverage/coverage.ts'
import { type DutyStateKind, dutyStates } from '@doorstep/domain/due/duty.ts'
import { useWords } from './language.tsx'
import { StateMark } from './state-mark.tsx'
import { stateWords } from './words/states.ts'
import './states.css'

export interface StateCountsBarProps {
  readonly counts: StateCounts
  /** Without the list of numbers below: where a table beside it has them. */
  readonly isBare?: boolean
}

/** The six states as one bar whose parts add up, and as numbers in words. */
export function StateCountsBar({ counts, isBare = false }: StateCountsBarProps) {
  const words = useWords(stateWords)
  const present = dutyStates.filter((state) => counts[state] > 0)
  const say = (state: DutyStateKind) => words.count(counts[state], words[state])
  return (
    <div className="state-counts">
      <div className="state-counts-bar" role="img" aria-label={present.map(say).join(', ')}>
        {present.map((state) => (
          <span
            key={state}
            data-state={state}
            title={say(state)}
            style={{ flexGrow: counts[state] }}
          />
        ))}
      </div>
      {!isBare && (
        <ul>
          {present.map((state) => (
            <li key={state}>
              <StateMark state={state} isSilent />
              {say(state)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
