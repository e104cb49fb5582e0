import type { ClassAnswer, ClassTrialAnswer } from '@doorstep/protocol/playbook.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { playbookWords } from '@doorstep/ui/words/desk-playbook.ts'
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { notify } from '../frame/notices.tsx'
import { Go, go } from '../frame/router.tsx'
import { keyOf, useAct, useAnswer } from '../frame/server.ts'
import { Awaited, Page } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { ClassFields } from './class-fields.tsx'
import { blankClass, withOpener } from './draft.ts'
import { type Door, TriedOut } from './tried-out.tsx'

/** Long enough that a word is finished, short enough that one sees the problem while still at the field. */
const pauseMs = 600

/** A class in all three languages, checked and tried out while it is written. `name` is null for a new one. */
export function EditClass({ name }: { readonly name: string | null }) {
  const words = useWords(playbookWords)
  const { language } = useLanguage()
  const playbook = useAnswer('playbook')
  const known = playbook.data?.classes.find((one) => one.class.key === name)
  return (
    <Page
      title={known?.class.title[language] ?? words.newTitle}
      sentence={
        <Go to={known ? `/playbook/${known.class.key}` : '/playbook'}>
          ← {known ? words.discard : words.all}
        </Go>
      }
    >
      <Awaited of={playbook}>
        {({ objections }) => (
          <Editing
            before={known?.class ?? null}
            objections={objections.map(({ key, heard }) => ({
              key,
              heard: heard[0]?.[language] ?? key,
            }))}
          />
        )}
      </Awaited>
    </Page>
  )
}

function Editing({
  before,
  objections,
}: {
  readonly before: ClassAnswer | null
  readonly objections: readonly { readonly key: string; readonly heard: string }[]
}) {
  const words = useWords(playbookWords)
  const { language } = useLanguage()
  const [draft, setDraft] = useState(() => before ?? withOpener(withOpener(blankClass)))
  const [note, setNote] = useState('')
  const [household, setHousehold] = useState<Door | null>(null)
  const trial = useTrial(draft, household)
  const publish = useAct('playbookPublish', {
    refresh: ['playbook', 'brief', 'household'],
    onDone: () => {
      notify({ words: words.publishedSaid(draft.title[language]) })
      go(`/playbook/${draft.key}`)
    },
  })
  const isRight = trial !== null && trial.problems.length === 0
  return (
    <div className="class-writing">
      <ClassFields
        draft={draft}
        isNew={before === null}
        objections={objections}
        problems={trial?.problems ?? []}
        onDraft={setDraft}
      />
      <aside className="class-side" aria-live="polite">
        <TextInput
          label={words.note}
          required
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button
          disabled={!isRight || note.trim() === ''}
          loading={publish.isPending}
          onClick={() => publish.mutate({ body: { class: draft, note } })}
        >
          {words.publish}
        </Button>
        {publish.error && <ProblemPart problem={publish.error} />}
        <TriedOut trial={trial} household={household} onHousehold={setHousehold} />
      </aside>
    </div>
  )
}

/** Null while the class is being looked at. */
function useTrial(draft: ClassAnswer, household: Door | null): ClassTrialAnswer | null {
  const [paused] = useDebouncedValue(draft, pauseMs)
  const body = { class: paused, household }
  const trial = useQuery({
    queryKey: [...keyOf('playbookTry'), body],
    queryFn: ({ signal }) => ask('playbookTry', { body, signal }),
  })
  return paused === draft ? (trial.data ?? null) : null
}
