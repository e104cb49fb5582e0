import type { HandoverRow } from '@doorstep/domain/doorstep/handover/handover.ts'
import type { ClassRow } from '@doorstep/domain/doorstep/playbook/in-force.ts'
import type { TalkLineRow } from '@doorstep/domain/doorstep/talk.ts'
import type { ListAccepted } from '@doorstep/domain/facts/lists.ts'
import type { ReportSent } from '@doorstep/domain/facts/rounds.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type {
  IntroductionRow,
  LoreRow,
  PromiseRow,
  ThreadRow,
} from '@doorstep/domain/register/lore-rows.ts'
import type {
  AppointmentRow,
  ArrivalRow,
  BuildingRow,
  DwellingRow,
  HealthNoteRow,
  HouseholdRow,
  HouseholdWishesRow,
  IsolationRow,
  KnockRow,
  PersonRow,
  RemarkRow,
} from '@doorstep/domain/register/rows.ts'
import type { PlanRow } from '@doorstep/domain/rounds/plan.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay, Instant } from '@doorstep/domain/shared/time.ts'
import type { WorkerRow } from '@doorstep/domain/team/worker.ts'

/** The rows of every view, by table name. Each table belongs to one purpose. */
export interface ViewRows {
  readonly building: BuildingRow
  readonly dwelling: DwellingRow
  readonly household: HouseholdRow
  readonly person: PersonRow
  readonly import: ImportRow
  readonly knock: KnockRow
  readonly appointment: AppointmentRow
  readonly wishes: HouseholdWishesRow
  readonly remark: RemarkRow
  readonly notice: NoticeRow
  readonly lore: LoreRow
  readonly thread: ThreadRow
  readonly promise: PromiseRow
  readonly introduction: IntroductionRow
  readonly arrival: ArrivalRow
  readonly isolation: IsolationRow
  readonly health_note: HealthNoteRow
  /** Remembered matters of health, and what to ask about them: their own tables, erased with their purpose. */
  readonly health_lore: LoreRow
  readonly health_thread: ThreadRow
  readonly worker: WorkerRow
  readonly programme: ProgrammeRow
  readonly playbook_class: ClassRow
  readonly plan: PlanRow
  readonly report: ReportSent
  readonly talk_line: TalkLineRow
  readonly handover: HandoverRow
}
export type ViewTable = keyof ViewRows

export interface ImportRow extends ListAccepted {
  readonly acceptedAt: Instant
  readonly acceptedBy: string
  readonly undoneAt: Instant | null
}

export interface ProgrammeRow {
  readonly id: string
  readonly programme: Programme
  readonly publishedAt: Instant
  /** The day on which it was ended before its time; null when it was not. */
  readonly endedOn: EpochDay | null
  /** The day on which what it held was erased; left out while it is not. */
  readonly erasedOn?: EpochDay
}

/** A notice left at a door; the code itself is only on the card. */
export interface NoticeRow {
  readonly id: string
  readonly household: string
  readonly codeDigest: string
  readonly leftOn: EpochDay
}

/** Reading views. A view whose table is empty answers with an empty list. */
export interface Views {
  all<Table extends ViewTable>(
    jurisdiction: JurisdictionId,
    table: Table,
  ): Promise<readonly ViewRows[Table][]>
  /** By id; for `wishes` by household. */
  find<Table extends ViewTable>(
    jurisdiction: JurisdictionId,
    table: Table,
    id: string,
  ): Promise<ViewRows[Table] | undefined>
  /** Rows of one household, where the table has a household column. */
  ofHousehold<
    Table extends
      | 'person'
      | 'knock'
      | 'appointment'
      | 'remark'
      | 'notice'
      | 'lore'
      | 'thread'
      | 'promise'
      | 'introduction'
      | 'health_lore'
      | 'health_thread'
      | 'arrival'
      | 'isolation',
  >(
    jurisdiction: JurisdictionId,
    table: Table,
    household: string,
  ): Promise<readonly ViewRows[Table][]>
  /** People whose name, pinyin, phone or ID holds these grams; ids, at most `limit`. */
  searchPeople(
    jurisdiction: JurisdictionId,
    text: string,
    limit: number,
  ): Promise<readonly string[]>
}
