import type { HouseholdId, VisitId } from '@doorstep/domain/shared/id.ts'
import type { Kept } from '../store/kept.ts'
import { type Draft, emptyDraft } from './draft.ts'

const prefix = 'doorstep.draft.'

/** Visits begun and not saved, by door: after a look at the brief or a new sign-in they are still there. */
export interface DraftShelf {
  read(household: HouseholdId): Draft
  write(household: HouseholdId, draft: Draft): void
  clear(household: HouseholdId): void
  /** Whoever signs out leaves nothing half-written. */
  clearAll(): void
  /** What was saved as this visit, in case it is taken back. */
  remember(visit: VisitId, draft: Draft): void
  recall(visit: VisitId): Draft | undefined
}

/** Drafts of one account; another's on the same phone are not shown. */
export function draftShelf(kept: Kept, account: string): DraftShelf {
  const saved = new Map<VisitId, Draft>()
  const keyOf = (household: HouseholdId) => `${prefix}${account}.${household}`
  return {
    read(household) {
      const text = kept.read(keyOf(household))
      return text === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(text) as Draft) }
    },
    write: (household, draft) => kept.write(keyOf(household), JSON.stringify(draft)),
    clear: (household) => kept.erase(keyOf(household)),
    clearAll() {
      for (const key of kept.keys()) if (key.startsWith(prefix)) kept.erase(key)
    },
    remember: (visit, draft) => saved.set(visit, draft),
    recall: (visit) => saved.get(visit),
  }
}
