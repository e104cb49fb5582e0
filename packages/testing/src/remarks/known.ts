import { knownEn } from './known-en.ts'
import { knownEn2 } from './known-en-2.ts'
import { knownEn3 } from './known-en-3.ts'
import { knownEn4 } from './known-en-4.ts'
import { knownHans } from './known-hans.ts'
import { knownHans2 } from './known-hans-2.ts'
import { knownHans3 } from './known-hans-3.ts'
import { knownHant } from './known-hant.ts'
import { knownHant2 } from './known-hant-2.ts'
import { knownHant3 } from './known-hant-3.ts'
import type { LabelledRemark } from './labelled.ts'

/** Remarks that whoever writes the patterns knows: as a tired worker types, many with nothing to propose. */
export const known: readonly LabelledRemark[] = [
  ...knownEn2,
  ...knownEn3,
  ...knownEn4,
  ...knownEn,
  ...knownHans2,
  ...knownHans3,
  ...knownHans,
  ...knownHant2,
  ...knownHant3,
  ...knownHant,
]
