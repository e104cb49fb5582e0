import { useWords } from '@doorstep/ui/language.tsx'
import { phoneWords } from '@doorstep/ui/words/phone.ts'
import { MeScreen } from './account/me-screen.tsx'
import { NotebookScreen } from './account/notebook-screen.tsx'
import { BriefScreen } from './brief/brief-screen.tsx'
import { addressOf, useNavigation } from './frame/navigation.tsx'
import { Screen } from './frame/screen.tsx'
import { HandoverScreen } from './handover/handover-screen.tsx'
import { RecordScreen } from './record/record-screen.tsx'
import { SavedScreen } from './record/saved-screen.tsx'
import { RoundScreen } from './round/round-screen.tsx'

/** The page that the address names; each opens afresh. */
export function Pages() {
  const { page, go } = useNavigation()
  const words = useWords(phoneWords)
  if (!page) {
    return (
      <Screen title={words.notFound}>
        <button type="button" onClick={() => go({ page: 'round' }, 'instead')}>
          {words.toRound}
        </button>
      </Screen>
    )
  }
  const key = addressOf(page)
  switch (page.page) {
    case 'round':
      return <RoundScreen key={key} />
    case 'brief':
      return <BriefScreen key={key} household={page.household} />
    case 'record':
      return <RecordScreen key={key} household={page.household} />
    case 'saved':
      return <SavedScreen key={key} household={page.household} visit={page.visit} />
    case 'notebook':
      return <NotebookScreen key={key} />
    case 'me':
      return <MeScreen key={key} />
    case 'handover':
      return <HandoverScreen key={key} />
  }
}
