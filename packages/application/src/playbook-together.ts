import { topicNames, topicRule } from '@doorstep/domain/facts/topics.ts'
import { languages } from '@doorstep/domain/shared/language.ts'
import { type PlaybookSentence, say } from './playbook-problems.ts'
import type { Broken } from './playbook-rules.ts'
import type { ClassText, PlaybookText } from './playbook-shape.ts'

/** Something broken in one of several texts. */
export interface BrokenIn extends Broken {
  readonly text: number
}

interface Named {
  readonly name: string
  readonly text: number
  readonly at: readonly PropertyKey[]
}

/** What the texts of a playbook break between them: names used twice, rules that contradict, gaps. */
export function brokenTogether(texts: readonly PlaybookText[]): readonly BrokenIn[] {
  const objections = new Set(texts.flatMap((text) => text.objections.map(({ key }) => key)))
  return [
    ...twice(texts.flatMap(openerNames)),
    ...twice(texts.flatMap(namesOf('classes'))),
    ...twice(texts.flatMap(namesOf('objections'))),
    ...twice(texts.flatMap(namesOf('address'))),
    ...contradicting(texts),
    ...texts.flatMap((text, i) =>
      text.classes.flatMap((one, k) =>
        one.objections.flatMap((key, m) =>
          objections.has(key)
            ? []
            : [{ text: i, at: ['classes', k, 'objections', m], ...say.noObjection(key) }],
        ),
      ),
    ),
    ...unspoken(texts),
  ]
}

const namesOf =
  (part: 'classes' | 'objections' | 'address') =>
  (text: PlaybookText, i: number): readonly Named[] =>
    text[part].map(({ key }, k) => ({ name: key, text: i, at: [part, k, 'key'] }))

/** Votes on an opener are counted by its id, wherever it stands. */
const openerNames = (text: PlaybookText, i: number): readonly Named[] => [
  ...text.classes.flatMap(({ openers }, k) =>
    openers.map(({ id }, m) => ({ name: id, text: i, at: ['classes', k, 'openers', m, 'id'] })),
  ),
  ...text.plainOpeners.map(({ id }, k) => ({ name: id, text: i, at: ['plainOpeners', k, 'id'] })),
  ...text.promiseOpeners.map(({ id }, k) => ({
    name: id,
    text: i,
    at: ['promiseOpeners', k, 'id'],
  })),
  ...text.loreOpeners.map(({ id }, k) => ({ name: id, text: i, at: ['loreOpeners', k, 'id'] })),
]

const twice = (names: readonly Named[]): readonly BrokenIn[] => {
  const seen = new Set<string>()
  return names.flatMap(({ name, text, at }) => {
    const isAgain = seen.has(name)
    seen.add(name)
    return isAgain ? [{ text, at, ...say.twice(name) }] : []
  })
}

const even = (when: string) => when.replace(/\s+/g, ' ').trim()

/** The class of the others that catches by the same rule under another title; undefined where none does. */
export const sameRule = (
  one: Pick<ClassText, 'key' | 'when' | 'title'>,
  others: readonly Pick<ClassText, 'key' | 'when' | 'title'>[],
): PlaybookSentence | undefined => {
  const other = others.find(
    ({ key, when, title }) =>
      key !== one.key &&
      even(when) === even(one.when) &&
      languages.some((language) => title[language] !== one.title[language]),
  )
  return other && say.sameRule(other.key)
}

function contradicting(texts: readonly PlaybookText[]): readonly BrokenIn[] {
  const before: ClassText[] = []
  return texts.flatMap((text, i) =>
    text.classes.flatMap((one, k) => {
      const broken = sameRule(one, before)
      before.push(one)
      return broken ? [{ text: i, at: ['classes', k, 'when'], ...broken }] : []
    }),
  )
}

/** Of everything that may be spoken of there is something to say; told where the others stand. */
function unspoken(texts: readonly PlaybookText[]): readonly BrokenIn[] {
  const at = texts.findIndex((text) => text.loreOpeners.length > 0)
  const spoken = new Set(texts.flatMap((text) => text.loreOpeners.map(({ topic }) => topic)))
  return topicNames
    .filter((topic) => topicRule(topic).atLeast !== 'private' && !spoken.has(topic))
    .map((topic) => ({ text: Math.max(0, at), at: ['loreOpeners'], ...say.nothingToSay(topic) }))
}
