import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { teamWords } from '@doorstep/ui/words/desk-team.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useMay, useToday } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { useAct } from '../frame/server.ts'
import { DayField } from '../parts/day-field.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { shownByLeave, takeLeaveBack } from './take-leave-back.ts'
import type { Worker } from './workers-part.tsx'

/** From which day to which a colleague is away, both included. */
export function LeaveForm({
  worker,
  onDone,
}: {
  readonly worker: Worker
  readonly onDone: () => void
}) {
  const words = useWords(teamWords)
  const { language } = useLanguage()
  const today = useToday()
  const mayUndo = useMay('leaveTakeBack')
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState<EpochDay | null>(null)
  const [isAsked, setAsked] = useState(false)
  const isBackwards = to !== null && to < from
  const enter = useAct('leaveEnter', {
    refresh: shownByLeave,
    onDone: ({ workers }, { body }) => {
      const said = body
        ? words.leaveFromTo(sayDay(body.from, today, language), sayDay(body.to, today, language))
        : ''
      const leave = workers
        .find(({ id }) => id === body?.worker)
        ?.leave.findLast(({ from, to }) => from === body?.from && to === body.to)
      notify({
        words: words.leaveEntered(worker.name, said),
        ...(mayUndo && leave && { undo: () => takeLeaveBack(leave.fact) }),
      })
      onDone()
    },
  })
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (to === null || isBackwards) return
        enter.mutate({ body: { worker: worker.id, from, to } })
      }}
    >
      <DayField label={words.leaveFrom} day={from} error={false} onChoose={setFrom} />
      <DayField
        label={words.leaveTo}
        day={to}
        min={from}
        error={
          (isBackwards && words.leaveOrder) || (isAsked && to === null && words.leaveToMissing)
        }
        onChoose={setTo}
      />
      {enter.error && <ProblemPart problem={enter.error} />}
      <Group>
        <Button type="submit" loading={enter.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  )
}
