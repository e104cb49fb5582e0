import type { HandoverDoorTold } from '@doorstep/protocol/handover.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { handoverWords } from '@doorstep/ui/words/handover.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { Go } from '../frame/router.tsx'
import { Section } from '../parts/page.tsx'

interface DoneDoorsProps {
  readonly doors: readonly HandoverDoorTold[]
  readonly day: number
}

/** The doors that are handed over, each with how. */
export function DoneDoors({ doors, day }: DoneDoorsProps) {
  const words = useWords(handoverWords)
  const { language } = useLanguage()
  if (doors.length === 0) return null
  const say = ({ done }: HandoverDoorTold) => {
    if (done === null) return ''
    if (done.kind === 'known') return words.doneKnown
    const on = sayDay(done.on, day, language)
    return done.kind === 'met' ? words.doneMet(on) : words.doneIntroduced(done.by, on)
  }
  return (
    <Section title={words.done}>
      <ul className="lines">
        {doors.map((door) => (
          <li key={door.household}>
            <Go to={`/households/${door.household}`}>{door.door}</Go>{' '}
            <span className="quiet">{say(door)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
