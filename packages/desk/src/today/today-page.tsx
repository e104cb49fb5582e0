import { useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Empty, Page, Section } from '../parts/page.tsx'

export function TodayPage() {
  const words = useWords(frameWords)
  return (
    <Page title={words.today}>
      <Section title={words.coverage}>
        <Empty>…</Empty>
      </Section>
    </Page>
  )
}
