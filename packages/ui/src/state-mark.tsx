import type { DutyStateKind, Tries } from '@doorstep/domain/due/duty.ts'
import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import { useWords } from './language.tsx'
import { stateWords, triedHow } from './words/states.ts'
import './states.css'

/** The mark of a state: what distinguishes it where colour is not seen. `planned` is a worker's initial or a time. */
export function markOf(state: DutyStateKind, { times }: Tries, planned = ''): string {
  switch (state) {
    case 'done':
      return '✓'
    case 'due':
      return ''
    case 'planned':
      return planned === '' ? '·' : planned
    case 'tried':
      return times === 0 ? '…' : `${times}`
    case 'excused':
      return '–'
    case 'overdue':
      return '!'
    default:
      return unreachable(state)
  }
}

/** A state in words, with what was tried in vain: a call that nobody took is no knock. */
export function sayStanding(
  state: DutyStateKind,
  { times, by }: Tries,
  words: (typeof stateWords)['en'],
): string {
  if (state === 'tried') return words.triedTimes(times, triedHow(by))
  return state === 'overdue' ? words.overdueTimes(times, triedHow(by)) : words[state]
}

export interface StateMarkProps {
  readonly state: DutyStateKind
  readonly tries?: Tries
  /** A worker's initial or a time, shown for `planned`. */
  readonly planned?: string
  /** Say nothing aloud: the state stands beside it in words. */
  readonly isSilent?: boolean
}

export function StateMark({
  state,
  tries = { times: state === 'tried' ? 1 : 0, by: [] },
  planned,
  isSilent = false,
}: StateMarkProps) {
  const words = useWords(stateWords)
  return (
    <span className="state-mark" data-state={state}>
      <span aria-hidden="true">{markOf(state, tries, planned)}</span>
      {!isSilent && <span className="unseen">{sayStanding(state, tries, words)}</span>}
    </span>
  )
}
