import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { BodyOf, QueryOf } from '@doorstep/protocol/api.ts'
import type { RouteName } from '@doorstep/protocol/routes.ts'
import { ownClass } from './builders/classes.ts'
import { id } from './builders/facts.ts'
import { type SmallBeat, stopOf } from './two-beats.ts'

/** What a request is about, beside the beat: names that must be new for each, and today. */
export interface Occasion {
  readonly day: EpochDay
  /** Never the same twice. */
  readonly fresh: string
  /** An account that may be disabled and reset; of another jurisdiction when another beat is meant. */
  readonly account: string
  /** A form that was loaded before, by a lead of the beat that is meant. */
  readonly form: string
  /** The text of a programme, as people write it. */
  readonly programme: string
  /** A blank form. */
  readonly workbook: Blob
}

interface Request<Name extends RouteName> {
  readonly query?: QueryOf<Name>
  readonly body?: BodyOf<Name>
}

type Requests = {
  readonly [Name in RouteName]: (beat: SmallBeat, occasion: Occasion) => Request<Name>
}

const plain = () => ({})
const csv = () => new Blob(['姓名,电话,地址\n新人,13800000033,青石里7栋2单元501\n'])
const window = { from: 600, to: 660 }

/** For every route one request that is right in all but, perhaps, whose the thing is. */
export const requests: Requests = {
  health: plain,
  openApi: plain,
  docs: plain,
  signIn: () => ({ body: { userName: 'nobody', password: 'no password at all' } }),
  signOut: plain,
  me: plain,
  demoRoles: plain,
  demoStepIn: () => ({ body: { account: 'north-lead' } }),
  jobs: plain,
  job: ({ beat }) => ({ query: { job: `a-job-of-${beat}` } }),
  jobStop: ({ beat }) => ({ query: { job: `a-job-of-${beat}` } }),
  today: plain,
  lists: plain,
  listUpload: (_, { fresh }) => ({ query: { file: `${fresh}.csv` }, body: csv() }),
  list: ({ imports }) => ({ query: { import: imports.first } }),
  listColumns: ({ imports }) => ({
    query: { import: imports.staged },
    body: { source: 'owners', sheets: [{ sheet: '', columns: { 0: 'name' } }] },
  }),
  listAccept: ({ imports }) => ({ query: { import: imports.staged } }),
  listUndo: ({ imports }) => ({ query: { import: imports.second } }),
  listAbandon: ({ imports }) => ({ query: { import: imports.left } }),
  listRows: ({ imports }) => ({ query: { import: imports.first } }),
  review: plain,
  reviewVerdict: ({ beat, people }) => ({
    body: { left: id(people[0]), right: id(`${beat}-person-3`), verdict: 'different' },
  }),
  households: plain,
  household: ({ household }) => ({ query: { household } }),
  timeline: ({ household }) => ({ query: { household } }),
  brief: ({ household }) => ({ query: { household } }),
  correctPerson: ({ people }) => ({
    query: { person: people[1] },
    body: { field: 'occupation', value: '木工' },
  }),
  householdLanguage: ({ household }) => ({
    query: { household },
    body: { language: 'en', spoken: '' },
  }),
  withdrawFact: ({ visitFact }) => ({ query: { fact: visitFact } }),
  round: plain,
  visit: ({ household }, { day, fresh }) => ({
    body: {
      visit: id(fresh),
      household: id(household),
      at: { day, minute: 5 },
      observedAt: 0,
      outcome: { kind: 'no-answer' },
      left: [],
      answers: [],
      served: [],
      opener: null,
      remark: '',
      appointment: null,
      quiet: null,
    },
  }),
  remark: ({ household }, { day, fresh }) => ({
    body: {
      id: id(fresh),
      household: id(household),
      at: { day, minute: 5 },
      observedAt: 0,
      words: '话',
    },
  }),
  lore: ({ household }, { day, fresh }) => ({
    body: {
      id: id(fresh),
      household: id(household),
      at: { day, minute: 600 },
      observedAt: 0,
      act: { kind: 'promise', promise: id(fresh), words: '报修', owner: null, due: day + 2 },
    },
  }),
  reminders: plain,
  threads: plain,
  notebook: plain,
  handover: ({ handover }) => ({ query: { handover } }),
  handoverBegin: ({ workers }, { fresh }) => ({
    body: {
      handover: id(fresh),
      from: id(workers[0]),
      to: id(workers[1]),
      reason: 'handover',
    },
  }),
  handoverOwn: plain,
  handoverNote: ({ household, handover, building }, { day, fresh }) => ({
    body: {
      id: id(fresh),
      handover: id(handover),
      building: id(building),
      note: { household: id(household), words: '先认识她' },
      at: { day, minute: 5 },
      observedAt: 0,
    },
  }),
  introduction: ({ household, workers }, { day, fresh }) => ({
    body: {
      id: id(fresh),
      household: id(household),
      newcomer: id(workers[1]),
      mentor: id(workers[0]),
      mayAsk: true,
      at: { day, minute: 5 },
      observedAt: 0,
    },
  }),
  booklet: ({ workers }) => ({ query: { worker: workers[0] } }),
  firstMonth: plain,
  talk: plain,
  talkSet: (_, { day, fresh }) => ({
    body: {
      line: id(fresh),
      words: { 'zh-Hans': '降温了', 'zh-Hant': '', en: '' },
      classes: ['elder-alone'],
      until: day,
    },
  }),
  talkEnd: ({ talkLine }) => ({ query: { line: talkLine } }),
  visitUndo: ({ household }, { day, fresh }) => ({
    query: { visit: fresh },
    body: { household: id(household), at: { day, minute: 5 }, observedAt: 0 },
  }),
  noticePage: ({ noticeCode }) => ({ query: { code: noticeCode } }),
  noticeChoose: ({ noticeCode }, { day }) => ({
    query: { code: noticeCode },
    body: { day: day + 1, window, way: 'door' },
  }),
  plan: plain,
  planDraft: plain,
  planPublish: (beat, { day }) => ({
    body: {
      day,
      content: { rounds: [{ worker: id(beat.workers[1]), stops: [stopOf(beat)] }], leftOut: [] },
    },
  }),
  planHandOver: ({ household, workers }, { day }) => ({
    body: { day, household: id(household), to: id(workers[0]) },
  }),
  planHandBack: ({ handOverFact }, { day }) => ({ body: { day, handOver: id(handOverFact) } }),
  planPin: ({ household }, { day }) => ({ body: { day, household: id(household), pinned: true } }),
  coverage: plain,
  gap: () => ({ query: { on: 'register', missingFrom: 'owners' } }),
  playbook: plain,
  playbookTry: () => ({ body: { class: ownClass, household: null } }),
  playbookPublish: () => ({ body: { class: ownClass, note: 'as the team says it' } }),
  playbookWithdraw: () => ({ query: { class: 'full-house' }, body: { note: 'not needed here' } }),
  programmes: plain,
  programmeCheck: (_, { programme }) => ({ body: { yaml: programme } }),
  programmePublish: (_, { programme }) => ({ body: { yaml: programme } }),
  programmeEnd: () => ({ query: { programme: 'first-contact' } }),
  disclose: ({ household }) => ({
    body: {
      programme: id('first-contact'),
      to: '区疾控中心',
      legalInstrument: '某号文',
      households: [id(household)],
      what: '住址',
    },
  }),
  team: plain,
  workerEnter: ({ workers }) => ({
    body: {
      id: workers[0],
      name: workers[0],
      agency: 'police',
      standing: 'member',
      shift: { from: 480, to: 1260 },
      languages: [],
      skills: [],
      homeArea: '',
    },
  }),
  leaveEnter: ({ workers }, { day }) => ({
    body: { worker: id(workers[0]), from: day + 9, to: day + 9 },
  }),
  leaveTakeBack: ({ leaveFact }) => ({ query: { fact: leaveFact } }),
  accountCreate: (_, { fresh }) => ({
    body: { userName: fresh, name: fresh, role: 'hotline', worker: null, agency: 'police' },
  }),
  accountDisable: (_, { account }) => ({ query: { account } }),
  accountReset: (_, { account }) => ({ query: { account } }),
  passwordChange: () => ({
    body: { current: 'not the right one', next: 'twelve letters at least' },
  }),
  audit: plain,
  knock: (beat, { day }) => ({
    body: { address: `${beat.beat}里7栋2单元501室`, day, minute: 5, outcome: 'nobody' },
  }),
  reportForms: plain,
  reportFormUpload: (_, { workbook }) => ({ query: { file: '日报.xlsx' }, body: workbook }),
  reportMapping: (_, { form }) => ({
    query: { form },
    body: { mapping: [{ cell: 'B2', measure: 'households', where: '' }] },
  }),
  reportFill: (_, { form }) => ({ query: { form } }),
  reportSend: (_, { form }) => ({ query: { form } }),
  reportDownload: (_, { form }) => ({ query: { form } }),
}

/** Requests for a colleague's round, where a route has one. */
export const ofColleague: Partial<Requests> = {
  round: ({ workers }) => ({ query: { worker: workers[1] } }),
  reminders: ({ workers }) => ({ query: { worker: workers[1] } }),
  firstMonth: ({ workers }) => ({ query: { worker: workers[1] } }),
}
