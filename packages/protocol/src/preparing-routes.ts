import { lead, route } from './route.ts'

/** What is prepared before one goes to doors: the day's talk, handing over. */
export const preparingRoutes = {
  /** The talk of the day: what to open with where nothing is remembered yet. */
  talk: route('get', '/api/talk', lead, 'beat', 'nothing', 'none'),
  talkSet: route('post', '/api/talk', lead, 'beat', 'nothing', 'none'),
  talkEnd: route('post', '/api/talk/{line}/end', lead, 'beat', 'nothing', 'none'),
  /** Handing over the doors of one colleague to another. */
  handover: route('get', '/api/handovers', lead, 'beat', 'residents', 'visits'),
  handoverBegin: route('post', '/api/handovers', lead, 'beat', 'nothing', 'none'),
  /** One's own, as mentor or newcomer. */
  handoverOwn: route(
    'get',
    '/api/handovers/own',
    ['worker', 'lead'],
    'own-round',
    'residents',
    'visits',
  ),
  handoverNote: route(
    'post',
    '/api/handovers/notes',
    ['worker', 'lead'],
    'household',
    'nothing',
    'visits',
  ),
  introduction: route(
    'post',
    '/api/introductions',
    ['worker', 'lead'],
    'household',
    'nothing',
    'visits',
  ),
  /** What is remembered at a colleague's doors, printed by the lead alone. */
  booklet: route('get', '/api/handovers/booklet', lead, 'own-round', 'residents', 'visits'),
  /** Counts for the person themself, and the lead; of no resident. */
  firstMonth: route('get', '/api/first-month', ['worker', 'lead'], 'own-round', 'nothing', 'none'),
} as const
