import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { ActionIcon } from '@mantine/core'
import { DayButton } from './day-field.tsx'

/** From one day to the next, or to any day. */
export function DaySwitch({
  day,
  onChoose,
}: {
  readonly day: EpochDay
  readonly onChoose: (day: EpochDay) => void
}) {
  const words = useWords(frameWords)
  return (
    <div className="day-switch">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={words.dayBefore}
        onClick={() => onChoose(day - 1)}
      >
        ‹
      </ActionIcon>
      <DayButton label={words.day} day={day} onChoose={onChoose} />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={words.dayAfter}
        onClick={() => onChoose(day + 1)}
      >
        ›
      </ActionIcon>
    </div>
  )
}
