import { useWords } from '@doorstep/ui/language.tsx'
import { reviewWords } from '@doorstep/ui/words/desk-review.ts'
import { sayPhone } from '../households/members.tsx'
import { Section } from '../parts/page.tsx'
import { differing, type Stretch } from './differing.ts'
import { EvidenceWords } from './evidence-words.tsx'
import type { ReviewPair } from './queue.ts'

type Side = ReviewPair['left']
type Field = 'name' | 'sex' | 'birth' | 'id' | 'phone' | 'dwelling' | 'relation'

const fields: readonly Field[] = ['name', 'sex', 'birth', 'id', 'phone', 'dwelling', 'relation']

const said: Readonly<Record<Field, (side: Side) => string>> = {
  name: ({ name }) => name,
  sex: ({ sex }) => sex,
  birth: ({ birth }) => birth,
  id: ({ idNumber }) => idNumber,
  phone: ({ phones }) => phones.map(sayPhone).join(' · '),
  dwelling: ({ door }) => door,
  relation: ({ relation }) => relation,
}

/** The two side by side, what differs marked; below, what speaks for and against, and the lines as received. */
export function PairSides({ pair }: { readonly pair: ReviewPair }) {
  const words = useWords(reviewWords)
  return (
    <>
      <table className="pair">
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.left}</th>
            <th scope="col">{words.right}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field} field={field} pair={pair} />
          ))}
        </tbody>
      </table>
      <EvidenceWords evidence={pair.evidence} />
      <Section title={words.received}>
        <div className="pair-lines">
          <Lines side={pair.left} />
          <Lines side={pair.right} />
        </div>
      </Section>
    </>
  )
}

function FieldRow({ field, pair }: { readonly field: Field; readonly pair: ReviewPair }) {
  const words = useWords(reviewWords)
  const inWords = (text: string) => (field === 'sex' ? words.sexOf(text) : text)
  const left = inWords(said[field](pair.left))
  const right = inWords(said[field](pair.right))
  if (left === '' && right === '') return null
  const isOneMissing = left === '' || right === ''
  const [l, r] = isOneMissing ? [plainly(left), plainly(right)] : differing(left, right)
  return (
    <tr data-differs={(!isOneMissing && left !== right) || undefined}>
      <th scope="row">{words.fieldOf(field)}</th>
      <td>
        <Marked stretches={l} />
      </td>
      <td>
        <Marked stretches={r} />
      </td>
    </tr>
  )
}

const plainly = (text: string): readonly Stretch[] => [{ text, isDiffering: false }]

function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const words = useWords(reviewWords)
  if (stretches.every(({ text }) => text === '')) {
    return <span className="quiet">{words.verdictOf('missing')}</span>
  }
  const placed = stretches.map((stretch, place) => ({ ...stretch, place }))
  return placed.map(({ text, isDiffering, place }) =>
    isDiffering ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  )
}

function Lines({ side }: { readonly side: Side }) {
  const words = useWords(reviewWords)
  if (side.lines.length === 0) return <p className="quiet">{words.noLines}</p>
  return (
    <ul className="lines">
      {side.lines.map(({ source, file, sheet, row, cells }) => (
        <li key={`${file}/${sheet}/${row}`}>
          <span className="quiet">{words.line(source, file, sheet, row)}</span>
          <span className="line-cells">
            {cells
              .map((text, place) => ({ text, place }))
              .filter(({ text }) => text !== '')
              .map(({ text, place }) => (
                <span key={place}>{text}</span>
              ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
