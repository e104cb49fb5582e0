import { useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Empty, Page } from '../parts/page.tsx'

export function ReportsPage() {
  const words = useWords(frameWords)
  return (
    <Page title={words.reports}>
      <Empty>…</Empty>
    </Page>
  )
}
