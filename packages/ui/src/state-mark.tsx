import type { DutyStateKind } from '@doorstep/domain/due/duty.ts'
import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import { useWords } from './language.tsx'
import { stateWords } from './words/states.ts'
import './states.css'

/** The mark of a state: what distinguishes it where colour is not seen. `planned` is a worker's initial or a time. */
export function markOf(state: DutyStateKind, tries: number, planned = ''): string {
  switch (state) {
    case 'done':
      return '✓'
    case 'due':
      return ''
    case 'planned':
      return planned === '' ? '·' : planned
    case 'tried':
      return tries === 0 ? '…' : `${tries}`
    case 'excused':
      return '–'
    case 'overdue':
      return '!'
    default:
      return unreachable(state)
  }
}

/** A state in words, with the tries where somebody knocked in vain. */
export function sayStanding(
  state: DutyStateKind,
  tries: number,
  words: (typeof stateWords)['en'],
): string {
  if (state === 'tried') return words.triedTimes(tries)
  return state === 'overdue' ? words.overdueTimes(tries) : words[state]
}

export interface StateMarkProps {
  readonly state: DutyStateKind
  readonly tries?: number
  /** A worker's initial or a time, shown for `planned`. */
  readonly planned?: string
  /** Say nothing aloud: the state stands beside it in words. */
  readonly isSilent?: boolean
}

export function StateMark({
  state,
  tries = state === 'tried' ? 1 : 0,
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
