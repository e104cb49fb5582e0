import { languages } from '@doorstep/domain/shared/language.ts'
import type { HouseholdAnswer } from '@doorstep/protocol/households.ts'
import { languageNames, useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { householdWords } from '@doorstep/ui/words/desk-household.ts'
import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../frame/me.ts'
import { useAct } from '../frame/server.ts'
import { ProblemPart } from '../parts/problem.tsx'
import { afterChange } from './after-change.ts'

type Speaking = Pick<HouseholdAnswer, 'household' | 'language' | 'spoken'>

/** In which language this household is spoken to, and the way to set it. */
export function HouseholdLanguage({ household }: { readonly household: Speaking }) {
  const words = useWords(householdWords)
  const maySet = useMay('householdLanguage')
  const [isOpen, setOpen] = useState(false)
  if (!maySet) return null
  if (isOpen) return <LanguageForm household={household} onClose={() => setOpen(false)} />
  return (
    <div>
      <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
        {words.setLanguage}
      </Button>
    </div>
  )
}

function LanguageForm({
  household,
  onClose,
}: {
  readonly household: Speaking
  readonly onClose: () => void
}) {
  const words = useWords(householdWords)
  const frame = useWords(frameWords)
  const mayUndo = useMay('withdrawFact')
  const [chosen, setChosen] = useState<string>(household.language ?? '')
  const [spoken, setSpoken] = useState(household.spoken)
  const language = languages.find((one) => one === chosen)
  const set = useAct('householdLanguage', {
    onDone({ fact }) {
      afterChange(words.languageSet, fact, mayUndo)
      onClose()
    },
  })
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault()
        if (!language) return
        set.mutate({
          query: { household: household.household },
          body: { language, spoken: spoken.trim() },
        })
      }}
    >
      <NativeSelect
        label={words.speakTo}
        value={chosen}
        data={[
          { value: '', label: words.choose },
          ...languages.map((value) => ({ value, label: languageNames[value] })),
        ]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <TextInput
        label={words.spokenBeside}
        description={words.spokenHint}
        value={spoken}
        maxLength={50}
        onChange={(event) => setSpoken(event.currentTarget.value)}
      />
      {set.error && <ProblemPart problem={set.error} />}
      <Group gap="xs">
        <Button type="submit" size="compact-sm" disabled={!language} loading={set.isPending}>
          {frame.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {frame.cancel}
        </Button>
      </Group>
    </form>
  )
}
