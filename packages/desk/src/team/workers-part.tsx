import type { Language } from '@doorstep/domain/shared/language.ts'
import type { TeamAnswer } from '@doorstep/protocol/team.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayAgency } from '@doorstep/ui/words/agencies.ts'
import { teamWords } from '@doorstep/ui/words/desk-team.ts'
import { joined } from '@doorstep/ui/words/joined.ts'
import { sayWindow } from '@doorstep/ui/words/times.ts'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMay, useToday } from '../frame/me.ts'
import { Empty } from '../parts/page.tsx'
import { Table, type TableColumn } from '../parts/table.tsx'
import { LeaveCell, sayLeave } from './leave-cell.tsx'
import { LeaveForm } from './leave-form.tsx'
import { WorkerForm } from './worker-form.tsx'

export type Worker = TeamAnswer['workers'][number]
type Doing =
  | { readonly kind: 'enter'; readonly worker: Worker | null }
  | { readonly kind: 'leave'; readonly worker: Worker }

/** Who goes to the doors: shift, skills, languages, leave. By name, never by count. */
export function WorkersPart({ workers }: { readonly workers: readonly Worker[] }) {
  const words = useWords(teamWords)
  const mayEnter = useMay('workerEnter')
  const [doing, setDoing] = useState<Doing | null>(null)
  const columns = useColumns(setDoing)
  const add = mayEnter && (
    <Button onClick={() => setDoing({ kind: 'enter', worker: null })}>{words.addWorker}</Button>
  )
  const close = () => setDoing(null)
  return (
    <>
      {workers.length === 0 ? (
        <Empty action={add}>
          <strong>{words.workersEmpty}</strong>
          <p>{words.workersEmptyWhy}</p>
        </Empty>
      ) : (
        <Table
          caption={words.workers}
          columns={columns}
          rows={workers}
          keyOf={({ id }) => id}
          filters={add}
        />
      )}
      <Modal opened={doing !== null} onClose={close} title={titleOf(doing, words)} size="lg">
        {doing?.kind === 'enter' && <WorkerForm worker={doing.worker} onDone={close} />}
        {doing?.kind === 'leave' && <LeaveForm worker={doing.worker} onDone={close} />}
      </Modal>
    </>
  )
}

function titleOf(doing: Doing | null, words: (typeof teamWords)[Language]): string {
  if (doing === null) return ''
  if (doing.kind === 'leave') return `${words.enterLeave}: ${doing.worker.name}`
  return doing.worker?.name ?? words.addWorker
}

function useColumns(onDo: (doing: Doing) => void): readonly TableColumn<Worker>[] {
  const words = useWords(teamWords)
  const { language } = useLanguage()
  const today = useToday()
  const mayEnter = useMay('workerEnter')
  const leaveOf = (worker: Worker) => sayLeave(worker, today, language)
  return [
    { key: 'name', title: words.name, text: ({ name }) => name, className: 'strong' },
    { key: 'agency', title: words.agency, text: ({ agency }) => sayAgency(agency, language) },
    {
      key: 'standing',
      title: words.standing,
      text: ({ standing }) => words.standingOf(standing),
    },
    {
      key: 'shift',
      title: words.shift,
      text: ({ shift }) => sayWindow(shift),
      className: 'one-line',
    },
    { key: 'skills', title: words.skills, text: ({ skills }) => joined(skills, language) },
    { key: 'languages', title: words.languages, text: (one) => joined(one.languages, language) },
    { key: 'area', title: words.area, text: ({ homeArea }) => homeArea },
    {
      key: 'leave',
      title: words.leave,
      text: leaveOf,
      cell: (worker) => <LeaveCell worker={worker} />,
    },
    {
      key: 'acts',
      title: words.acts,
      text: () => '',
      isSortable: false,
      className: 'row-acts',
      cell: (worker) =>
        mayEnter && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onDo({ kind: 'leave', worker })}
            >
              {words.enterLeave}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onDo({ kind: 'enter', worker })}
            >
              {words.editWorker}
            </Button>
          </>
        ),
    },
  ]
}
