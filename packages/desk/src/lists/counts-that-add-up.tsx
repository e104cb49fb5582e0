import { useWords } from '@doorstep/ui/language.tsx'
import { listColumnWords } from '@doorstep/ui/words/desk-list-columns.ts'
import { listWords } from '@doorstep/ui/words/desk-lists.ts'
import { decisions, type ListOverview } from './list-detail.ts'

/** Four numbers that are all rows read, and the sum written out. */
export function CountsThatAddUp({ list }: { readonly list: ListOverview }) {
  const words = useWords(listWords)
  const { addsUp } = useWords(listColumnWords)
  const { linked, new: fresh, review, rejected } = list.counts
  return (
    <div className="decision-counts">
      <dl>
        {decisions.map((decision) => (
          <div key={decision}>
            <dd className="numbers">{list.counts[decision].toLocaleString('en')}</dd>
            <dt>{words[decision]}</dt>
          </div>
        ))}
      </dl>
      <p className="quiet numbers">{addsUp(linked, fresh, review, rejected, list.rows)}</p>
    </div>
  )
}
