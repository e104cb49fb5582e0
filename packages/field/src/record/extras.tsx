import { clockTime, findMinute, type MinuteOfDay } from '@doorstep/domain/shared/time.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayWay } from '@doorstep/ui/words/outcomes.ts'
import { phoneRecordWords } from '@doorstep/ui/words/phone-record.ts'
import { sayWindow } from '@doorstep/ui/words/times.ts'
import { FieldProblem, OneOf, SomeOf, TextField } from '../frame/choices.tsx'
import { useSession } from '../frame/session.tsx'
import { DayChoice, stillToCome } from '../frame/when.tsx'
import type { PartProps } from './record-screen.tsx'
import { mayAgree, waysOf } from './to-visit.ts'

/** Beside the outcome: what was left (at a door), a remark, an appointment, quiet hours. All of it may be left out. */
export function Extras(part: PartProps) {
  const words = useWords(phoneRecordWords)
  const { call, draft, onChange } = part
  return (
    <>
      {call === null && (
        <SomeOf
          label={words.left}
          name="left"
          choices={(['leaflet', 'notice'] as const).map((value) => ({
            value,
            label: words[value],
          }))}
          chosen={draft.left}
          onChoose={(left) => onChange({ left })}
        />
      )}
      <TextField
        label={words.remark}
        name="remark"
        value={draft.remark}
        lines={2}
        maxLength={2000}
        onChange={(remark) => onChange({ remark })}
      />
      {mayAgree(draft.outcome) && <Appointment {...part} />}
      <Quiet {...part} />
    </>
  )
}

/** Parts of a day that are easily agreed at a door. */
const windowsOffered = [
  { from: 480, to: 600 },
  { from: 600, to: 720 },
  { from: 840, to: 960 },
  { from: 960, to: 1080 },
  { from: 1080, to: 1200 },
  { from: 1200, to: 1290 },
]

function Appointment({ brief, draft, onChange, problemOf }: PartProps) {
  const words = useWords(phoneRecordWords)
  const { language } = useLanguage()
  const { clock } = useSession()
  const { appointment } = draft
  const change = (more: Partial<typeof appointment>) =>
    onChange({ appointment: { ...appointment, ...more } })
  const now = clock.local(Date.now())
  const offered = windowsOffered.filter(({ to }) => to > stillToCome(appointment.day, now))
  const ways = waysOf(brief)
  const isBegun = appointment.day !== null || appointment.window !== null
  return (
    <details className="extra" open={isBegun}>
      <summary>{words.appointment}</summary>
      <DayChoice
        name="appointment"
        today={now.day}
        day={appointment.day}
        onChoose={(day) => change({ day })}
        problem={problemOf('appointment-day')}
      />
      <OneOf<string>
        label={words.whichTime}
        name="appointment-window"
        choices={offered.map((window) => ({ value: sayWindow(window), label: sayWindow(window) }))}
        chosen={appointment.window && sayWindow(appointment.window)}
        onChoose={(said) => change({ window: offered.find((w) => sayWindow(w) === said) ?? null })}
      />
      {ways.length > 1 && (
        <OneOf
          label={words.way}
          name="appointment-way"
          choices={ways.map((value) => ({ value, label: sayWay(value, language) }))}
          chosen={appointment.way}
          onChoose={(way) => change({ way })}
          problem={problemOf('appointment-way')}
        />
      )}
    </details>
  )
}

function Quiet({ draft, onChange, problemOf }: PartProps) {
  const words = useWords(phoneRecordWords)
  const { quiet } = draft
  const change = (more: Partial<typeof quiet>) => onChange({ quiet: { ...quiet, ...more } })
  const clock = (which: 'from' | 'to', label: string, minute: MinuteOfDay | null) => (
    <div className="text-field">
      <label htmlFor={`field-quiet-${which}`}>{label}</label>
      <input
        id={`field-quiet-${which}`}
        type="time"
        value={minute === null ? '' : clockTime(minute)}
        onChange={(event) => change({ [which]: findMinute(event.target.value) ?? null })}
      />
    </div>
  )
  return (
    <details className="extra" open={quiet.from !== null || quiet.to !== null}>
      <summary>{words.quiet}</summary>
      <p>{words.quietWhen}</p>
      <div className="from-to">
        {clock('from', words.from, quiet.from)}
        {clock('to', words.to, quiet.to)}
      </div>
      <FieldProblem name="quiet-from" problem={problemOf('quiet-from')} />
      <TextField
        label={words.quietBecause}
        name="quiet-because"
        value={quiet.because}
        onChange={(because) => change({ because })}
      />
    </details>
  )
}
