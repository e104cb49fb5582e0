import { sayTalk } from '@doorstep/domain/doorstep/talk.ts'
import { languages } from '@doorstep/domain/shared/language.ts'
import type { TalkAnswer, TalkLineMessage } from '@doorstep/protocol/talk.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { talkWords } from '@doorstep/ui/words/talk.ts'
import { Button, Checkbox, Group, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../frame/notices.tsx'
import { useAct } from '../frame/server.ts'
import { DayField } from '../parts/day-field.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import '../team/team.css'

type Line = TalkAnswer['lines'][number]

/** Most lines are of this week: the weather turns, the lift is mended. */
const usualDays = 3

interface TalkFormProps {
  readonly board: TalkAnswer
  readonly line: Line | null
  readonly onDone: () => void
}

/** A line of the day's talk: its words, whom it suits, its last day. */
export function TalkForm({ board, line, onDone }: TalkFormProps) {
  const words = useWords(talkWords)
  const { language } = useLanguage()
  const [draft, setDraft] = useState<TalkLineMessage>(() => line ?? newLine(board))
  const [isAsked, setAsked] = useState(false)
  const isMissing = sayTalk(draft.words, language).trim() === ''
  const keep = useAct('talkSet', {
    refresh: ['talk'],
    onDone: () => {
      notify({ words: words.kept })
      onDone()
    },
  })
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (!isMissing) keep.mutate({ body: draft })
      }}
    >
      {line === null && <BeginWith board={board} draft={draft} onDraft={setDraft} />}
      {[language, ...languages.filter((one) => one !== language)].map((one, i) => (
        <Textarea
          key={one}
          label={i === 0 ? words.words : words[one]}
          description={i === 0 && words.oneIsEnough}
          lang={one}
          autosize
          maxLength={300}
          error={i === 0 && isAsked && isMissing && words.missing}
          value={draft.words[one]}
          onChange={(event) =>
            setDraft({ ...draft, words: { ...draft.words, [one]: event.currentTarget.value } })
          }
        />
      ))}
      <Checkbox.Group
        label={words.whom}
        description={words.whomHint}
        value={draft.classes}
        onChange={(classes) => setDraft({ ...draft, classes })}
      >
        <Group gap="xs" mt={4}>
          {board.classes.map(({ key, title }) => (
            <Checkbox key={key} size="xs" value={key} label={title[language]} />
          ))}
        </Group>
      </Checkbox.Group>
      <DayField
        label={words.until}
        day={draft.until}
        min={board.day}
        error={false}
        onChoose={(until) => setDraft({ ...draft, until })}
      />
      {keep.error && <ProblemPart problem={keep.error} />}
      <Group>
        <Button type="submit" loading={keep.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  )
}

const newLine = ({ day }: TalkAnswer): TalkLineMessage => ({
  line: crypto.randomUUID() as TalkLineMessage['line'],
  words: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
  classes: [],
  until: day + usualDays,
})

/** Lines given with the product, to be changed to what is true today. */
function BeginWith({
  board,
  draft,
  onDraft,
}: {
  readonly board: TalkAnswer
  readonly draft: TalkLineMessage
  readonly onDraft: (draft: TalkLineMessage) => void
}) {
  const words = useWords(talkWords)
  const { language } = useLanguage()
  const [chosen, setChosen] = useState('')
  return (
    <NativeSelect
      label={words.beginWith}
      value={chosen}
      data={[
        { value: '', label: words.ownWords },
        ...board.given.map(({ key, words: said }) => ({ value: key, label: said[language] })),
      ]}
      onChange={(event) => {
        const key = event.currentTarget.value
        setChosen(key)
        const given = board.given.find((one) => one.key === key)
        const known = new Set(board.classes.map((one) => one.key))
        if (given)
          onDraft({
            ...draft,
            words: given.words,
            classes: given.classes.filter((one) => known.has(one)),
          })
      }}
    />
  )
}
