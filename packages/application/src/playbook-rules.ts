import type { Opener } from '@doorstep/domain/doorstep/playbook/household-class.ts'
import { slots, uncertainSlots } from '@doorstep/domain/doorstep/playbook/say-opener.ts'
import { type Topic, topicNames, topicRule } from '@doorstep/domain/facts/topics.ts'
import { type InThreeLanguages, languages } from '@doorstep/domain/shared/language.ts'
import { canHold } from './can-hold.ts'
import { type Asker, checkCondition } from './conditions.ts'
import { type PlaybookSentence, say } from './playbook-problems.ts'
import type { ClassText, PlaybookText } from './playbook-shape.ts'
import { forbiddenWord, scoringWord } from './playbook-words.ts'
import { foreignCharacter } from './script-mixed.ts'

/** What a text breaks, and where in it. */
export interface Broken extends PlaybookSentence {
  readonly at: readonly PropertyKey[]
}

const found = (at: readonly PropertyKey[], sentence: PlaybookSentence): Broken => ({
  at,
  ...sentence,
})

/** What the parts of one text break, each for itself. */
export function rulesBroken(text: PlaybookText): readonly Broken[] {
  return [
    ...scriptsBroken(text, []),
    ...text.classes.flatMap((one, i) => under(['classes', i], classBroken(one))),
    ...text.plainOpeners.flatMap((one, i) =>
      under(['plainOpeners', i], openerBroken(one, 'class')),
    ),
    ...text.promiseOpeners.flatMap((one, i) =>
      under(
        ['promiseOpeners', i],
        openerBroken({ ...one, restsOn: 'nothing', setting: 'anyone' }, 'class'),
      ),
    ),
    ...text.loreOpeners.flatMap((one, i) => under(['loreOpeners', i], loreBroken(one))),
    ...text.address.flatMap(({ forms }, i) =>
      forms.flatMap(({ form }, k) =>
        form.includes('{surname}') && !/[{}]/.test(form.replace('{surname}', ''))
          ? []
          : [found(['address', i, 'forms', k, 'form'], say.wrong('form'))],
      ),
    ),
  ]
}

const under = (path: readonly PropertyKey[], broken: readonly Broken[]): readonly Broken[] =>
  broken.map((one) => ({ ...one, at: [...path, ...one.at] }))

/** What one class breaks by itself. */
export function classBroken(one: ClassText): readonly Broken[] {
  return [
    ...peopleBroken(one),
    ...conditionBroken(one.when, 'class').map((sentence) => found(['when'], sentence)),
    ...one.openers.flatMap((opener, i) => under(['openers', i], openerBroken(opener, 'class'))),
  ]
}

/** Nobody is sorted by what they are or believe, nor measured. */
function peopleBroken({ title, ruleInWords, when, key }: ClassText): readonly Broken[] {
  const texts: readonly (readonly [readonly PropertyKey[], string])[] = [
    [['key'], key],
    [['when'], when],
    ...languages.map((language) => [['title', language], title[language]] as const),
    ...languages.map((language) => [['ruleInWords', language], ruleInWords[language]] as const),
  ]
  return texts.flatMap(([at, text]) => {
    const word = forbiddenWord(text)
    const score = scoringWord(text)
    return [
      ...(word === undefined ? [] : [found(at, say.forbidden(word))]),
      ...(score === undefined ? [] : [found(at, say.score(score))]),
    ]
  })
}

function conditionBroken(when: string, by: Asker): readonly PlaybookSentence[] {
  const checked = checkCondition(when, by)
  if (!checked.ok) return [say.condition(checked.error)]
  const asked = [...when.matchAll(/(['"])([^'"]*)\1\s+in\s+household\.known\b/g)].map(
    (m) => m[2] ?? '',
  )
  if (asked.length !== (when.match(/household\.known\b/g) ?? []).length)
    return [say.condition('household.known')]
  const topics = asked.flatMap((topic) => [...topicBroken(topic), ...labelBroken(topic, by)])
  if (topics.length > 0) return topics
  return canHold(when) ? [] : [say.neverHolds]
}

const isTopic = (topic: string): topic is Topic => (topicNames as readonly string[]).includes(topic)

function topicBroken(topic: string): readonly PlaybookSentence[] {
  if (!isTopic(topic)) return [say.topic(topic)]
  return topicRule(topic).atLeast === 'private' ? [say.privateTopic(topic)] : []
}

/** Illness is no class. */
const labelBroken = (topic: string, by: Asker): readonly PlaybookSentence[] =>
  by === 'class' && isTopic(topic) && topicRule(topic).isHealth ? [say.forbidden(topic)] : []

function loreBroken(one: PlaybookText['loreOpeners'][number]): readonly Broken[] {
  const { topic, setting, say: sentences } = one
  const asks = languages.filter((language) => /[?？]/.test(sentences[language]))
  return [
    ...topicBroken(topic).map((sentence) => found(['topic'], sentence)),
    ...(topicRule(topic).atLeast === 'careful' && setting === 'anyone'
      ? [found(['topic'], say.openlyCareful)]
      : []),
    ...(topic === 'bereaved' ? asks : []).map((language) =>
      found(['say', language], say.asksTheBereaved),
    ),
    ...openerBroken({ ...one, restsOn: { topic } }, 'lore'),
  ]
}

function openerBroken(opener: Opener, by: Asker): readonly Broken[] {
  const basis = typeof opener.restsOn === 'object' ? topicBroken(opener.restsOn.topic) : []
  return [
    ...conditionBroken(opener.when, by).map((sentence) => found(['when'], sentence)),
    ...basis.map((sentence) => found(['restsOn'], sentence)),
    ...languages.flatMap((language) => slotsBroken(opener, language)),
  ]
}

const known: readonly string[] = slots
const uncertain: readonly string[] = uncertainSlots

/** Every slot is one that there is, and none can leave a hole. */
function slotsBroken(
  { say: own, without }: Opener,
  language: keyof InThreeLanguages,
): readonly Broken[] {
  const texts = [['say', own[language]] as const].concat(
    without ? [['without', without[language]] as never] : [],
  )
  return texts.flatMap(([field, text]) => {
    const at = [field, language]
    const held = [...text.matchAll(/\{([^{}]*)\}?|\}/g)]
    const strange = held.filter((one) => !known.includes(one[1] ?? '') || !one[0].endsWith('}'))
    const needs = held.map((one) => one[1] ?? '').filter((slot) => uncertain.includes(slot))
    const hasOther = field === 'say' && without !== null
    return [
      ...strange.map((one) => found(at, say.slot(one[0]))),
      ...(text.replace(/^\{called\}[，,]\s*/, '').includes('{called}')
        ? [found(at, say.calledInside)]
        : []),
      ...(hasOther ? [] : needs.map((slot) => found(at, say.noOther(`{${slot}}`)))),
    ]
  })
}

/** Each Chinese text in its own script, wherever it stands. */
export function scriptsBroken(value: unknown, at: readonly PropertyKey[]): readonly Broken[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...at, Array.isArray(value) ? Number(name) : name]
    if (typeof inner !== 'string') return scriptsBroken(inner, here)
    const language = languages.find((one) => one === name)
    const character = language && foreignCharacter(inner, language)
    return character === undefined ? [] : [found(here, say.otherScript(character))]
  })
}
