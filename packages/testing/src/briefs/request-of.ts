import type { BriefRequest } from '@doorstep/domain/doorstep/brief.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import type { Fact, FactSource } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { LoreRow, PromiseRow } from '@doorstep/domain/register/lore-rows.ts'
import type { InThreeLanguages, Language } from '@doorstep/domain/shared/language.ts'
import { script } from '@doorstep/server/script/script.ts'
import { briefRequest, settling } from '../builders/brief-requests.ts'
import { draft, id, place, rowTaken, visit } from '../builders/facts.ts'
import { household } from '../builders/households.ts'

/** One household with what is remembered of it, and a name for it. */
export interface Typical {
  readonly key: string
  readonly title: InThreeLanguages
  readonly history: Partial<HouseholdHistory>
  readonly lore: readonly LoreRow[]
  readonly promises: (language: Language) => readonly PromiseRow[]
}

const worker: InThreeLanguages = { 'zh-Hans': '林晓', 'zh-Hant': '林曉', en: 'Lin Xiao' }
const region: InThreeLanguages = { 'zh-Hans': 'CN', 'zh-Hant': 'TW', en: 'GB' }

/** What worker `w1` asks before that door, where the household speaks the language. */
export function requestOf(
  { history: changes, lore, promises }: Typical,
  language: Language,
  playbook: Playbook,
): BriefRequest {
  const whole = household(changes)
  const history = { ...whole, household: { ...whole.household, language } }
  const owed = promises(language)
  return briefRequest(playbook, history, {
    lore,
    promises: owed,
    worker: worker[language],
    workerNames: new Map([
      [id('w1'), worker[language]],
      [id('w2'), '江心'],
    ]),
    language,
    region: region[language],
    romanise: (name) => script.pinyin(name),
    facts: [...factsOf(history), ...owed.flatMap(settling)],
  })
}

/** Those by which the history became known. */
function factsOf(history: HouseholdHistory): readonly Fact[] {
  const { members, knocks, arrivals, wishes } = history
  const { spoken, language } = history.household
  const at = place({ kind: history.dwelling?.kind ?? 'flat' })
  const byThem: FactSource = { kind: 'household' }
  return [
    ...members.map(({ id: who }) =>
      fact(`row-${who}`, rowTaken('r', { person: who, place: at }), { kind: 'system' }),
    ),
    ...knocks.map((one) => fact(one.id, visit(), { kind: 'worker', worker: id('w1') })),
    ...arrivals.map(({ id: name, ...arrival }) =>
      fact(name, { kind: 'arrival-reported', ...arrival, import: null }, byThem),
    ),
    ...(spoken === ''
      ? []
      : [
          fact(
            'language',
            {
              kind: 'household-language-set',
              household: id('h1'),
              language: language ?? 'en',
              spoken,
            },
            byThem,
          ),
        ]),
    ...(wishes
      ? [
          fact(
            'quiet',
            {
              kind: 'quiet-hours-set',
              household: id('h1'),
              windows: [...wishes.quiet],
              because: '',
            },
            byThem,
          ),
        ]
      : []),
  ]
}

const fact = (name: string, payload: Payload, source: FactSource): Fact => ({
  ...draft(name, payload),
  source,
  jurisdiction: id('j'),
  seq: 1,
  recordedAt: 1,
  digest: '',
  link: '',
})
