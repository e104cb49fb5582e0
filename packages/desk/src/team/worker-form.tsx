import { clockTime, findMinute } from '@doorstep/domain/shared/time.ts'
import type { WorkerMessage } from '@doorstep/protocol/team.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { teamWords } from '@doorstep/ui/words/desk-team.ts'
import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../frame/notices.tsx'
import { useAct } from '../frame/server.ts'
import { ProblemPart } from '../parts/problem.tsx'
import type { Worker } from './workers-part.tsx'

type Standing = WorkerMessage['standing']
const standings: readonly Standing[] = ['mentor', 'newcomer', 'member']

/** What is typed, before it is read. */
interface Draft {
  readonly id: string
  readonly name: string
  readonly agency: string
  readonly standing: Standing
  readonly from: string
  readonly to: string
  readonly languages: string
  readonly skills: string
  readonly homeArea: string
}

const draftOf = (worker: Worker | null): Draft => ({
  id: worker?.id ?? '',
  name: worker?.name ?? '',
  agency: worker?.agency ?? '',
  standing: worker?.standing ?? 'member',
  from: worker ? clockTime(worker.shift.from) : '08:00',
  to: worker ? clockTime(worker.shift.to) : '17:00',
  languages: worker?.languages.join(', ') ?? '',
  skills: worker?.skills.join(', ') ?? '',
  homeArea: worker?.homeArea ?? '',
})

const listed = (text: string) =>
  text
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Chinese keyboards write the wide colon. */
const minuteOf = (text: string) => findMinute(text.replace('：', ':')) ?? 0

const messageOf = ({ from, to, languages, skills, ...rest }: Draft): WorkerMessage => ({
  ...rest,
  shift: { from: minuteOf(from), to: minuteOf(to) },
  languages: listed(languages),
  skills: listed(skills),
})

/** A time of 24 hours, whatever the browser's own language. */
const timeField = {
  required: true,
  inputMode: 'numeric',
  pattern: '([01]?[0-9]|2[0-3])[:：][0-5][0-9]|24[:：]00',
  placeholder: '08:00',
  maxLength: 5,
} as const

/** Enters a colleague, or what is new about one. */
export function WorkerForm({
  worker,
  onDone,
}: {
  readonly worker: Worker | null
  readonly onDone: () => void
}) {
  const words = useWords(teamWords)
  const [draft, setDraft] = useState(() => draftOf(worker))
  const enter = useAct('workerEnter', {
    refresh: ['team', 'today', 'plan'],
    onDone: () => {
      notify({ words: words.saved(draft.name) })
      onDone()
    },
  })
  const field = (name: Exclude<keyof Draft, 'standing'>) => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  })
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        enter.mutate({ body: messageOf(draft) })
      }}
    >
      <TextInput label={words.name} required maxLength={100} data-autofocus {...field('name')} />
      <TextInput
        label={words.workerId}
        description={words.workerIdWhy}
        required
        maxLength={64}
        disabled={worker !== null}
        {...field('id')}
      />
      <TextInput label={words.agency} required maxLength={100} {...field('agency')} />
      <NativeSelect
        label={words.standing}
        value={draft.standing}
        data={standings.map((value) => ({ value, label: words.standingOf(value) }))}
        onChange={(event) => {
          const standing = standings.find((one) => one === event.currentTarget.value)
          if (standing) setDraft({ ...draft, standing })
        }}
      />
      <Group grow>
        <TextInput label={words.shiftFrom} {...timeField} {...field('from')} />
        <TextInput label={words.shiftTo} {...timeField} {...field('to')} />
      </Group>
      <TextInput label={words.languages} description={words.commaHelp} {...field('languages')} />
      <TextInput label={words.skills} description={words.commaHelp} {...field('skills')} />
      <TextInput label={words.area} maxLength={100} {...field('homeArea')} />
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
