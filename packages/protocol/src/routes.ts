import { preparingRoutes } from './preparing-routes.ts'
import { desk, door, lead, type Route, route, signedIn } from './route.ts'

/** Of the whole place, and of no resident. */
const ofPlace = (method: Route['method'], path: string, roles: Route['roles']): Route =>
  route(method, path, roles, 'jurisdiction', 'nothing', 'none')

/**
 * Every way in. A server route that is not in this table does not start, and a line here without a server
 * route fails the tests.
 */
export const routes = {
  health: route('get', '/health', 'anyone', 'none', 'nothing', 'none'),
  openApi: route('get', '/openapi.json', 'anyone', 'none', 'nothing', 'none'),
  docs: route('get', '/api/docs', 'anyone', 'none', 'nothing', 'none'),
  signIn: route('post', '/api/sign-in', 'anyone', 'none', 'nothing', 'none'),
  signOut: route('post', '/api/sign-out', signedIn, 'none', 'nothing', 'none'),
  me: route('get', '/api/me', signedIn, 'none', 'nothing', 'none'),
  demoRoles: route('get', '/api/demo/roles', 'anyone', 'none', 'nothing', 'none'),
  demoStepIn: route('post', '/api/demo/step-in', 'anyone', 'none', 'nothing', 'none'),

  /** Long work of the caller's own: lists being read, plans being made. */
  jobs: route('get', '/api/jobs', signedIn, 'none', 'nothing', 'none'),
  job: route('get', '/api/jobs/{job}', signedIn, 'none', 'nothing', 'none'),
  jobStop: route('delete', '/api/jobs/{job}', signedIn, 'none', 'nothing', 'none'),

  today: route('get', '/api/today', lead, 'beat', 'residents', 'coverage'),

  lists: route('get', '/api/lists', lead, 'beat', 'nothing', 'lists'),
  listUpload: route('post', '/api/lists', lead, 'beat', 'residents', 'lists'),
  list: route('get', '/api/lists/{import}', lead, 'beat', 'residents', 'lists'),
  listColumns: route('post', '/api/lists/{import}/columns', lead, 'beat', 'residents', 'lists'),
  listAccept: route('post', '/api/lists/{import}/accept', lead, 'beat', 'nothing', 'lists'),
  listUndo: route('post', '/api/lists/{import}/undo', lead, 'beat', 'nothing', 'lists'),
  listAbandon: route('delete', '/api/lists/{import}', lead, 'beat', 'nothing', 'lists'),
  listRows: route('get', '/api/lists/{import}/rows', lead, 'beat', 'residents', 'lists'),
  review: route('get', '/api/review', lead, 'beat', 'residents', 'lists'),
  reviewVerdict: route('post', '/api/review', lead, 'beat', 'nothing', 'lists'),

  households: route('get', '/api/households', [...desk, 'worker'], 'beat', 'residents', 'register'),
  household: route(
    'get',
    '/api/households/{household}',
    [...desk, 'worker'],
    'household',
    'residents',
    'register',
  ),
  timeline: route(
    'get',
    '/api/households/{household}/timeline',
    desk,
    'household',
    'residents',
    'register',
  ),
  brief: route(
    'get',
    '/api/households/{household}/brief',
    door,
    'household',
    'residents',
    'visits',
  ),
  correctPerson: route(
    'post',
    '/api/people/{person}/correct',
    door,
    'household',
    'nothing',
    'register',
  ),
  withdrawFact: route(
    'post',
    '/api/facts/{fact}/withdraw',
    lead,
    'household',
    'nothing',
    'register',
  ),
  householdLanguage: route(
    'post',
    '/api/households/{household}/language',
    door,
    'household',
    'nothing',
    'register',
  ),

  round: route('get', '/api/round', ['worker', 'lead'], 'own-round', 'nothing', 'rounds'),
  visit: route('post', '/api/visits', ['worker', 'lead'], 'household', 'nothing', 'visits'),
  visitUndo: route(
    'post',
    '/api/visits/{visit}/undo',
    ['worker', 'lead'],
    'household',
    'nothing',
    'visits',
  ),
  remark: route('post', '/api/remarks', door, 'household', 'nothing', 'visits'),
  /** What is remembered of a household: noted, confirmed, asked, answered, promised, kept. */
  lore: route('post', '/api/lore', door, 'household', 'nothing', 'visits'),
  /** Said once before setting out: what is owed and to be asked on the own round. */
  reminders: route(
    'get',
    '/api/round/reminders',
    ['worker', 'lead'],
    'own-round',
    'residents',
    'visits',
  ),
  /** Every promise and thread of the beat, for the lead. */
  threads: route('get', '/api/threads', lead, 'beat', 'residents', 'visits'),
  ...preparingRoutes,
  notebook: route('get', '/api/notebook', ['worker', 'lead'], 'own-round', 'residents', 'visits'),
  noticePage: route('get', '/api/notice/{code}', 'code', 'household', 'nothing', 'visits'),
  noticeChoose: route('post', '/api/notice/{code}', 'code', 'household', 'nothing', 'visits'),

  /** Which door a programme goes to is told: a reading like any other. */
  plan: route('get', '/api/plan', lead, 'beat', 'residents', 'rounds'),
  planDraft: route('post', '/api/plan/draft', lead, 'beat', 'residents', 'rounds'),
  planPublish: route('post', '/api/plan/publish', lead, 'beat', 'residents', 'rounds'),
  planHandOver: route('post', '/api/plan/hand-over', lead, 'beat', 'residents', 'rounds'),
  /** A hand-over that was a slip is undone: the plan is as if it had not been. */
  planHandBack: route('post', '/api/plan/hand-back', lead, 'beat', 'residents', 'rounds'),
  planPin: route('post', '/api/plan/pin', lead, 'beat', 'residents', 'rounds'),

  coverage: route('get', '/api/coverage', lead, 'beat', 'residents', 'coverage'),
  gap: route('get', '/api/coverage/gap', lead, 'beat', 'residents', 'coverage'),

  playbook: ofPlace('get', '/api/playbook', door),
  /** Which doors a rule would catch is told: a reading like any other. */
  playbookTry: route('post', '/api/playbook/try', lead, 'beat', 'residents', 'visits'),
  playbookPublish: ofPlace('post', '/api/playbook/classes', lead),
  playbookWithdraw: ofPlace('post', '/api/playbook/classes/{class}/withdraw', lead),

  programmes: ofPlace('get', '/api/programmes', ['lead', 'administrator']),
  programmeCheck: ofPlace('post', '/api/programmes/check', ['lead', 'administrator']),
  programmePublish: ofPlace('post', '/api/programmes', ['lead', 'administrator']),
  programmeEnd: ofPlace('post', '/api/programmes/{programme}/end', ['lead', 'administrator']),
  disclose: route(
    'post',
    '/api/disclosures',
    ['administrator'],
    'jurisdiction',
    'residents',
    'register',
  ),

  team: ofPlace('get', '/api/team', ['lead', 'administrator']),
  workerEnter: ofPlace('post', '/api/team/workers', ['lead', 'administrator']),
  leaveEnter: ofPlace('post', '/api/team/leave', ['lead', 'administrator']),
  /** Whoever may enter a leave may take it back. */
  leaveTakeBack: ofPlace('post', '/api/team/leave/{fact}/take-back', ['lead', 'administrator']),
  accountCreate: ofPlace('post', '/api/accounts', ['administrator']),
  accountDisable: ofPlace('post', '/api/accounts/{account}/disable', ['administrator']),
  accountReset: ofPlace('post', '/api/accounts/{account}/reset', ['administrator']),
  passwordChange: route('post', '/api/me/password', signedIn, 'none', 'nothing', 'none'),

  audit: route('get', '/api/audit', ['administrator'], 'jurisdiction', 'nothing', 'audit'),
  knock: route('post', '/api/knocks', ['partner', 'lead'], 'beat', 'nothing', 'visits'),

  reportForms: route('get', '/api/reports', lead, 'jurisdiction', 'nothing', 'reports'),
  reportFormUpload: route('post', '/api/reports/forms', lead, 'jurisdiction', 'nothing', 'reports'),
  reportMapping: route(
    'post',
    '/api/reports/forms/{form}/mapping',
    lead,
    'jurisdiction',
    'nothing',
    'reports',
  ),
  reportFill: route(
    'get',
    '/api/reports/forms/{form}/filled',
    lead,
    'jurisdiction',
    'nothing',
    'reports',
  ),
  reportSend: route(
    'post',
    '/api/reports/forms/{form}/send',
    lead,
    'jurisdiction',
    'nothing',
    'reports',
  ),
  reportDownload: route(
    'get',
    '/api/reports/forms/{form}/download',
    lead,
    'jurisdiction',
    'nothing',
    'reports',
  ),
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes
