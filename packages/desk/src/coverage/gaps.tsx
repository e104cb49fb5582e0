import type { CoverageAnswer, GapAnswer } from '@doorstep/protocol/coverage.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { coverageWords } from '@doorstep/ui/words/desk-coverage.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { focusOn, useFocus } from '../frame/panel.tsx'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Section } from '../parts/page.tsx'
import { Table, type TableColumn } from '../parts/table.tsx'

type Gap = CoverageAnswer['gaps'][number]
type Missing = GapAnswer['people'][number]

/** Who stands on one list and is missing from another: how many, then by name. */
export function Gaps({ sources, gaps }: Pick<CoverageAnswer, 'sources' | 'gaps'>) {
  const words = useWords(coverageWords)
  const [chosen, setChosen] = useState<Gap | null>(null)
  if (sources.length < 2) return null
  const find = (on: string, from: string) =>
    gaps.find((gap) => gap.on === on && gap.missingFrom === from && gap.count > 0)
  return (
    <Section title={words.gaps}>
      <div className="gaps">
        <table>
          <caption className="unseen">{words.gaps}</caption>
          <thead>
            <tr>
              <td className="quiet">
                {words.onRows} ↓ · {words.missingColumns} →
              </td>
              {sources.map(({ source }) => (
                <th key={source} scope="col">
                  {source}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map(({ source: on, people }) => (
              <tr key={on}>
                <th scope="row">
                  {on} <span className="quiet">{words.peopleOn(people)}</span>
                </th>
                {sources.map(({ source: from }) => (
                  <td key={from}>
                    <GapCount
                      gap={find(on, from)}
                      isSelf={on === from}
                      isChosen={chosen?.on === on && chosen.missingFrom === from}
                      onChoose={setChosen}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen && <Names gap={chosen} onClose={() => setChosen(null)} />}
    </Section>
  )
}

function GapCount({
  gap,
  isSelf,
  isChosen,
  onChoose,
}: {
  readonly gap: Gap | undefined
  readonly isSelf: boolean
  readonly isChosen: boolean
  readonly onChoose: (gap: Gap) => void
}) {
  const words = useWords(coverageWords)
  if (isSelf) return <span className="quiet">·</span>
  if (!gap) return 0
  return (
    <button
      type="button"
      className="door-link"
      aria-pressed={isChosen}
      aria-label={words.gapOpen(gap.count, gap.on, gap.missingFrom)}
      onClick={() => onChoose(gap)}
    >
      {gap.count.toLocaleString('en')}
    </button>
  )
}

function Names({ gap, onClose }: { readonly gap: Gap; readonly onClose: () => void }) {
  const words = useWords(coverageWords)
  const { on, missingFrom } = gap
  const names = useAnswer('gap', { on, missingFrom })
  const open = useFocus('household')
  const columns: readonly TableColumn<Missing>[] = [
    { key: 'name', title: words.name, text: ({ name }) => name, className: 'door-name' },
    { key: 'door', title: words.door, text: ({ door }) => (door === '' ? words.noDoor : door) },
  ]
  return (
    <section aria-label={words.gapTitle(on, missingFrom)}>
      <div className="section-head">
        <h3>{words.gapTitle(on, missingFrom)}</h3>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <Awaited of={names}>
        {({ people }) => (
          <Table
            caption={words.gapTitle(on, missingFrom)}
            columns={columns}
            rows={people}
            keyOf={({ person }) => person}
            openKey={people.find(({ household }) => household === open)?.person ?? null}
            onOpen={({ household }) => {
              if (household !== null)
                focusOn(
                  'household',
                  household,
                  people.flatMap((one) => one.household ?? []),
                )
            }}
          />
        )}
      </Awaited>
    </section>
  )
}
