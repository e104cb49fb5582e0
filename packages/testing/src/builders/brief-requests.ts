import { holds } from '@doorstep/application/conditions.ts'
import type { BriefRequest } from '@doorstep/domain/doorstep/brief.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import { dutiesOf } from '@doorstep/domain/due/duties.ts'
import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import type { Fact } from '@doorstep/domain/facts/fact.ts'
import type { LoreRow, PromiseRow } from '@doorstep/domain/register/lore-rows.ts'
import type { PersonRow } from '@doorstep/domain/register/rows.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { draft, id } from './facts.ts'
import { household, person, programme, today } from './households.ts'

export const aged = (age: number, name: string, changes: Partial<PersonRow> = {}) =>
  person({ id: id(name), name, birth: { kind: 'year', year: 2026 - age }, ...changes })

/** What a worker asks who stands at the builders' door at ten in the morning. */
export function briefRequest(
  playbook: Playbook,
  changes: Partial<HouseholdHistory> = {},
  others: Partial<BriefRequest> = {},
): BriefRequest {
  const history = household(changes)
  const programmes = [programme()]
  const due = { day: today, minute: 600, planned: new Set<never>() }
  return {
    history,
    duties: dutiesOf(history, programmes, due, holds),
    programmes,
    remarks: [],
    at: { day: today, minute: 600 },
    by: id('w1'),
    worker: '林晓',
    workerNames: new Map([[id<'worker'>('w1'), '林晓']]),
    language: 'zh-Hans',
    facts: [],
    lore: [],
    promises: [],
    region: 'CN',
    playbook,
    romanise: (text) => [text],
    holds,
    ...others,
  }
}

/** What is remembered of the builders' household: a dog that they told `w1` of. */
export const lore = (changes: Partial<LoreRow>): LoreRow => ({
  id: id('l1'),
  fact: id('f1'),
  household: id('h1'),
  person: null,
  topic: 'dog',
  words: '有条狗',
  on: null,
  how: 'own-words',
  toldBy: null,
  by: id('w1'),
  at: { day: today - 3, minute: 600 },
  observedAt: 1,
  sensitivity: 'open',
  until: null,
  remark: null,
  confirmed: null,
  settled: null,
  passedTo: [],
  ...changes,
})

/** What `w1` promised the builders' household, settled at ten o'clock of a day. */
export const kept = (
  changes: Partial<PromiseRow>,
  { as, day }: { readonly as: 'kept' | 'told'; readonly day: EpochDay },
): PromiseRow => ({
  id: id('pr1'),
  fact: id('f2'),
  household: id('h1'),
  words: '把楼道的灯换了',
  owner: id('w1'),
  due: day,
  by: id('w1'),
  at: { day: day - 5, minute: 600 },
  settled: { at: { day, minute: 600 }, by: id('w1'), as, words: '' },
  ...changes,
})

/** The fact by which a promise was settled; none where it is still owed. */
export const settling = ({ id: promise, household: at, settled }: PromiseRow): readonly Fact[] =>
  settled === null
    ? []
    : [
        {
          ...draft(`settled-${promise}`, {
            kind: 'promise-settled',
            promise,
            household: at,
            ...settled,
          }),
          jurisdiction: id('j'),
          seq: 1,
          recordedAt: 1,
          digest: '',
          link: '',
        },
      ]
