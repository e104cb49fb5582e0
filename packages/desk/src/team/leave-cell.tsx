import type { Language } from '@doorstep/domain/shared/language.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { teamWords } from '@doorstep/ui/words/desk-team.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { Button } from '@mantine/core'
import { useMay, useToday } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { useAct } from '../frame/server.ts'
import { shownByLeave } from './take-leave-back.ts'
import type { Worker } from './workers-part.tsx'

/** Leaves of today and of the days ahead, each of which may be taken back. */
export function LeaveCell({ worker }: { readonly worker: Worker }) {
  const words = useWords(teamWords)
  const { language } = useLanguage()
  const today = useToday()
  const mayUndo = useMay('leaveTakeBack')
  const withdraw = useAct('leaveTakeBack', {
    refresh: shownByLeave,
    onDone: () => notify({ words: words.leaveTakenBack(worker.name) }),
  })
  if (hasLeft(worker, today)) return sayLeave(worker, today, language)
  return (
    <>
      {leavesAhead(worker, today).map((leave) => (
        <div key={leave.fact}>
          {sayOne(leave, today, language)}{' '}
          {mayUndo && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={words.takeLeaveBackOf(worker.name)}
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ query: { fact: leave.fact } })}
            >
              {words.takeLeaveBack}
            </Button>
          )}
        </div>
      ))}
    </>
  )
}

const hasLeft = ({ leftOn }: Worker, today: EpochDay) => leftOn !== null && leftOn <= today

const leavesAhead = ({ leave }: Worker, today: EpochDay) => leave.filter(({ to }) => to >= today)

function sayOne(
  { from, to }: Worker['leave'][number],
  today: EpochDay,
  language: Language,
): string {
  const words = teamWords[language]
  const days = words.leaveFromTo(sayDay(from, today, language), sayDay(to, today, language))
  return from <= today ? `${words.leaveNow} (${days})` : days
}

/** The leave of today and of the days ahead; what is over says nothing any more. */
export function sayLeave(worker: Worker, today: EpochDay, language: Language): string {
  if (worker.leftOn !== null && hasLeft(worker, today))
    return teamWords[language].left(sayDay(worker.leftOn, today, language))
  return leavesAhead(worker, today)
    .map((leave) => sayOne(leave, today, language))
    .join('; ')
}
