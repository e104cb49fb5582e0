import type { ClassTrialAnswer } from '@doorstep/protocol/playbook.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { playbookWords } from '@doorstep/ui/words/desk-playbook.ts'
import { NativeSelect } from '@mantine/core'
import { Go } from '../frame/router.tsx'

export type Door = ClassTrialAnswer['households'][number]['household']

/** What the class would do today: how many it catches, which doors, and how it sounds at one of them. */
export function TriedOut({
  trial,
  household,
  onHousehold,
}: {
  readonly trial: ClassTrialAnswer | null
  readonly household: Door | null
  readonly onHousehold: (household: Door | null) => void
}) {
  const words = useWords(playbookWords)
  if (trial === null) return <p className="quiet">{words.checking}</p>
  const { problems, caught, households, spoken } = trial
  if (caught === null) return <p>{words.problems(problems.length)}</p>
  const options = [
    { value: '', label: words.nobodyChosen },
    ...households.map(({ household: value, door }) => ({ value, label: door })),
  ]
  return (
    <section className="tried-out" aria-label={words.tryOut}>
      <h2>{words.tryOut}</h2>
      <p>{words.wouldCatch(caught)}</p>
      {households.length > 0 && (
        <NativeSelect
          label={words.hear}
          value={household ?? ''}
          data={options}
          onChange={(event) => {
            const chosen = households.find((one) => one.household === event.currentTarget.value)
            onHousehold(chosen?.household ?? null)
          }}
        />
      )}
      {spoken.map(({ opener, words: said }) =>
        said === null ? (
          <p key={opener} className="quiet">
            {opener}: {words.notSaid}
          </p>
        ) : (
          <blockquote key={opener}>{said}</blockquote>
        ),
      )}
      <ul className="tried-doors">
        {households.map(({ household: id, door }) => (
          <li key={id}>
            <Go to={`/households/${id}`}>{door}</Go>
          </li>
        ))}
      </ul>
    </section>
  )
}
