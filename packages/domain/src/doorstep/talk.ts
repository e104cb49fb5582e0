import type { Fact } from '../facts/fact.ts'
import type { TalkLineSet } from '../facts/talk.ts'
import type { TalkLineId } from '../shared/id.ts'
import { type InThreeLanguages, type Language, languages } from '../shared/language.ts'
import type { EpochDay } from '../shared/time.ts'

/** A line of the day's talk, as the lead keeps it. */
export interface TalkLineRow extends Omit<TalkLineSet, 'kind' | 'line'> {
  readonly id: TalkLineId
  readonly isEnded: boolean
}

/** As it was set last, and whether it was ended since. */
export function foldTalk(facts: readonly Fact[]): readonly TalkLineRow[] {
  let row: TalkLineRow | null = null
  for (const { payload } of facts) {
    if (payload.kind === 'talk-line-set') {
      const { kind: _, line, ...rest } = payload
      row = { id: line, ...rest, isEnded: false }
    }
    if (payload.kind === 'talk-line-ended' && row) row = { ...row, isEnded: true }
  }
  return row === null ? [] : [row]
}

/** Said on a day: not ended, and its last day not over. */
export const isSaidOn = ({ isEnded, until }: TalkLineRow, day: EpochDay): boolean =>
  !isEnded && day <= until

/** Whether it suits a household of these classes. */
export const suits = (
  line: Pick<TalkLineRow, 'classes'>,
  classes: readonly { readonly key: string }[],
): boolean => line.classes.length === 0 || classes.some(({ key }) => line.classes.includes(key))

/**
 * The lines to open with at a door on a day: those that suit it; none where something is remembered of the
 * household, for that is nearer than the weather.
 */
export const talkAt = (
  lines: readonly TalkLineRow[],
  door: { readonly classes: readonly { readonly key: string }[]; readonly isRemembered: boolean },
  day: EpochDay,
): readonly TalkLineRow[] =>
  door.isRemembered ? [] : lines.filter((line) => isSaidOn(line, day) && suits(line, door.classes))

/** In a language; where nobody wrote it in that one, as it was written. */
export const sayTalk = (words: InThreeLanguages, language: Language): string =>
  words[language] || (languages.map((one) => words[one]).find((text) => text !== '') ?? '')
