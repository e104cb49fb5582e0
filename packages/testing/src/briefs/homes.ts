import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import type { Topic } from '@doorstep/domain/facts/topics.ts'
import type { PersonRow } from '@doorstep/domain/register/rows.ts'
import { aged } from '../builders/brief-requests.ts'
import { id } from '../builders/facts.ts'
import { dwelling, household, knock, today } from '../builders/households.ts'

// Names that are written alike in both Chinese scripts; the people are invented.
const women = ['王玉英', '方小雨', '高雅', '金美玉', '石心', '余安']
const men = ['周文山', '江波', '田大成', '丁一', '白石生', '何力']

const living = (sex: 'female' | 'male', ...ages: readonly number[]): readonly PersonRow[] =>
  ages.map((age, i) => {
    const own = i % 2 === 0 ? sex : sex === 'female' ? 'male' : 'female'
    const name = (own === 'female' ? women : men)[i] ?? ''
    return aged(age, `p${i + 1}`, { name, sex: own, isHead: i === 0 })
  })
const women1st = (...ages: readonly number[]) => living('female', ...ages)
const men1st = (...ages: readonly number[]) => living('male', ...ages)
const working = (occupation: string, age = 38) => men1st(age).map((one) => ({ ...one, occupation }))
const contact = (role: 'owner' | 'tenant') => [{ role, name: '白先成', phone: '', person: null }]
const spoke = { kind: 'spoke', met: [], othersMet: 1 } as const
const inDwelling = (kind: 'dormitory' | 'site-hut' | 'shop-lived-in' | 'room-in-shared-flat') => ({
  dwelling: dwelling({ kind }),
})
const family = { members: women1st(45, 47, 9) }

interface Home {
  /** For which class it is typical. */
  readonly class: string
  readonly history: Partial<HouseholdHistory>
  /** What the household told us. */
  readonly told: readonly Topic[]
}

const home = (of: string, history: Partial<HouseholdHistory>, ...told: readonly Topic[]): Home => ({
  class: of,
  history,
  told,
})

/** A household for every class. */
export const homes: readonly Home[] = [
  home('isolating', {
    ...family,
    isolations: [
      {
        id: id('o'),
        person: id('p1'),
        household: id('h1'),
        where: 'home',
        start: today,
        end: today + 3,
        checks: [],
      },
    ],
  }),
  home('just-back', {
    members: men1st(41),
    arrivals: [{ id: id('a'), person: id('p1'), household: null, on: today - 2, from: '' }],
  }),
  home('bereaved', family, 'bereaved'),
  home('let-down', family, 'let-down'),
  home('declined-before', {
    members: men1st(52),
    knocks: [knock(today - 5, { kind: 'declined', words: '' })],
  }),
  home('no-answer-often', {
    members: women1st(33),
    knocks: [9, 7, 5].map((ago) => knock(today - ago, { kind: 'no-answer' })),
  }),
  home('named-hour', family, 'time-wanted'),
  home('other-language', {
    ...family,
    household: { id: id('h1'), dwelling: id('d1'), language: null, spoken: '手语' },
  }),
  home('elder-alone', { members: women1st(79) }),
  home('two-elders', { members: men1st(79, 77) }),
  home('oldest-at-home', { members: women1st(60, 62, 85) }),
  home('grandparents-with-schoolchild', { members: women1st(68, 9) }),
  home('three-generations', { members: women1st(70, 40, 5) }),
  home('newborn', { members: women1st(30, 31, 0) }),
  home('small-child', { members: women1st(30, 31, 3) }),
  home('one-adult-with-children', { members: women1st(35, 8, 3) }),
  home('school-family', { members: women1st(40, 41, 9) }),
  home('exam', { members: women1st(44, 46, 17) }, 'exam'),
  home('happy-event', family, 'wedding'),
  home('someone-away', {
    members: women1st(50),
    elsewhere: [
      aged(25, 'p9', {
        name: '何力',
        residence: { kind: 'lives-elsewhere', because: 'works-away' },
      }),
    ],
  }),
  home('full-house', { members: women1st(45, 44, 70, 20, 12, 6) }),
  home('moving', family, 'moving'),
  home('dog', family, 'dog'),
  home('building-fault', family, 'building-fault'),
  home('shared-flat', { members: men1st(26), ...inDwelling('room-in-shared-flat') }),
  home('dormitory', { members: men1st(24, 25, 30), ...inDwelling('dormitory') }),
  home('site-hut', { members: men1st(44, 39), ...inDwelling('site-hut') }),
  home('shop-lived-in', { members: women1st(45, 47, 15), ...inDwelling('shop-lived-in') }),
  home('new-tenants', {
    members: women1st(28, 29),
    dwelling: dwelling({ contacts: contact('tenant') }),
  }),
  home('owner-elsewhere', {
    ...family,
    dwelling: dwelling({ contacts: contact('owner') }),
    knocks: [knock(today - 9, spoke)],
  }),
  home('hard-times', { members: women1st(45, 47, 15) }, 'job-lost'),
  home('night-worker', {
    members: working('夜班保洁'),
    wishes: {
      household: id('h1'),
      quiet: [{ from: 420, to: 840 }],
      quietBecause: '',
      cautions: [],
      familiarity: [],
    },
  }),
  home('on-shift', { members: working('护士') }),
  home('on-the-road', { members: working('外送') }),
  home('working-couple', { members: women1st(30, 34) }),
  home('young-alone', { members: women1st(24) }),
  home('alone-mid-life', { members: men1st(50) }),
  home('never-met', family),
  home('met-before', { ...family, knocks: [knock(today - 9, spoke)] }),
]

/** The household of which something is remembered: two grown-ups and their child. */
export const remembering = (): HouseholdHistory =>
  household({ members: women1st(45, 47, 9), knocks: [knock(today - 9, spoke)] })

/** Someone of whom a list says that they died. */
export const died: PersonRow = aged(80, 'p8', {
  name: '白石生',
  residence: { kind: 'lives-elsewhere', because: 'died' },
})
