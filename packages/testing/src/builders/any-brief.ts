import type { BriefRequest } from '@doorstep/domain/doorstep/brief.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import { waysLearned } from '@doorstep/domain/facts/lore.ts'
import { sensitivities, topicNames } from '@doorstep/domain/facts/topics.ts'
import type { IntroductionRow, LoreRow } from '@doorstep/domain/register/lore-rows.ts'
import type { PersonRow } from '@doorstep/domain/register/rows.ts'
import { languages } from '@doorstep/domain/shared/language.ts'
import fc from 'fast-check'
import { aged, briefRequest, kept, lore, settling } from './brief-requests.ts'
import { id } from './facts.ts'
import { dwelling, knock, person, today } from './households.ts'

const workers = ['w1', 'w2', 'w3'].map((name) => id<'worker'>(name))
const worker = fc.constantFrom(...workers)
const names = ['王兰', '李成', '孙桂英', '陈小满', '赵小宝', '周大山'] as const
/** Those of `people` who live here come first; of the others one died, one moved out, one works away. */
const people = names.map((_, i) => id<'person'>(`p${i}`))
const someone = fc.constantFrom(null, ...people)

const row: fc.Arbitrary<LoreRow> = fc
  .record({
    name: fc.nat(999),
    topic: fc.oneof(
      fc.constantFrom(...topicNames),
      fc.constantFrom('away', 'came-back', 'dog', 'exam', 'hurt', 'bereaved' as const),
    ),
    how: fc.constantFrom('own-words', 'own-words', 'seen', 'seen', ...waysLearned),
    sensitivity: fc.constantFrom('open', 'open', 'open', 'open', ...sensitivities),
    person: fc.oneof(someone, fc.constantFrom(null, people[0] ?? null)),
    toldBy: someone,
    by: worker,
    ago: fc.integer({ min: -1, max: 3 }),
    onIn: fc.option(fc.integer({ min: -3, max: 5 })),
    untilIn: fc.option(fc.integer({ min: -2, max: 20 }), { freq: 2 }),
    settled: fc.constantFrom(
      ...Array.from({ length: 9 }, () => null),
      'corrected',
      'contradicted',
      'lapsed' as const,
    ),
    passedTo: fc.array(fc.constantFrom(null, ...workers), { maxLength: 1 }),
  })
  .map(({ name, ago, onIn, untilIn, settled, by, ...rest }) => {
    const at = { day: today - ago, minute: 600 }
    return lore({
      ...rest,
      by,
      at,
      id: id(`l${name}`),
      fact: id(`fact-${name}`),
      on: onIn === null ? null : today + onIn,
      until: untilIn === null ? null : today + untilIn,
      settled: settled && { at, by, as: settled, instead: null, words: '' },
    })
  })

const introduction: fc.Arbitrary<IntroductionRow> = fc
  .record({ newcomer: worker, mentor: worker, ago: fc.nat(3), mayAsk: fc.boolean() })
  .map(({ ago, ...rest }) => ({
    ...rest,
    id: id('i1'),
    household: id('h1'),
    at: { day: today - ago, minute: 600 },
  }))

const homes = fc
  .record({
    ages: fc.array(fc.constantFrom(null, 0, 9, 13, 17, 30, 45, 70, 84), {
      minLength: 1,
      maxLength: 3,
    }),
    sex: fc.constantFrom('female', 'male', null),
    isUnsettled: fc.boolean(),
    kind: fc.constantFrom('flat', 'dormitory', 'shop-lived-in', 'room-in-shared-flat' as const),
  })
  .map(({ ages, sex, isUnsettled, kind }) => ({
    members: ages.map((age, i) =>
      aged(age ?? 0, `p${i}`, {
        name: names[i] ?? '',
        sex,
        ...(age === null ? { birth: null } : {}),
        candidates: isUnsettled && i === 1 ? [id<'person'>('x')] : [],
      }),
    ),
    elsewhere: (['died', 'moved-out', 'works-away'] as const).map(
      (because, i): PersonRow =>
        person({
          id: id(`p${i + 3}`),
          name: names[i + 3] ?? '',
          residence: { kind: 'lives-elsewhere', because },
        }),
    ),
    dwelling: dwelling({ kind }),
  }))

const openerIds = (playbook: Playbook) =>
  [
    ...playbook.loreOpeners,
    ...playbook.plainOpeners,
    ...playbook.promiseOpeners,
    ...playbook.classes.flatMap(({ openers }) => openers),
  ].map((one) => one.id)
const knocks = (playbook: Playbook) =>
  fc
    .array(
      fc.record({
        ago: fc.nat(20),
        opener: fc.option(fc.constantFrom(...openerIds(playbook))),
        outcome: fc.constantFrom('spoke', 'no-answer' as const),
      }),
      { maxLength: 4 },
    )
    .map((made) =>
      made
        .toSorted((a, b) => b.ago - a.ago)
        .map(({ ago, opener, outcome }, i) =>
          knock(
            today - ago,
            outcome === 'spoke' ? { kind: 'spoke', met: [], othersMet: 1 } : { kind: 'no-answer' },
            { id: id(`k${i}`), opener: opener === null ? null : { id: opener, worked: true } },
          ),
        ),
    )

const promise = fc
  .record({
    name: fc.nat(99),
    as: fc.constantFrom('kept', 'told' as const),
    ago: fc.integer({ min: -1, max: 20 }),
    words: fc.constantFrom('把楼道的灯换了', 'bring the form', '帮您取降压药', '{worker}。'),
  })
  .map(({ name, as, ago, words }) => kept({ id: id(`pr${name}`), words }, { as, day: today - ago }))

/** Any request at any door: who lives there, who goes, what is remembered, promised and was said before. */
export const briefRequests = (playbook: Playbook): fc.Arbitrary<BriefRequest> =>
  fc
    .record({
      home: homes,
      lore: fc.uniqueArray(row, { maxLength: 6, selector: (one) => one.id }),
      made: knocks(playbook),
      by: fc.option(worker, { freq: 9 }),
      introductions: fc.array(introduction, { maxLength: 2 }),
      language: fc.constantFrom(...languages),
      promises: fc.uniqueArray(promise, { maxLength: 2, selector: (one) => one.id }),
      region: fc.constantFrom('CN', 'TW', 'HK', 'CN-50'),
    })
    .map(({ home, made, by, language, promises, introductions, ...rest }) =>
      briefRequest(
        playbook,
        {
          ...home,
          knocks: made,
          introductions,
          household: { id: id('h1'), dwelling: id('d1'), language, spoken: '' },
        },
        { ...rest, by, promises, facts: promises.flatMap(settling) },
      ),
    )
