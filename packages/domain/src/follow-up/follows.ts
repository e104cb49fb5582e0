import { type Duty, isOwed } from '../due/duty.ts'
import type { HouseholdHistory } from '../due/history.ts'
import type { InThreeLanguages } from '../shared/language.ts'
import type { EpochDay, TimeWindow } from '../shared/time.ts'

/** What follows from a knock, said to whoever knocked. */
export type Follows =
  | { readonly kind: 'closed'; readonly title: InThreeLanguages }
  | {
      readonly kind: 'try-again'
      readonly title: InThreeLanguages
      readonly notBefore: EpochDay
      readonly otherPartOfDay: boolean
      /** Needed questions that were not settled; 0 when nothing was begun. */
      readonly questionsLeft: number
    }
  | { readonly kind: 'lead-told'; readonly title: InThreeLanguages }
  | { readonly kind: 'appointment'; readonly day: EpochDay; readonly window: TimeWindow }

/** A household's duties before and after one knock, by the same rules by which they are due. */
export interface AfterKnock {
  readonly before: readonly Duty[]
  readonly after: readonly Duty[]
  readonly history: HouseholdHistory
  readonly day: EpochDay
  /** Did nobody open? Then the next try is at another time of day. */
  readonly wasNoAnswer: boolean
  titleOf(duty: Duty): InThreeLanguages
}

/** Closed duties first, then what the lead was told, the next tries and what was agreed. */
export function followsOf(knock: AfterKnock): readonly Follows[] {
  const { before, after, history, day } = knock
  const wasOpen = new Set(before.filter(isOwed).map((duty) => duty.key))
  const changed = after.filter(
    (duty) => isOwed(duty) || wasOpen.has(duty.key) || !isKnown(before, duty),
  )
  return [
    ...closed(knock),
    ...changed.flatMap((duty) => leadTold(duty, knock)),
    ...changed.flatMap((duty) => tryAgain(duty, knock)),
    ...history.appointments
      .filter((one) => one.day > day)
      .map(({ day: on, window }): Follows => ({ kind: 'appointment', day: on, window })),
  ]
}

const isKnown = (duties: readonly Duty[], { key }: Duty) => duties.some((duty) => duty.key === key)

/** Duties that were open and are done, also those that now begin a new occasion. */
function closed({ before, after, titleOf }: AfterKnock): readonly Follows[] {
  return before
    .filter(isOwed)
    .filter((duty) => {
      const now = after.find((one) => one.key === duty.key)
      return now ? now.state.kind === 'done' : after.some((one) => isSuccessor(duty, one))
    })
    .map((duty) => ({ kind: 'closed', title: titleOf(duty) }))
}

/** The same programme's next occasion for the same subject, with nothing owed on it yet. */
const isSuccessor = (duty: Duty, next: Duty) =>
  next.programme === duty.programme && next.person === duty.person && !isOwed(next)

function leadTold(duty: Duty, { titleOf }: AfterKnock): readonly Follows[] {
  const isHandedOn = duty.state.kind === 'excused' && duty.state.because.kind === 'handed-to-lead'
  return isHandedOn ? [{ kind: 'lead-told', title: titleOf(duty) }] : []
}

function tryAgain(duty: Duty, { day, wasNoAnswer, titleOf }: AfterKnock): readonly Follows[] {
  if (!isOwed(duty)) return []
  const notBefore = duty.waitsUntil ?? day
  const questionsLeft = duty.begun?.left.length ?? 0
  const again = { notBefore, otherPartOfDay: wasNoAnswer, questionsLeft }
  return [{ kind: 'try-again', title: titleOf(duty), ...again }]
}
