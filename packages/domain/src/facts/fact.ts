import type { FactId, ImportId, JurisdictionId, WorkerId } from '../shared/id.ts'
import type { Instant } from '../shared/time.ts'
import type { Payload } from './payload.ts'

/** Why a datum is held. The register is the everyday one; each overlay can be erased without it. */
export const purposes = ['register', 'movement', 'isolation', 'health', 'visits', 'team'] as const
export type Purpose = (typeof purposes)[number]

/** Who says so. */
export type FactSource =
  | { readonly kind: 'list'; readonly import: ImportId; readonly list: string }
  | { readonly kind: 'worker'; readonly worker: WorkerId }
  | { readonly kind: 'agency'; readonly agency: string }
  | { readonly kind: 'household' }
  | { readonly kind: 'system' }

/** A fact on its way in: the log gives it its place and its seal. */
export interface FactDraft {
  readonly id: FactId
  readonly observedAt: Instant
  /** The account that wrote it. */
  readonly by: string
  readonly source: FactSource
  readonly purpose: Purpose
  readonly payload: Payload
}

/** A fact in the log. The envelope holds no personal text; the payload may have been erased. */
export interface Fact extends FactDraft {
  readonly jurisdiction: JurisdictionId
  /** Head + 1 within the jurisdiction; the sync cursor. */
  readonly seq: number
  readonly recordedAt: Instant
  /** SHA-256(nonce ‖ canonical payload), hex. */
  readonly digest: string
  /** SHA-256(previous link ‖ envelope with digest), hex. */
  readonly link: string
}
