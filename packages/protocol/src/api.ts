import { z } from 'zod'
import { AuditAnswer } from './audit.ts'
import { CoverageAnswer, GapAnswer } from './coverage.ts'
import {
  HouseholdAnswer,
  HouseholdLanguage,
  HouseholdsAnswer,
  PersonCorrection,
  TimelineAnswer,
} from './households.ts'
import { JobAnswer, JobName, JobsAnswer } from './jobs.ts'
import { KnockMessage, KnockReceipt } from './knocks.ts'
import {
  ColumnsMessage,
  ListDetailAnswer,
  ListRowsAnswer,
  ListSummary,
  ListsAnswer,
} from './lists.ts'
import { LoreMessage, RemindersAnswer } from './lore.ts'
import { NoticeChoice, NoticePageAnswer } from './notice-page.ts'
import {
  HandBackMessage,
  HandOverAnswer,
  HandOverMessage,
  PinMessage,
  PlanAnswer,
  PublishMessage,
} from './plan.ts'
import {
  ClassPublication,
  ClassTrial,
  ClassTrialAnswer,
  ClassWithdrawal,
  PlaybookAnswer,
} from './playbook.ts'
import { named, nothing, preparingApi } from './preparing-api.ts'
import {
  DisclosureMessage,
  ProgrammeCheckAnswer,
  ProgrammesAnswer,
  ProgrammeText,
} from './programmes.ts'
import {
  ReportFilledAnswer,
  ReportFormAnswer,
  ReportFormsAnswer,
  ReportMappingMessage,
} from './reports.ts'
import { FactReceipt, ReviewAnswer, ReviewVerdict } from './review.ts'
import {
  BriefAnswer,
  NotebookAnswer,
  RemarkMessage,
  RoundAnswer,
  UndoMessage,
  UndoReceipt,
  VisitMessage,
  VisitReceipt,
} from './round.ts'
import type { RouteName } from './routes.ts'
import { EpochDayShape } from './shapes.ts'
import { AccountMessage, AccountReceipt, LeaveMessage, TeamAnswer, WorkerMessage } from './team.ts'
import { DemoRolesAnswer, MeAnswer, SignInMessage, TodayAnswer } from './today.ts'

/** What one route takes and gives. `query` values come as text and are coerced. `file`: the body is the file itself. */
export interface Exchange {
  readonly query: z.ZodObject
  readonly body: z.ZodType | 'none' | 'file'
  readonly answer: z.ZodType | 'file'
}

const Done = z.object({ done: z.literal(true) })
const day = z.object({ day: z.coerce.number().pipe(EpochDayShape).optional() })
/** A name under which the asker can watch this work and stop it; made by the asker, a UUID. */
const job = { job: JobName.optional() }
const page = {
  from: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
}

/** The schemas of every route; path parameters are in `query` under their own names. */
export const api = {
  health: {
    query: nothing,
    body: 'none',
    answer: z.object({
      status: z.literal('ok'),
      version: z.string(),
      storage: z.enum(['sqlite', 'postgresql']),
    }),
  },
  openApi: { query: nothing, body: 'none', answer: 'file' },
  docs: { query: nothing, body: 'none', answer: 'file' },
  signIn: { query: nothing, body: SignInMessage, answer: MeAnswer },
  signOut: { query: nothing, body: 'none', answer: Done },
  me: { query: nothing, body: 'none', answer: MeAnswer },
  demoRoles: { query: nothing, body: 'none', answer: DemoRolesAnswer },
  demoStepIn: { query: nothing, body: z.object({ account: z.string() }), answer: Done },
  jobs: { query: nothing, body: 'none', answer: JobsAnswer },
  job: { query: z.object({ job: named }), body: 'none', answer: JobAnswer },
  jobStop: { query: z.object({ job: named }), body: 'none', answer: Done },
  today: { query: day, body: 'none', answer: TodayAnswer },
  lists: { query: nothing, body: 'none', answer: ListsAnswer },
  listUpload: {
    query: z.object({ file: z.string().min(1).max(255), ...job }),
    body: 'file',
    answer: ListDetailAnswer,
  },
  list: { query: z.object({ import: named }), body: 'none', answer: ListDetailAnswer },
  listColumns: {
    query: z.object({ import: named }).extend(job),
    body: ColumnsMessage,
    answer: ListDetailAnswer,
  },
  listAccept: { query: z.object({ import: named }).extend(job), body: 'none', answer: ListSummary },
  listUndo: { query: z.object({ import: named }), body: 'none', answer: ListSummary },
  listAbandon: { query: z.object({ import: named }), body: 'none', answer: Done },
  listRows: {
    query: z.object({
      import: z.string(),
      decision: z.enum(['linked', 'new', 'review', 'rejected']).optional(),
      ...page,
    }),
    body: 'none',
    answer: ListRowsAnswer,
  },
  review: { query: z.object(page), body: 'none', answer: ReviewAnswer },
  reviewVerdict: { query: nothing, body: ReviewVerdict, answer: FactReceipt },
  households: {
    query: z.object({
      search: z.string().max(100).optional(),
      building: z.string().max(64).optional(),
      state: z.string().max(20).optional(),
      day: z.coerce.number().int().optional(),
      ...page,
    }),
    body: 'none',
    answer: HouseholdsAnswer,
  },
  household: {
    query: z.object({ household: z.string(), day: z.coerce.number().int().optional() }),
    body: 'none',
    answer: HouseholdAnswer,
  },
  timeline: { query: z.object({ household: named }), body: 'none', answer: TimelineAnswer },
  brief: {
    query: z.object({ household: z.string(), day: z.coerce.number().int().optional() }),
    body: 'none',
    answer: BriefAnswer,
  },
  correctPerson: {
    query: z.object({ person: named }),
    body: PersonCorrection,
    answer: FactReceipt,
  },
  householdLanguage: {
    query: z.object({ household: named }),
    body: HouseholdLanguage,
    answer: FactReceipt,
  },
  withdrawFact: { query: z.object({ fact: named }), body: 'none', answer: FactReceipt },
  round: {
    query: z.object({
      day: z.coerce.number().int().optional(),
      worker: z.string().max(64).optional(),
    }),
    body: 'none',
    answer: RoundAnswer,
  },
  visit: { query: nothing, body: VisitMessage, answer: VisitReceipt },
  visitUndo: { query: z.object({ visit: named }), body: UndoMessage, answer: UndoReceipt },
  remark: { query: nothing, body: RemarkMessage, answer: FactReceipt },
  lore: { query: nothing, body: LoreMessage, answer: FactReceipt },
  reminders: {
    query: z.object({
      day: z.coerce.number().int().optional(),
      worker: z.string().max(64).optional(),
    }),
    body: 'none',
    answer: RemindersAnswer,
  },
  threads: { query: day, body: 'none', answer: RemindersAnswer },
  ...preparingApi,
  notebook: { query: nothing, body: 'none', answer: NotebookAnswer },
  noticePage: { query: z.object({ code: named }), body: 'none', answer: NoticePageAnswer },
  noticeChoose: { query: z.object({ code: named }), body: NoticeChoice, answer: NoticePageAnswer },
  plan: { query: day, body: 'none', answer: PlanAnswer },
  planDraft: { query: day.extend(job), body: 'none', answer: PlanAnswer },
  planPublish: { query: nothing, body: PublishMessage, answer: PlanAnswer },
  planHandOver: { query: nothing, body: HandOverMessage, answer: HandOverAnswer },
  planHandBack: { query: nothing, body: HandBackMessage, answer: PlanAnswer },
  planPin: { query: nothing, body: PinMessage, answer: PlanAnswer },
  coverage: {
    query: z.object({
      day: z.coerce.number().int().optional(),
      programme: z.string().max(64).optional(),
    }),
    body: 'none',
    answer: CoverageAnswer,
  },
  gap: {
    query: z.object({ on: z.string(), missingFrom: z.string() }),
    body: 'none',
    answer: GapAnswer,
  },
  playbook: { query: nothing, body: 'none', answer: PlaybookAnswer },
  playbookTry: { query: nothing, body: ClassTrial, answer: ClassTrialAnswer },
  playbookPublish: { query: nothing, body: ClassPublication, answer: PlaybookAnswer },
  playbookWithdraw: {
    query: z.object({ class: named }),
    body: ClassWithdrawal,
    answer: PlaybookAnswer,
  },
  programmes: { query: nothing, body: 'none', answer: ProgrammesAnswer },
  programmeCheck: { query: nothing, body: ProgrammeText, answer: ProgrammeCheckAnswer },
  programmePublish: { query: nothing, body: ProgrammeText, answer: ProgrammesAnswer },
  programmeEnd: { query: z.object({ programme: named }), body: 'none', answer: ProgrammesAnswer },
  disclose: { query: nothing, body: DisclosureMessage, answer: FactReceipt },
  team: { query: nothing, body: 'none', answer: TeamAnswer },
  workerEnter: { query: nothing, body: WorkerMessage, answer: TeamAnswer },
  leaveEnter: { query: nothing, body: LeaveMessage, answer: TeamAnswer },
  leaveTakeBack: { query: z.object({ fact: named }), body: 'none', answer: TeamAnswer },
  accountCreate: { query: nothing, body: AccountMessage, answer: AccountReceipt },
  accountDisable: { query: z.object({ account: named }), body: 'none', answer: TeamAnswer },
  accountReset: { query: z.object({ account: named }), body: 'none', answer: AccountReceipt },
  passwordChange: {
    query: nothing,
    body: z.object({ current: z.string().max(200), next: z.string().min(12).max(200) }),
    answer: Done,
  },
  audit: {
    query: z.object({
      household: z.string().max(64).optional(),
      person: z.string().max(64).optional(),
      account: z.string().max(64).optional(),
      route: z.string().max(64).optional(),
      ...day.shape,
      ...page,
    }),
    body: 'none',
    answer: AuditAnswer,
  },
  knock: { query: nothing, body: KnockMessage, answer: KnockReceipt },
  reportForms: { query: nothing, body: 'none', answer: ReportFormsAnswer },
  reportFormUpload: {
    query: z.object({ file: z.string().min(1).max(255) }),
    body: 'file',
    answer: ReportFormAnswer,
  },
  reportMapping: {
    query: z.object({ form: named }),
    body: ReportMappingMessage,
    answer: ReportFormAnswer,
  },
  reportFill: {
    query: z.object({ form: z.string(), day: z.coerce.number().int().optional() }),
    body: 'none',
    answer: ReportFilledAnswer,
  },
  reportSend: {
    query: z.object({ form: z.string(), day: z.coerce.number().int().optional() }),
    body: 'none',
    answer: ReportFilledAnswer,
  },
  reportDownload: {
    query: z.object({ form: z.string(), day: z.coerce.number().int().optional() }),
    body: 'none',
    answer: 'file',
  },
} as const satisfies Record<RouteName, Exchange>

export type Api = typeof api
export type QueryOf<Name extends RouteName> = z.input<Api[Name]['query']>
export type BodyOf<Name extends RouteName> = Api[Name]['body'] extends z.ZodType
  ? z.input<Api[Name]['body']>
  : Api[Name]['body'] extends 'file'
    ? Blob
    : undefined
export type AnswerOf<Name extends RouteName> = Api[Name]['answer'] extends z.ZodType
  ? z.output<Api[Name]['answer']>
  : Blob
