import { clockTime } from '@doorstep/domain/shared/time.ts'
import type { RoundStop } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateMark } from '@doorstep/ui/state-mark.tsx'
import { sayCall } from '@doorstep/ui/words/outcomes.ts'
import { phoneRoundWords } from '@doorstep/ui/words/phone-round.ts'
import { sayBefore } from '@doorstep/ui/words/times.ts'
import { addressOf, useNavigation } from '../frame/navigation.tsx'
import { doorOf } from './stops.ts'

interface StopRowProps {
  readonly stop: RoundStop
  readonly isNext: boolean
  readonly isRecorded: boolean
}

/** One door of the round, or one call: its number and neutral words. */
export function StopRow({ stop, isNext, isRecorded }: StopRowProps) {
  const { go } = useNavigation()
  const { language } = useLanguage()
  const page = { page: 'brief', household: stop.household } as const
  return (
    <a
      className="stop"
      href={addressOf(page)}
      aria-current={isNext ? 'step' : undefined}
      onClick={(event) => {
        event.preventDefault()
        go(page)
      }}
    >
      <span className="stop-door">
        {stop.call ? doorOf(stop) : stop.room || stop.unit || stop.buildingName}
      </span>
      <span className="stop-words">
        {stop.call && <strong>{sayCall(stop.call, language)}</strong>}
        <StopDuties stop={stop} />
        <StopMarks stop={stop} isRecorded={isRecorded} />
      </span>
      <StateMark state={stop.state} tries={stop.tries} planned={clockTime(stop.arrive)} />
    </a>
  )
}

function StopDuties({ stop }: { readonly stop: RoundStop }) {
  const words = useWords(phoneRoundWords)
  const { language } = useLanguage()
  const said = stop.duties.map(({ title, before }) =>
    before === null
      ? title[language]
      : words.dutyBefore(title[language], sayBefore(before, language)),
  )
  return <span>{[...new Set(said)].join(' · ')}</span>
}

function StopMarks({
  stop,
  isRecorded,
}: {
  readonly stop: RoundStop
  readonly isRecorded: boolean
}) {
  const words = useWords(phoneRoundWords)
  const marks = [
    isRecorded && words.recordedHere,
    stop.withWorker !== null && words.withColleague(stop.withWorker),
    stop.isKnownFace && words.knownFace,
    stop.hasQuietHours && words.quietHours,
  ].filter((mark) => mark !== false)
  return marks.length === 0 ? null : <small>{marks.join(' · ')}</small>
}
