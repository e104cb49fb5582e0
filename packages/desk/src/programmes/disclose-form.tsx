import type { ProgrammeAnswer } from '@doorstep/protocol/programmes.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { discloseWords } from '@doorstep/ui/words/desk-disclose.ts'
import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMay } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { go } from '../frame/router.tsx'
import { useAct } from '../frame/server.ts'
import { Section } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { mostHouseholds, namedHouseholds } from './named-households.ts'

const nothing = { to: '', legalInstrument: '', what: '', households: '' }

/** What a programme gathered, given to another body: by name of a legal instrument, and written down. */
export function DiscloseForm({ programme }: { readonly programme: ProgrammeAnswer }) {
  const words = useWords(discloseWords)
  const mayDisclose = useMay('disclose')
  const [isOpen, setOpen] = useState(false)
  if (!mayDisclose) return null
  return (
    <Section title={words.title}>
      <p className="quiet">{words.intro}</p>
      {isOpen ? (
        <Opened programme={programme} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {words.title}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Opened({ programme }: { readonly programme: ProgrammeAnswer }) {
  const words = useWords(discloseWords)
  const { enforcementInstrument: allowed } = programme
  const [given, setGiven] = useState(nothing)
  const households = namedHouseholds(given.households)
  const disclose = useAct('disclose', {
    refresh: ['audit'],
    onDone(_, { body }) {
      notify({ words: words.done(body?.households.length ?? 0, body?.to ?? '') })
      setGiven(nothing)
    },
  })
  const field = (name: keyof typeof nothing) => ({
    value: given[name],
    required: true,
    onChange: (event: { currentTarget: { value: string } }) =>
      setGiven({ ...given, [name]: event.currentTarget.value }),
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (households.length === 0 || households.length > mostHouseholds) return
    const [to, legalInstrument, what] = [given.to, given.legalInstrument, given.what].map((text) =>
      text.trim(),
    )
    if (!to || !legalInstrument || !what) return
    const body = { programme: programme.key, to, legalInstrument, what }
    disclose.mutate({ body: { ...body, households: [...households] } })
  }
  const refusal = {
    'enforcement-not-authorised': allowed === null ? words.refused : words.refusedBut(allowed),
    'not-found': words.unknownHousehold,
  }
  return (
    <form className="disclose" onSubmit={onSubmit}>
      <p>{allowed === null ? words.noEnforcement : words.onlyEnforcement(allowed)}</p>
      <TextInput label={words.to} description={words.toHint} maxLength={200} {...field('to')} />
      <TextInput
        label={words.instrument}
        description={words.instrumentHint}
        maxLength={300}
        {...field('legalInstrument')}
      />
      <TextInput label={words.what} maxLength={500} {...field('what')} />
      <Textarea
        label={words.households}
        description={words.householdsHint}
        autosize
        minRows={3}
        maxRows={12}
        error={sayHouseholds(given.households, households.length, words)}
        {...field('households')}
      />
      {households.length > 0 && <p className="quiet">{words.counted(households.length)}</p>}
      {disclose.error && <ProblemPart problem={disclose.error} words={refusal} />}
      <Group>
        <Button type="submit" loading={disclose.isPending}>
          {words.give}
        </Button>
        <Button variant="default" onClick={() => go('/audit')}>
          {words.log}
        </Button>
      </Group>
    </form>
  )
}

function sayHouseholds(
  text: string,
  count: number,
  words: (typeof discloseWords)['en'],
): string | false {
  if (count > mostHouseholds) return words.tooMany
  return text !== '' && count === 0 && words.missing
}
