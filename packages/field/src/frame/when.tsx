import {
  clockTime,
  type EpochDay,
  findDay,
  findMinute,
  isoDay,
  type LocalTime,
  type MinuteOfDay,
} from '@doorstep/domain/shared/time.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneRecordWords } from '@doorstep/ui/words/phone-record.ts'
import { sayDayShort } from '@doorstep/ui/words/times.ts'
import { OneOf } from './choices.tsx'

/** Days offered in one tap; others by the phone's own calendar. */
const daysOffered = 5

interface DayChoiceProps {
  readonly name: string
  readonly today: EpochDay
  readonly day: EpochDay | null
  readonly onChoose: (day: EpochDay | null) => void
  readonly problem?: string | undefined
}

/** A day to come: today and the next ones in one tap. */
export function DayChoice({ name, today, day, onChoose, problem }: DayChoiceProps) {
  const words = useWords(phoneRecordWords)
  const { language } = useLanguage()
  const days = Array.from({ length: daysOffered }, (_, ahead) => today + ahead)
  return (
    <>
      <OneOf
        label={words.whichDay}
        name={`${name}-day`}
        choices={days.map((value) => ({ value, label: sayDayShort(value, today, language) }))}
        chosen={day}
        onChoose={onChoose}
        problem={problem}
      />
      <div className="text-field">
        <label htmlFor={`${name}-another`}>{words.anotherDay}</label>
        <input
          id={`${name}-another`}
          type="date"
          min={isoDay(today)}
          value={day !== null && day >= today + daysOffered ? isoDay(day) : ''}
          onChange={(event) => onChoose(findDay(event.target.value) ?? null)}
        />
      </div>
    </>
  )
}

/** Times offered in one tap, in minutes after midnight. */
const timesOffered = [8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20].map((hour) => hour * 60)

interface TimeChoiceProps {
  readonly name: string
  readonly minute: MinuteOfDay | null
  readonly onChoose: (minute: MinuteOfDay | null) => void
  /** Times before this one are over: of today only. */
  readonly after: MinuteOfDay
}

/** A time of day: full hours in one tap, any other by the phone's own clock. */
export function TimeChoice({ name, minute, onChoose, after }: TimeChoiceProps) {
  const words = useWords(phoneRecordWords)
  const offered = timesOffered.filter((one) => one > after)
  return (
    <>
      <OneOf
        label={words.whichTime}
        name={`${name}-time`}
        choices={offered.map((value) => ({ value, label: clockTime(value) }))}
        chosen={minute}
        onChoose={onChoose}
      />
      <div className="text-field">
        <label className="unseen" htmlFor={`${name}-clock`}>
          {words.whichTime}
        </label>
        <input
          id={`${name}-clock`}
          type="time"
          value={minute === null ? '' : clockTime(minute)}
          onChange={(event) => onChoose(findMinute(event.target.value) ?? null)}
        />
      </div>
    </>
  )
}

/** From which minute on times of `day` are still to come. */
export const stillToCome = (day: EpochDay | null, now: LocalTime): MinuteOfDay =>
  day === now.day ? now.minute : -1
