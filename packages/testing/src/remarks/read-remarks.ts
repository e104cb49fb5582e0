import { readFileSync } from 'node:fs'
import type { Topic } from '@doorstep/domain/facts/topics.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import { type EpochDay, findDay } from '@doorstep/domain/shared/time.ts'
import type { LabelledRemark } from './labelled.ts'

interface Line {
  readonly language: Language
  readonly day: string
  readonly words: string
  readonly expected: readonly {
    readonly topic: Topic
    readonly on?: string | null
    readonly hearsay?: boolean
  }[]
}

/**
 * Remarks of a file beside this one, one JSON object a line, days as `2026-02-16`. Throws where a line is
 * no remark, or where there is none.
 */
export function readRemarks(file: 'unseen.jsonl' | 'others.jsonl'): readonly LabelledRemark[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  const remarks = text
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [remarkOf(JSON.parse(line))]))
  // Of no remarks every share is 1: that would pass for a goal met.
  if (remarks.length === 0) throw new Error(`${file} holds no remarks: put them there, one a line`)
  return remarks
}

const remarkOf = ({ language, day, words, expected }: Line): LabelledRemark => ({
  language,
  words,
  day: dayOf(day),
  expected: expected.map(({ on, ...said }) => ({
    ...said,
    ...(on !== undefined && { on: on === null ? null : dayOf(on) }),
  })),
})

function dayOf(text: string): EpochDay {
  const day = findDay(text)
  if (day === undefined) throw new Error(`no day: ${text}`)
  return day
}
