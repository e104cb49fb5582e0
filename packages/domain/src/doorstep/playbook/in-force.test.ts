import { draft } from '@doorstep/testing/builders/facts.ts'
import { expect, test } from 'vitest'
import type { Fact } from '../../facts/fact.ts'
import type { HouseholdClass } from './household-class.ts'
import { foldClass, inForce } from './in-force.ts'
import type { Playbook } from './playbook.ts'

const three = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })
const one = (key: string, changes: Partial<HouseholdClass> = {}): HouseholdClass => ({
  key,
  group: 'home',
  title: three(key),
  when: 'true',
  ruleInWords: three(''),
  approach: { come: three(''), company: three(''), introduce: three(''), bring: three('') },
  avoid: three(''),
  openers: [],
  objections: [],
  ...changes,
})
const given: Playbook = {
  classes: [one('a', { group: 'contact' }), one('b'), one('c', { group: 'work' })],
  plainOpeners: [],
  loreOpeners: [],
  promiseOpeners: [],
  objections: [],
  address: [],
}
const keys = ({ classes }: Playbook) => classes.map(({ key }) => key)

let seq = 0
const fact = (payload: Fact['payload'], recordedAt: number): Fact => ({
  ...draft(`f${seq++}`, payload),
  jurisdiction: 'j' as Fact['jurisdiction'],
  seq,
  recordedAt,
  digest: '',
  link: '',
})
const published = (value: HouseholdClass, at = 1) =>
  fact({ kind: 'class-published', class: value, note: 'better' }, at)
const withdrawn = (key: string, at = 2) =>
  fact({ kind: 'class-withdrawn', key, note: 'catches nobody' }, at)

test('without anything published the given playbook stands', () => {
  expect(inForce(given, [])).toEqual(given)
  expect(foldClass('a', [])).toEqual([])
})

test('published anew it stands where it stood, a new one after its group, a withdrawn one not at all', () => {
  const changed = one('b', { title: three('changed') })
  const rows = [
    ...foldClass('b', [published(changed)]),
    ...foldClass('d', [published(one('d', { group: 'contact' }))]),
    ...foldClass('e', [published(one('e', { group: 'language' }))]),
    ...foldClass('c', [withdrawn('c')]),
  ]
  const now = inForce(given, rows)
  expect(keys(now)).toEqual(['a', 'd', 'b', 'e'])
  expect(now.classes[2]).toEqual(changed)
})

test('what was withdrawn stands again once it is published, and who did what when is kept', () => {
  const facts = [withdrawn('a', 1), published(one('a', { group: 'contact' }), 5)]
  const [row] = foldClass('a', facts)
  expect(row?.history.map(({ what, at }) => [what, at])).toEqual([
    ['withdrawn', 1],
    ['published', 5],
  ])
  expect(keys(inForce(given, row ? [row] : []))).toEqual(['a', 'b', 'c'])
})
