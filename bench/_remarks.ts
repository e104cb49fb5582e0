import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { languages } from '@doorstep/domain/shared/language.ts'
import { known } from '@doorstep/testing/remarks/known.ts'
import type { LabelledRemark } from '@doorstep/testing/remarks/labelled.ts'
import { scoreOf } from '@doorstep/testing/remarks/score.ts'
import { type Figure, figure, root } from './_figures.ts'

const unseenFile = join(root, 'packages', 'testing', 'src', 'remarks', 'unseen.ts')

/** The remarks written by somebody who does not write the patterns; null while there are none. */
async function findUnseen(): Promise<readonly LabelledRemark[] | null> {
  if (!existsSync(unseenFile)) return null
  const { unseen }: { readonly unseen: readonly LabelledRemark[] } = await import(
    pathToFileURL(unseenFile).href
  )
  return unseen
}

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
export async function remarkFigures(): Promise<readonly Figure[]> {
  const unseen = await findUnseen()
  if (unseen === null)
    console.log('There are no unseen remarks (packages/testing/src/remarks/unseen.ts): left out.')
  const goals = { precision: '>= 0.95', recall: '>= 0.75' }
  return [
    ...figuresOf('known', known, goals),
    ...(unseen === null ? [] : figuresOf('unseen', unseen, goals)),
  ]
}
