import { programme } from '@doorstep/testing/builders/households.ts'
import { expect, test } from 'vitest'
import { programmeText } from './programme-text.ts'
import { readProgramme } from './read-programme.ts'

const text = programmeText(programme({ legalBasis: 'an order of the district' }))

/** The text with one line changed, and what is then said of it. */
function said(from: string | RegExp, to: string) {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  const read = readProgramme(changed)
  return read.ok ? [] : read.error
}

const lineOf = (part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1

test('a programme written out and read again is the same programme', () => {
  const whole = programme({
    legalBasis: 'an order of the district',
    rhythm: { kind: 'daily', windows: [{ from: 540, to: 660 }] },
    after: { 'no-answer': { kind: 'retry', afterDays: 1, otherPartOfDay: true, most: 3 } },
    questions: [
      {
        id: 'warm',
        of: 'household',
        ask: { 'zh-Hans': '暖吗？', 'zh-Hant': '暖嗎？', en: 'Warm: "yes" # or no?' },
        answer: { kind: 'yes-no' },
        required: false,
      },
    ],
    enforcementInstrument: 'court order 7',
  })
  expect(readProgramme(programmeText(whole))).toEqual({ ok: true, value: whole })
})

test('without a notice, or with one language missing, it is refused at that line', () => {
  const [problem] = said(/^notice:[\s\S]*?(?=^ways:)/m, '')
  expect(problem).toMatchObject({ problem: expect.stringContaining('notice') })
  expect(problem?.remedy).toContain('three languages')
  const [missing] = said(/^ {2}why:\n( {4}.*\n){3}/m, '  why:\n    en: why\n')
  expect(missing?.line).toBe(lineOf('  why:'))
})

test('an end before the start is told with both days', () => {
  const [problem] = said(/^end: .*$/m, 'end: 2020-01-01')
  expect(problem).toMatchObject({
    line: lineOf('end: '),
    remedy: 'set an end on or after the start',
  })
  expect(problem?.problem).toContain('2020-01-01')
})

test('31/02 is no day', () => {
  const [problem] = said(/^start: .*$/m, 'start: 2026-02-31')
  expect(problem).toMatchObject({ line: lineOf('start: '), remedy: 'write the day as 2026-03-01' })
})

test.each([
  ['by the language of the door alone', 'household.language == "yi"'],
  ['by language and size alone', 'household.language == "yi" && household.size > 0'],
])('nobody is singled out %s', (_, when) => {
  const [problem] = said(/when: .*$/m, `when: ${JSON.stringify(when)}`)
  expect(problem?.problem).toContain('where they come from alone')
  expect(problem?.line).toBe(lineOf('when: '))
})

test.each([
  ['religion', 'person.religion == "any"'],
  ['ethnicity', 'household.ethnicity == "any"'],
  ['a score', 'person.score > 3'],
])('%s cannot be asked', (_, when) => {
  const [problem] = said(/when: .*$/m, `when: ${JSON.stringify(when)}`)
  expect(problem?.problem).toContain('cannot be read')
})

test('patterns and conditions nested over two deep are refused', () => {
  const matching = said(/when: .*$/m, `when: 'household.dwellingKind.matches("a+")'`)
  expect(matching[0]?.problem).toContain('matches')
  const lists = '[1].exists(a, [1].exists(b, [1].exists(c, a + b + c > 0)))'
  expect(said(/when: .*$/m, `when: '${lists}'`)[0]?.problem).toContain('two deep')
})

test('a condition about persons needs persons as its subject', () => {
  const [problem] = said(/when: .*$/m, 'when: person.age > 70')
  expect(problem?.remedy).toContain('subject: person')
})

test('a condition that gives no yes or no is refused', () => {
  expect(said(/when: .*$/m, 'when: household.size + 1')[0]?.problem).toContain('true or false')
})

test('law enforcement is no purpose: it is named by its instrument or not at all', () => {
  const [problem] = said(/^purpose: .*$/m, 'purpose: enforcement')
  expect(problem).toMatchObject({ line: lineOf('purpose: ') })
  expect(problem?.remedy).toContain('enforcementInstrument')
  const [short] = said(/^enforcementInstrument: .*$/m, 'enforcementInstrument: yes')
  expect(short?.line).toBe(lineOf('enforcementInstrument: '))
})

test('a field that the format does not have is named with its line', () => {
  const [problem] = said(/^ways:/m, 'colour: red\nways:')
  expect(problem?.problem).toContain('colour')
  expect(problem?.line).toBe(lineOf('ways:'))
})

test('broken YAML is told by its line', () => {
  const [problem] = said(/^hours: .*$/m, 'hours: "08:00')
  expect(problem?.line).toBeGreaterThanOrEqual(lineOf('hours: '))
})

test.each(['', 'just words', '- a\n- b'])('"%s" is no programme', (other) => {
  expect(readProgramme(other)).toMatchObject({ ok: false })
})
