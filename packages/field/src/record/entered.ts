import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { civilDate } from '@doorstep/domain/shared/time.ts'
import type { VisitMessage } from '@doorstep/protocol/round.ts'
import type { Draft, EnteredDraft } from './draft.ts'
import type { AtTheDoor, Missing } from './to-visit.ts'

type Entered = NonNullable<VisitMessage['entered']>[number]

/** Nobody at a door was born before. */
const firstYear = 1880

/** Who was begun and stayed blank was nobody. */
const isBegun = ({ name, sex, birthYear, phone }: EnteredDraft) =>
  sex !== null || [name, birthYear, phone].some((text) => text.trim() !== '')

/** Those whom no list has, as they are sent; only in a conversation does anybody say a name. */
export function enteredOf(draft: Draft, { at }: AtTheDoor): Result<Entered[], Missing> {
  if (draft.outcome !== 'spoke') return ok([])
  const entered: Entered[] = []
  for (const one of draft.entered.filter(isBegun)) {
    const name = one.name.trim()
    if (name === '') return err({ field: `name-${one.person}`, why: { kind: 'name' } })
    const birthYear = yearOf(one, civilDate(at.day).year)
    if (!birthYear.ok) return birthYear
    const { person, sex, phone } = one
    entered.push({ person, name, sex, birthYear: birthYear.value, phone: phone.trim() })
  }
  return ok(entered)
}

function yearOf({ person, birthYear }: EnteredDraft, now: number): Result<number | null, Missing> {
  const typed = birthYear.trim().normalize('NFKC')
  if (typed === '') return ok(null)
  const year = /^\d{4}$/.test(typed) ? Number(typed) : 0
  const isYear = year >= firstYear && year <= now
  return isYear ? ok(year) : err({ field: `year-${person}`, why: { kind: 'year' } })
}
