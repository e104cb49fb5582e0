import type { HandoverAnswer, HandoverNote, PromptTold } from '@doorstep/protocol/handover.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { handoverWords } from '@doorstep/ui/words/handover.ts'
import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { useAct } from '../frame/server.ts'
import { Section } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'

/** So many buildings are asked about at once; the next comes when one is answered. */
const asked = 3

/** "Block 3: whom should a newcomer know?": said by whoever hands over, written by the lead. */
export function Prompts({ shown }: { readonly shown: NonNullable<HandoverAnswer['shown']> }) {
  const words = useWords(handoverWords)
  if (shown.prompts.length === 0) return null
  return (
    <Section title={words.prompts}>
      <div className="walks">
        {shown.prompts.slice(0, asked).map((prompt) => (
          <Prompt key={prompt.building} prompt={prompt} handover={shown.handover} />
        ))}
      </div>
    </Section>
  )
}

function Prompt({
  prompt,
  handover,
}: {
  readonly prompt: PromptTold
  readonly handover: HandoverNote['handover']
}) {
  const words = useWords(handoverWords)
  const { now } = useMe()
  const [household, setHousehold] = useState(prompt.doors[0]?.household)
  const [text, setText] = useState('')
  const answer = useAct('handoverNote', {
    refresh: ['handover'],
    onDone: (_, { body }) =>
      notify({ words: body?.note ? words.promptSaved : words.promptDropped }),
  })
  const write = (note: HandoverNote['note']) =>
    answer.mutate({
      body: {
        id: crypto.randomUUID() as HandoverNote['id'],
        handover,
        building: prompt.building,
        note,
        at: now,
        observedAt: Date.now(),
      },
    })
  return (
    <form
      className="form joint-walk"
      onSubmit={(event) => {
        event.preventDefault()
        if (household !== undefined) write({ household, words: text })
      }}
    >
      <h3>{words.prompt(prompt.name)}</h3>
      <NativeSelect
        label={words.promptDoor}
        value={household ?? ''}
        data={prompt.doors.map((one) => ({ value: one.household, label: one.door }))}
        onChange={({ currentTarget }) =>
          setHousehold(prompt.doors.find((one) => one.household === currentTarget.value)?.household)
        }
      />
      <TextInput
        label={words.promptWords}
        required
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {answer.error && <ProblemPart problem={answer.error} />}
      <Group>
        <Button type="submit" size="compact-sm" loading={answer.isPending}>
          {words.promptSave}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => write(null)}>
          {words.promptDrop}
        </Button>
      </Group>
    </form>
  )
}
