import { knownEn } from './known-en.ts'
import { knownHans } from './known-hans.ts'
import { knownHant } from './known-hant.ts'
import type { LabelledRemark } from './labelled.ts'

/** Remarks that whoever writes the patterns knows: as a tired worker types, many with nothing to propose. */
export const known: readonly LabelledRemark[] = [...knownHans, ...knownHant, ...knownEn]
