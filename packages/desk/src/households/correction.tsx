import type { PersonCorrection } from '@doorstep/protocol/households.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { householdWords } from '@doorstep/ui/words/desk-household.ts'
import { elsewhereWords } from '@doorstep/ui/words/desk-register.ts'
import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../frame/me.ts'
import { useAct } from '../frame/server.ts'
import { ProblemPart } from '../parts/problem.tsx'
import { afterChange } from './after-change.ts'
import { type Field, fields, type Member, sayField, valueNow } from './fields.ts'

/** Why someone may live elsewhere, as far as a person at the desk may say. */
const reasons = [
  'moved-out',
  'works-away',
  'studies-away',
  'abroad',
  'in-care',
  'died',
  'registered-only',
] as const

/** Sets one field of someone right. Nothing is filled in beforehand: what stands there may be wrong. */
export function Correction({
  member,
  onClose,
}: {
  readonly member: Member
  readonly onClose: () => void
}) {
  const words = useWords(householdWords)
  const frame = useWords(frameWords)
  const { language } = useLanguage()
  const mayUndo = useMay('withdrawFact')
  const [field, setField] = useState<Field>('name')
  const [value, setValue] = useState('')
  const correct = useAct('correctPerson', {
    onDone({ fact }) {
      afterChange(words.corrected(member.name), fact, mayUndo)
      onClose()
    },
  })
  const correction = correctionOf(field, value.trim())
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault()
        if (correction) correct.mutate({ query: { person: member.person }, body: correction })
      }}
    >
      <NativeSelect
        label={words.field}
        value={field}
        data={fields.map((one) => ({ value: one, label: sayField(one, language) }))}
        onChange={(event) => {
          setField(fields.find((one) => one === event.currentTarget.value) ?? 'name')
          setValue('')
        }}
      />
      <ValueField
        field={field}
        value={value}
        description={words.nowIs(valueNow(member, field, language))}
        onChange={setValue}
      />
      {correct.error && <ProblemPart problem={correct.error} />}
      <Group gap="xs">
        <Button type="submit" size="compact-sm" disabled={!correction} loading={correct.isPending}>
          {frame.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {frame.cancel}
        </Button>
      </Group>
    </form>
  )
}

function ValueField({
  field,
  value,
  description,
  onChange,
}: {
  readonly field: Field
  readonly value: string
  readonly description: string
  readonly onChange: (value: string) => void
}) {
  const words = useWords(householdWords)
  const elsewhere = useWords(elsewhereWords)
  const common = {
    label: words.rightIs,
    description,
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  const choose = { value: '', label: words.choose }
  if (field === 'sex') {
    const sexes = (['female', 'male'] as const).map((one) => ({
      value: one,
      label: words.sex(one),
    }))
    return <NativeSelect {...common} data={[choose, ...sexes]} />
  }
  if (field === 'elsewhere') {
    const data = reasons.map((one) => ({ value: one, label: elsewhere[one] }))
    return <NativeSelect {...common} data={[choose, ...data]} />
  }
  return <TextInput {...common} type={field === 'birth' ? 'date' : 'text'} maxLength={200} />
}

/** What is sent; null while something is missing. */
function correctionOf(field: Field, value: string): PersonCorrection | null {
  if (value === '') return null
  switch (field) {
    case 'sex':
      return value === 'female' || value === 'male' ? { field, value } : null
    case 'elsewhere': {
      const reason = reasons.find((one) => one === value)
      return reason ? { field, value: reason } : null
    }
    default:
      return { field, value }
  }
}
