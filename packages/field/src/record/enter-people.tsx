import { useWords } from '@doorstep/ui/language.tsx'
import { phoneRecordWords } from '@doorstep/ui/words/phone-record.ts'
import { OneOf, TextField } from '../frame/choices.tsx'
import { newId } from '../store/new-id.ts'
import type { EnteredDraft } from './draft.ts'
import type { PartProps } from './record-screen.tsx'

/** Someone met whom no list has: a name is enough, and only who asks for it sees the fields. */
export function EnterPeople({ draft, onChange, problemOf }: PartProps) {
  const words = useWords(phoneRecordWords)
  const add = () => {
    const person = newId<'person'>(Date.now())
    const blank: EnteredDraft = { person, name: '', sex: null, birthYear: '', phone: '' }
    onChange({ entered: [...draft.entered, blank] })
  }
  const change = (changed: EnteredDraft) =>
    onChange({
      entered: draft.entered.map((one) => (one.person === changed.person ? changed : one)),
    })
  return (
    <>
      {draft.entered.map((one) => (
        <EnterPerson
          key={one.person}
          one={one}
          onChange={change}
          onRemove={() => onChange({ entered: draft.entered.filter((other) => other !== one) })}
          problemOf={problemOf}
        />
      ))}
      {draft.entered.length < 20 && (
        <button type="button" className="quiet-button" onClick={add}>
          {words.enterSomeone}
        </button>
      )}
    </>
  )
}

interface EnterPersonProps extends Pick<PartProps, 'problemOf'> {
  readonly one: EnteredDraft
  readonly onChange: (changed: EnteredDraft) => void
  readonly onRemove: () => void
}

function EnterPerson({ one, onChange, onRemove, problemOf }: EnterPersonProps) {
  const words = useWords(phoneRecordWords)
  const { person } = one
  return (
    <fieldset className="entered">
      <legend>{words.onNoList}</legend>
      <TextField
        label={words.enteredName}
        name={`name-${person}`}
        value={one.name}
        maxLength={100}
        onChange={(name) => onChange({ ...one, name })}
        problem={problemOf(`name-${person}`)}
      />
      <OneOf
        label={words.enteredSex}
        name={`sex-${person}`}
        choices={(['female', 'male'] as const).map((value) => ({ value, label: words[value] }))}
        chosen={one.sex}
        onChoose={(sex) => onChange({ ...one, sex })}
      />
      <TextField
        label={words.enteredYear}
        name={`year-${person}`}
        value={one.birthYear}
        maxLength={4}
        isDecimal
        onChange={(birthYear) => onChange({ ...one, birthYear })}
        problem={problemOf(`year-${person}`)}
      />
      <TextField
        label={words.enteredPhone}
        name={`phone-${person}`}
        value={one.phone}
        maxLength={40}
        onChange={(phone) => onChange({ ...one, phone })}
      />
      <button type="button" className="quiet-button" onClick={onRemove}>
        {words.removeEntered}
      </button>
    </fieldset>
  )
}
