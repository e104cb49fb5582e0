import type { HouseholdId, VisitId } from '@doorstep/domain/shared/id.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { phoneRecordWords } from '@doorstep/ui/words/phone-record.ts'
import { useState } from 'react'
import { useNavigation } from '../frame/navigation.tsx'
import { useSession, useStanding } from '../frame/session.tsx'

/** Undoes a visit and opens the form again, with what was typed where this page still knows it. */
export function useUndo(household: HouseholdId, visit: VisitId): () => void {
  const { store, drafts } = useSession()
  const { go } = useNavigation()
  return () => {
    store.undo(visit, household)
    const draft = drafts.recall(visit)
    if (draft) drafts.write(household, draft)
    go({ page: 'record', household }, 'instead')
  }
}

interface UndoVisitProps {
  readonly household: HouseholdId
  readonly visit: VisitId
}

/** A visit of today that the server may have is undone after a second tap; nothing once the day is over. */
export function UndoVisit({ household, visit }: UndoVisitProps) {
  const words = useWords(phoneRecordWords)
  const { store } = useSession()
  useStanding()
  const [isAsking, setAsking] = useState(false)
  const undo = useUndo(household, visit)
  if (store.findRecorded(household) !== visit) return null
  if (!isAsking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {words.undoVisit}
      </button>
    )
  }
  return (
    <section className="undo-visit">
      <p role="status">{words.undoVisitSure}</p>
      <button type="button" onClick={undo}>
        {words.undoVisitYes}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {words.undoVisitNo}
      </button>
    </section>
  )
}

/** At a door where a visit of today was recorded on this phone. */
export function RecordedToday({ household }: { readonly household: HouseholdId }) {
  const words = useWords(phoneRecordWords)
  const { store } = useSession()
  useStanding()
  const visit = store.findRecorded(household)
  if (visit === undefined) return null
  return (
    <section>
      <p>{words.recordedToday}</p>
      <UndoVisit household={household} visit={visit} />
    </section>
  )
}
