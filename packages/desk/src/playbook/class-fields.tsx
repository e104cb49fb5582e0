import { classGroups } from '@doorstep/domain/doorstep/playbook/bases.ts'
import type { ClassAnswer } from '@doorstep/protocol/playbook.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { playbookWords } from '@doorstep/ui/words/desk-playbook.ts'
import { Button, MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { keyed, withOpener } from './draft.ts'
import { type Problems, useProblemAt, WordsField } from './words-field.tsx'

interface Fields {
  readonly draft: ClassAnswer
  readonly problems: Problems
  readonly onDraft: (draft: ClassAnswer) => void
}

/** Every field of a class; what is wrong with one stands under it. */
export function ClassFields({
  draft,
  isNew,
  objections,
  problems,
  onDraft,
}: Fields & {
  readonly isNew: boolean
  readonly objections: readonly { readonly key: string; readonly heard: string }[]
}) {
  const words = useWords(playbookWords)
  const texts = { problems, draft, onDraft }
  return (
    <div className="class-fields">
      {isNew && <Naming {...texts} />}
      <WordsField
        label={words.titleField}
        at="title"
        value={draft.title}
        problems={problems}
        onWords={(title) => onDraft({ ...draft, title })}
      />
      <Condition {...texts} />
      <WordsField
        label={words.ruleInWords}
        at="ruleInWords"
        value={draft.ruleInWords}
        problems={problems}
        onWords={(ruleInWords) => onDraft({ ...draft, ruleInWords })}
      />
      <Approach {...texts} />
      <WordsField
        label={words.avoid}
        at="avoid"
        value={draft.avoid}
        problems={problems}
        onWords={(avoid) => onDraft({ ...draft, avoid })}
      />
      <Openers {...texts} />
      <MultiSelect
        label={words.objections}
        value={draft.objections}
        data={objections.map(({ key, heard }) => ({ value: key, label: heard }))}
        onChange={(keys) => onDraft({ ...draft, objections: keys })}
      />
    </div>
  )
}

function Naming({ draft, problems, onDraft }: Fields) {
  const words = useWords(playbookWords)
  const problemAt = useProblemAt(problems)
  return (
    <>
      <TextInput
        label={words.key}
        description={words.keyWhy}
        maxLength={50}
        value={draft.key}
        error={problemAt('key')}
        onChange={(event) => onDraft(keyed(draft, event.currentTarget.value))}
      />
      <NativeSelect
        label={words.group}
        value={draft.group}
        data={classGroups.map((value) => ({ value, label: words.groupOf(value) }))}
        onChange={(event) => {
          const group = classGroups.find((one) => one === event.currentTarget.value)
          if (group) onDraft({ ...draft, group })
        }}
      />
    </>
  )
}

function Condition({ draft, problems, onDraft }: Fields) {
  const words = useWords(playbookWords)
  const problemAt = useProblemAt(problems)
  return (
    <TextInput
      label={words.when}
      className="class-condition"
      maxLength={400}
      value={draft.when}
      error={problemAt('when')}
      onChange={(event) => onDraft({ ...draft, when: event.currentTarget.value })}
    />
  )
}

const parts = ['come', 'company', 'introduce', 'bring'] as const

function Approach({ draft, problems, onDraft }: Fields) {
  const words = useWords(playbookWords)
  return parts.map((part) => (
    <WordsField
      key={part}
      label={words[part]}
      at={`approach.${part}`}
      value={draft.approach[part]}
      problems={problems}
      onWords={(text) => onDraft({ ...draft, approach: { ...draft.approach, [part]: text } })}
    />
  ))
}

function Openers({ draft, problems, onDraft }: Fields) {
  const words = useWords(playbookWords)
  const problemAt = useProblemAt(problems)
  const change = (id: string, changes: Partial<ClassAnswer['openers'][number]>) =>
    onDraft({
      ...draft,
      openers: draft.openers.map((one) => (one.id === id ? { ...one, ...changes } : one)),
    })
  return (
    <>
      <p className="quiet">{words.openerWhy}</p>
      {draft.openers.map(({ id, say, when }, i) => (
        <div key={id} className="opener-fields">
          <WordsField
            label={words.opener(i + 1)}
            at={`openers.${i}.say`}
            value={say}
            problems={problems}
            onWords={(text) => change(id, { say: text })}
          />
          <TextInput
            label={words.openerWhen}
            maxLength={400}
            value={when}
            error={problemAt(`openers.${i}.when`) ?? problemAt(`openers.${i}.id`)}
            onChange={(event) => change(id, { when: event.currentTarget.value })}
          />
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              onDraft({ ...draft, openers: draft.openers.filter((one) => one.id !== id) })
            }
          >
            {words.removeOpener}
          </Button>
        </div>
      ))}
      {problemAt('openers') && <p role="alert">{problemAt('openers')}</p>}
      <Button variant="default" onClick={() => onDraft(withOpener(draft))}>
        {words.addOpener}
      </Button>
    </>
  )
}
