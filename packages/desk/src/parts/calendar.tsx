import {
  civilDate,
  type EpochDay,
  epochDay,
  isoDay,
  weekday,
} from '@doorstep/domain/shared/time.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { sayDay, sayMonth, sayWeekdays } from '@doorstep/ui/words/times.ts'
import { ActionIcon } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useToday } from '../frame/me.ts'
import { monthWeeks, steppedDay } from './month.ts'

/** One month as the language writes it, whatever the browser's own language is. */
export function Calendar({
  day,
  min,
  onChoose,
}: {
  /** The day chosen at present; null for none. */
  readonly day: EpochDay | null
  /** The first day that may be chosen. */
  readonly min?: EpochDay
  readonly onChoose: (day: EpochDay) => void
}) {
  const words = useWords(frameWords)
  const { language } = useLanguage()
  const today = useToday()
  const [at, setAt] = useState(Math.max(day ?? min ?? today, min ?? Number.NEGATIVE_INFINITY))
  const grid = useRef<HTMLTableElement>(null)
  const isFollowed = useRef(false)
  const { year, month } = civilDate(at)
  useEffect(() => {
    if (isFollowed.current)
      grid.current?.querySelector<HTMLElement>(`[data-day="${isoDay(at)}"]`)?.focus()
  }, [at])
  // The keyboard goes along with the day; on an arrow of the month it stays there.
  const goTo = (next: EpochDay, isByKey = false) => {
    isFollowed.current = isByKey
    setAt(min === undefined ? next : Math.max(next, min))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = steppedDay(at, event.key)
    if (next === null) return
    event.preventDefault()
    goTo(next, true)
  }
  return (
    <div className="calendar">
      <div className="calendar-head">
        <MonthStep words={words.monthBefore} onStep={() => goTo(epochDay(year, month, 1) - 1)}>
          ‹
        </MonthStep>
        <b aria-live="polite">{sayMonth(year, month, language)}</b>
        <MonthStep words={words.monthAfter} onStep={() => goTo(epochDay(year, month, 1) + 31)}>
          ›
        </MonthStep>
      </div>
      <table ref={grid}>
        <caption className="unseen">{sayMonth(year, month, language)}</caption>
        <thead>
          <tr>
            {sayWeekdays(language).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(at).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <td key={one}>
                  <button
                    type="button"
                    data-day={isoDay(one)}
                    data-autofocus={one === at || undefined}
                    // Escape closes the calendar, not what it stands in.
                    data-mantine-stop-propagation="true"
                    data-weekend={weekday(one) % 6 === 0 || undefined}
                    data-other={civilDate(one).month !== month || undefined}
                    aria-label={sayDay(one, today, language)}
                    aria-pressed={one === day}
                    aria-current={one === today ? 'date' : undefined}
                    disabled={min !== undefined && one < min}
                    tabIndex={one === at ? 0 : -1}
                    onKeyDown={onKeyDown}
                    onClick={() => onChoose(one)}
                  >
                    {civilDate(one).day}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MonthStep({
  words,
  onStep,
  children,
}: {
  readonly words: string
  readonly onStep: () => void
  readonly children: string
}) {
  return (
    <ActionIcon variant="subtle" size="lg" aria-label={words} onClick={onStep}>
      {children}
    </ActionIcon>
  )
}
