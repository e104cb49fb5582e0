import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { Button, Input, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useToday } from '../frame/me.ts'
import { Calendar } from './calendar.tsx'

interface DayButtonProps {
  readonly label: string
  readonly day: EpochDay | null
  readonly min?: EpochDay
  readonly isWide?: boolean
  readonly onChoose: (day: EpochDay) => void
}

/** A day as the language says it; pressed, it opens a calendar in the same language. */
export function DayButton({ label, day, min, isWide = false, onChoose }: DayButtonProps) {
  const words = useWords(frameWords)
  const { language } = useLanguage()
  const today = useToday()
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const said = day === null ? words.chooseDay : sayDay(day, today, language)
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => !opened && close()}
      trapFocus
      returnFocus
      position="bottom-start"
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          justify="start"
          fullWidth={isWide}
          aria-label={`${label}: ${said}`}
          onClick={toggle}
        >
          {said}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Calendar
          day={day}
          {...(min !== undefined && { min })}
          onChoose={(chosen) => {
            onChoose(chosen)
            close()
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** A day of a form, with its name above and what is wrong with it below. */
export function DayField({ error, ...field }: DayButtonProps & { readonly error: string | false }) {
  return (
    <Input.Wrapper label={field.label} labelElement="div" withAsterisk error={error}>
      <DayButton {...field} isWide />
    </Input.Wrapper>
  )
}
