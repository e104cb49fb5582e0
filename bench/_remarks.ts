import { languages } from '@doorstep/domain/shared/language.ts'
import { known } from '@doorstep/testing/remarks/known.ts'
import type { LabelledRemark } from '@doorstep/testing/remarks/labelled.ts'
import { readRemarks } from '@doorstep/testing/remarks/read-remarks.ts'
import { scoreOf } from '@doorstep/testing/remarks/score.ts'
import { type Figure, figure } from './_figures.ts'

const figuresOf = (
  name: string,
  remarks: readonly LabelledRemark[],
  goals: { readonly precision: string; readonly recall: string },
): readonly Figure[] =>
  languages.flatMap((language) => {
    const { remarks: count, precision, recall } = scoreOf(remarks, language)
    return [
      figure(
        `${name} remarks in ${language}: precision, of ${count}`,
        precision,
        '',
        goals.precision,
      ),
      figure(`${name} remarks in ${language}: recall`, recall, '', goals.recall),
    ]
  })

/** How well remarks are read: those the patterns were written by, and those they were not. */
export function remarkFigures(): readonly Figure[] {
  const goals = { precision: '>= 0.95', recall: '>= 0.75' }
  return [
    ...figuresOf('known', known, goals),
    ...figuresOf('others’', readRemarks('others.jsonl'), goals),
    ...figuresOf('unseen', readRemarks('unseen.jsonl'), goals),
  ]
}
