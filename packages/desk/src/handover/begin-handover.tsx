import { handoverReasons } from '@doorstep/domain/facts/handover.ts'
import type { HandoverAnswer, HandoverMessage } from '@doorstep/protocol/handover.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { handoverWords } from '@doorstep/ui/words/handover.ts'
import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../frame/notices.tsx'
import { goSearch } from '../frame/router.tsx'
import { refresh, useAct } from '../frame/server.ts'
import { ProblemPart } from '../parts/problem.tsx'

type Workers = HandoverAnswer['workers']

/** Who hands over to whom, and whether both walk. */
export function BeginHandover({
  workers,
  onDone,
}: {
  readonly workers: Workers
  readonly onDone: () => void
}) {
  const words = useWords(handoverWords)
  const [from, setFrom] = useState(workers[0]?.id)
  const [to, setTo] = useState(workers[1]?.id)
  const [reason, setReason] = useState<HandoverMessage['reason']>('handover')
  const begin = useAct('handoverBegin', {
    refresh: ['handover'],
    onDone: ({ fact }, { body }) => {
      notify({
        words: words.begun,
        undo: async () => {
          await ask('withdrawFact', { query: { fact } })
          goSearch({ handover: null })
          await refresh(['handover'])
        },
      })
      goSearch({ handover: body?.handover ?? null })
      onDone()
    },
  })
  const choose = (set: (id: Workers[number]['id']) => void) => (chosen: string) => {
    const worker = workers.find(({ id }) => id === chosen)
    if (worker) set(worker.id)
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (from === undefined || to === undefined || from === to) return
        const handover = crypto.randomUUID() as HandoverMessage['handover']
        begin.mutate({ body: { handover, from, to, reason } })
      }}
    >
      <Colleague label={words.from} value={from} workers={workers} onChoose={choose(setFrom)} />
      <Colleague
        label={words.to}
        value={to}
        workers={workers.filter(({ isHere }) => isHere)}
        error={from === to && words.sameWorker}
        onChoose={choose(setTo)}
      />
      <NativeSelect
        label={words.reason}
        value={reason}
        data={handoverReasons.map((value) => ({ value, label: words[value] }))}
        onChange={({ currentTarget }) =>
          setReason(currentTarget.value === 'away' ? 'away' : 'handover')
        }
      />
      {begin.error && <ProblemPart problem={begin.error} />}
      <Group>
        <Button type="submit" loading={begin.isPending} disabled={from === to}>
          {words.beginAct}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  )
}

function Colleague({
  label,
  value = '',
  workers,
  error = false,
  onChoose,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly workers: Workers
  readonly error?: string | false
  readonly onChoose: (id: string) => void
}) {
  return (
    <NativeSelect
      label={label}
      value={value}
      error={error}
      data={workers.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}
