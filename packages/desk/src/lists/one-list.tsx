import { useWords } from '@doorstep/ui/language.tsx'
import { listColumnWords } from '@doorstep/ui/words/desk-list-columns.ts'
import { listWords } from '@doorstep/ui/words/desk-lists.ts'
import { Button } from '@mantine/core'
import { notify } from '../frame/notices.tsx'
import { Go, go, goSearch, usePlace } from '../frame/router.tsx'
import { useAct, useAnswer } from '../frame/server.ts'
import { Awaited, Page } from '../parts/page.tsx'
import { AcceptList } from './accept-list.tsx'
import { FoundInList } from './found-in-list.tsx'
import { ListColumns } from './list-columns.tsx'
import type { ListDetail } from './list-detail.ts'
import { ListRows } from './list-rows.tsx'
import { TakenList } from './taken-list.tsx'

/** One list: on its way in, or as it was taken. */
export function OneList({ id }: { readonly id: string }) {
  const words = useWords(listWords)
  const detail = useAnswer('list', { import: id })
  const title = detail.data?.list.file ?? words.title
  return (
    <Page
      title={title}
      sentence={<Go to="/lists">← {words.back}</Go>}
      actions={detail.data?.list.state === 'staged' && <PutAside id={id} file={title} />}
    >
      <Awaited of={detail}>
        {(answer) =>
          answer.list.state === 'staged' ? (
            <IncomingList detail={answer} />
          ) : (
            <TakenList detail={answer} />
          )
        }
      </Awaited>
    </Page>
  )
}

function PutAside({ id, file }: { readonly id: string; readonly file: string }) {
  const words = useWords(listWords)
  const abandon = useAct('listAbandon', {
    refresh: ['lists'],
    onDone: () => {
      notify({ words: words.abandoned(file) })
      go('/lists')
    },
  })
  return (
    <Button variant="default" onClick={() => abandon.mutate({ query: { import: id } })}>
      {words.abandon}
    </Button>
  )
}

/** Two steps, and back again as often as one likes: what the columns are, what becomes of the rows. */
function IncomingList({ detail }: { readonly detail: ListDetail }) {
  const words = useWords(listColumnWords)
  const step = usePlace().search.get('step') === 'rows' ? 'rows' : 'columns'
  const steps = [
    { key: 'columns', title: words.stepColumns },
    { key: 'rows', title: words.stepPreview },
  ]
  return (
    <>
      <FoundInList detail={detail} />
      <nav aria-label={words.steps} className="steps">
        {steps.map(({ key, title }, index) => (
          <button
            key={key}
            type="button"
            aria-current={key === step ? 'step' : undefined}
            onClick={() => goSearch({ step: key })}
          >
            <span className="step-number">{index + 1}</span> {title}
          </button>
        ))}
      </nav>
      {step === 'columns' ? (
        <ListColumns detail={detail} onConfirmed={() => goSearch({ step: 'rows' })} />
      ) : (
        <>
          <AcceptList detail={detail} />
          <ListRows detail={detail} />
        </>
      )}
    </>
  )
}
