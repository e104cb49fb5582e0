import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { VisitMessage } from '@doorstep/protocol/round.ts'
import { draft, id, place, reading, rowTaken } from './facts.ts'
import { programme, today } from './households.ts'

/** Ten in the morning of `today` in Shanghai. */
export const tenToday = today * 86_400_000 + 2 * 3_600_000

/** The hours of the check in household h2. */
export const checkWindow = { from: 8 * 60, to: 10 * 60 }

const three = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })

/** A worker, two programmes, a household to meet (h1), one in isolation (h2), and a published plan. */
export const beatFacts = (): readonly FactDraft[] => [
  draft('worker-w1', lin, 'team'),
  draft('programme-1', { kind: 'programme-published', programme: programme() }),
  draft('programme-2', { kind: 'programme-published', programme: checks }),
  draft('r1', rowTaken('r1', { reading: reading({ sex: 'female', phones: ['+8613800000001'] }) })),
  draft('r2', liuListed),
  draft('order-1', liuIsolates, 'isolation'),
  draft('plan-1', published),
]

const lin: Payload = {
  kind: 'worker-entered',
  worker: id('w1'),
  beat: id('beat-1'),
  name: '林晓',
  agency: 'community',
  standing: 'member',
  shift: { from: 480, to: 1260 },
  languages: [],
  skills: [],
  homeArea: '',
  since: null,
}

const checks = programme({
  key: id('isolation-checks'),
  purpose: 'isolation',
  concerns: { subject: 'person', when: 'person.isolating' },
  rhythm: { kind: 'daily', windows: [{ from: 480, to: 720 }] },
  questions: [
    {
      id: 'temperature',
      of: 'each-concerned',
      ask: three('temperature'),
      answer: { kind: 'number', unit: '°C', min: 34, max: 43 },
      required: true,
    },
  ],
})

const liu = { person: id<'person'>('p2'), household: id<'household'>('h2') }

const liuListed: Payload = rowTaken('r2', {
  ...liu,
  dwelling: id('d2'),
  place: place({ room: '502' }),
  reading: reading({ name: '刘洋', sex: 'male' }),
})

const liuIsolates: Payload = {
  kind: 'isolation-ordered',
  ...liu,
  where: 'home',
  start: today - 1,
  end: today + 5,
  checks: [checkWindow],
}

const stop = (household: string, arrive: number) => ({
  household: id<'household'>(household),
  building: id<'building'>('b1'),
  duties:
    household === 'h1'
      ? ['first-contact/h1/once-first-contact']
      : [`isolation-checks/p2/${today}-${checkWindow.from}`],
  arrive,
  leave: arrive + 5,
  with: null,
  isKnownFace: false,
  isPinned: false,
})

const published: Payload = {
  kind: 'plan-published',
  plan: id(`beat-1/${today}`),
  day: today,
  content: {
    rounds: [{ worker: id('w1'), stops: [stop('h1', 600), stop('h2', 540)] }],
    leftOut: [],
  },
}

/** A knock at h1 this morning without an answer. */
export const visitMessage = (changes: Partial<VisitMessage> = {}): VisitMessage => ({
  visit: id('0198aaaa-0000-7000-8000-000000000001'),
  household: id('h1'),
  at: { day: today, minute: 600 },
  observedAt: tenToday,
  outcome: { kind: 'no-answer' },
  left: [],
  answers: [],
  served: [],
  opener: null,
  remark: '',
  appointment: null,
  quiet: null,
  ...changes,
})
