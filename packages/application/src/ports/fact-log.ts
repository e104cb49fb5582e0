import type { Fact, FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { PayloadKind } from '@doorstep/domain/facts/payload.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { ImportChange, RowOutcome } from './staging.ts'

/** Where the log of a jurisdiction ends: kept elsewhere, it proves that no tail was cut off. */
export interface Head {
  readonly seq: number
  readonly link: string
}

/** Writing facts. Everything shown is folded again in the same transaction. */
export interface FactLog {
  /**
   * Appends in order and folds the touched rows, all in one transaction. Safe to repeat: a fact whose
   * id is in the log is left out. `alongside` runs in that same transaction.
   */
  append(
    jurisdiction: JurisdictionId,
    drafts: readonly FactDraft[],
    alongside?: (staging: StagingWrites) => Promise<void>,
  ): Promise<{ readonly head: Head; readonly appended: number }>
  head(jurisdiction: JurisdictionId): Promise<Head>
  /** Facts after `seq`, at most `limit`, oldest first; erased ones are left out. */
  read(jurisdiction: JurisdictionId, afterSeq: number, limit: number): Promise<readonly Fact[]>
  /** The facts of one kind that stand: neither withdrawn nor erased; oldest first. */
  standing(jurisdiction: JurisdictionId, kind: PayloadKind): Promise<readonly Fact[]>
  /** One fact by its id, whether it stands or was taken back; undefined when there is none or it was erased. */
  find(jurisdiction: JurisdictionId, id: string): Promise<Fact | undefined>
  /** The standing facts that touch these keys, as `key()` writes them, oldest first. */
  about(jurisdiction: JurisdictionId, keys: readonly string[]): Promise<readonly Fact[]>
}

/** What an import may do to its staged rows within the transaction that accepts or undoes it. */
export interface StagingWrites {
  changeImport(importId: string, change: ImportChange): Promise<void>
  setOutcomes(importId: string, outcomes: readonly RowOutcome[]): Promise<void>
  /** Did someone else append a fact of these kinds after `seq`? What was read until then is out of date. */
  isOutOfDate(seq: number, kinds: readonly PayloadKind[]): Promise<boolean>
}
