import { briefOf } from '@doorstep/domain/doorstep/brief-of.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import { type Topic, topicNames, topicRule } from '@doorstep/domain/facts/topics.ts'
import type { LoreRow } from '@doorstep/domain/register/lore-rows.ts'
import type { InThreeLanguages } from '@doorstep/domain/shared/language.ts'
import { sayTopic } from '@doorstep/ui/words/topics.ts'
import { kept, lore } from '../builders/brief-requests.ts'
import { id } from '../builders/facts.ts'
import { knock, today } from '../builders/households.ts'
import { died, homes, remembering } from './homes.ts'
import { requestOf, type Typical } from './request-of.ts'

const three = (hans: string, hant: string, en: string): InThreeLanguages => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
})
const none = () => []

/** Whom a matter is about in these households: `p1` opens, `p2` is the other grown-up, `p3` the child. */
const about: Partial<Record<Topic, string>> = {
  away: 'p2',
  'came-back': 'p2',
  schooling: 'p3',
  exam: 'p3',
  ...Object.fromEntries(
    topicNames
      .filter((topic) => topicRule(topic).atLeast === 'careful' && topic !== 'bereaved')
      .map((topic) => [topic, 'p1']),
  ),
  'job-found': 'p1',
  called: 'p1',
}

const told = (topic: Topic, changes: Partial<LoreRow> = {}): LoreRow =>
  lore({
    id: id(`l-${topic}`),
    fact: id(`f-${topic}`),
    topic,
    person: id(about[topic] ?? '') || null,
    toldBy: id('p1'),
    words: '',
    ...changes,
  })

/** The same household at the next knock: the sentence `opener` was the one of the last. */
function afterSaying(
  opener: string,
  { knocks = [] }: Partial<HouseholdHistory>,
): Pick<HouseholdHistory, 'knocks'> {
  const last = knocks.at(-1) ?? knock(today - 3, { kind: 'no-answer' })
  return { knocks: [...knocks.slice(0, -1), { ...last, opener: { id: opener, worked: true } }] }
}

/** For each class its household, at a first knock and at the next. */
const ofClasses = (playbook: Playbook): readonly Typical[] =>
  homes.flatMap(({ class: of, history, told: topics }) => {
    const one = playbook.classes.find(({ key }) => key === of)
    if (!one) return []
    const base = { history, lore: topics.map((topic) => told(topic)), promises: none }
    const again = { ...history, ...afterSaying(one.openers[0]?.id ?? '', history) }
    const next = three('，下一次', '，下一次', ', the next time')
    return [
      { key: of, title: one.title, ...base },
      { key: `${of}-next`, title: joined(one.title, next), ...base, history: again },
    ]
  })

const joined = (a: InThreeLanguages, b: InThreeLanguages): InThreeLanguages =>
  three(a['zh-Hans'] + b['zh-Hans'], a['zh-Hant'] + b['zh-Hant'], a.en + b.en)

const daysTried = [null, 5, -3]
const when = (inDays: number | null) =>
  inDays === null ? 'no-day' : inDays > 0 ? 'to-come' : 'over'

/** The household that told us of a matter: with a day or without, at a first knock or after the sentence `said`. */
function remembers(topic: Topic, inDays: number | null, said: string): Typical {
  const history = remembering()
  return {
    key: `${topic}-${when(inDays)}${said === '' ? '' : '-next'}`,
    title: titleOf(topic),
    history: said === '' ? history : { ...history, ...afterSaying(said, history) },
    lore: [told(topic, { on: inDays === null ? null : today + inDays })],
    promises: none,
  }
}

/** For each sentence over something remembered the first household that hears it. */
function ofLore(playbook: Playbook): readonly Typical[] {
  const heard = new Set<string>()
  const all = topicNames.flatMap((topic) => {
    const own = playbook.loreOpeners.filter(({ restsOn }) => restsOn.topic === topic)
    const before = ['', ...own.map(({ id: name }) => name)]
    return daysTried.flatMap((inDays) => before.map((said) => remembers(topic, inDays, said)))
  })
  return all.filter((one) => {
    const { openers } = briefOf(requestOf(one, 'zh-Hans', playbook))
    const fresh = openers.filter(({ words, kind }) => kind === 'remembered' && !heard.has(words))
    for (const { words } of fresh) heard.add(words)
    return fresh.length > 0
  })
}

const titleOf = (topic: Topic) =>
  three(sayTopic(topic, 'zh-Hans'), sayTopic(topic, 'zh-Hant'), sayTopic(topic, 'en'))

/** To whom a careful matter was passed on. */
const passedTo: Readonly<Record<'not-passed' | 'passed' | 'introduced', LoreRow['passedTo']>> = {
  'not-passed': [],
  passed: [null],
  introduced: [id('w1')],
}
const light = three('换楼道的灯', '換樓梯間的燈', 'the light on the stairs')
const medicine = three('帮您取药', '幫您拿藥', 'fetch your medicine')

/** What the promises of the engine come to at a door. */
const ofPromises: readonly Typical[] = [
  {
    key: 'kept-promise',
    title: three('答应的事办好了', '答應的事辦好了', 'A kept promise'),
    history: remembering(),
    lore: [told('dog')],
    promises: (language) => [kept({ words: light[language] }, { as: 'kept', day: today - 1 })],
  },
  {
    key: 'kept-promise-next',
    title: three('答应的事，敲门未应后', '答應的事，敲門未應後', 'A kept promise, after no answer'),
    history: { ...remembering(), ...afterSaying('promise-kept-first', {}) },
    lore: [],
    promises: (language) => [kept({ words: light[language] }, { as: 'kept', day: today - 4 })],
  },
  {
    key: 'kept-promise-of-health',
    title: three('答应的事与健康有关', '答應的事與健康有關', 'A kept promise about health'),
    history: remembering(),
    lore: [],
    promises: (language) => [kept({ words: medicine[language] }, { as: 'kept', day: today - 1 })],
  },
  ...(['not-passed', 'passed', 'introduced'] as const).map(
    (how): Typical => ({
      key: `careful-${how}`,
      title: three('同事听说的私事', '同事聽說的私事', 'A careful matter told to a colleague'),
      history: remembering(),
      lore: [told('hurt', { by: id('w2'), passedTo: passedTo[how] })],
      promises: none,
    }),
  ),
  {
    key: 'bereaved-heard',
    title: three(
      '听邻居说家里有人过世',
      '聽鄰居說家裡有人過世',
      'A death that a neighbour spoke of',
    ),
    history: remembering(),
    lore: [told('bereaved', { how: 'neighbour', toldBy: null }), told('wedding')],
    promises: none,
  },
  {
    key: 'about-the-dead',
    title: three('记着的人已过世', '記著的人已過世', 'Remembered of somebody who died'),
    history: { ...remembering(), elsewhere: [died] },
    lore: [told('exam', { person: died.id })],
    promises: none,
  },
  {
    key: 'hearsay',
    title: three('邻居说的', '鄰居說的', 'A neighbour’s word'),
    history: remembering(),
    lore: [told('job-found', { how: 'neighbour' })],
    promises: none,
  },
  {
    key: 'as-they-asked',
    title: three('说过怎么称呼', '說過怎麼稱呼', 'Said how to be called'),
    history: {
      ...remembering(),
      members: remembering().members.map((one) => ({ ...one, called: one.isHead ? 'Lily' : '' })),
    },
    lore: [],
    promises: none,
  },
  {
    key: 'nobody-to-name',
    title: three('身份还在核对', '身分還在核對', 'Who lives here is being checked'),
    history: {
      ...remembering(),
      members: remembering().members.map((one) => ({ ...one, candidates: [id('x')] })),
    },
    lore: [told('away'), told('dog')],
    promises: none,
  },
]

/** Typical households: every class, every sentence over something remembered, and what is promised of them. */
export const typicalHouseholds = (playbook: Playbook): readonly Typical[] => [
  ...ofClasses(playbook),
  ...ofLore(playbook),
  ...ofPromises,
]
