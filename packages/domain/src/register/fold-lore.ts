import type { Fact, Purpose } from '../facts/fact.ts'
import type {
  IntroductionMade,
  LoreFact,
  LoreNoted,
  PromiseMade,
  ThreadOpened,
} from '../facts/lore.ts'
import type { HouseholdId, WorkerId } from '../shared/id.ts'
import type { IntroductionRow, LoreRow, PromiseRow, ThreadRow } from './lore-rows.ts'

/** What is remembered of a household for one purpose, in the order in which it was noted. */
export function foldLore(
  facts: readonly Fact[],
  isFor: (purpose: Purpose) => boolean,
): readonly LoreRow[] {
  const rows = new Map<string, LoreRow>()
  for (const fact of facts) {
    const { payload } = fact
    if (payload.kind === 'lore-noted' && isFor(fact.purpose))
      rows.set(payload.lore, noted(payload, fact))
    if (payload.kind === 'introduction-made') passOn(rows, payload)
    const row = rowNamed(payload, rows)
    if (row) rows.set(row.id, loreAfter(row, payload as LoreFact))
  }
  return [...rows.values()]
}

/**
 * "My colleague may ask", said at an introduction: what the mentor was told until then is passed on to the
 * newcomer. What is private stays with whoever was told: `maySee` never opens it.
 */
function passOn(
  rows: Map<
    string,
    { readonly id: string; readonly by: WorkerId; readonly passedTo?: readonly (WorkerId | null)[] }
  >,
  { mentor, newcomer, mayAsk }: IntroductionMade,
): void {
  if (!mayAsk) return
  for (const row of rows.values())
    if (row.by === mentor)
      rows.set(row.id, { ...row, passedTo: [...(row.passedTo ?? []), newcomer] })
}

const rowNamed = (payload: Fact['payload'], rows: ReadonlyMap<string, LoreRow>) =>
  'lore' in payload && payload.lore !== null ? rows.get(payload.lore) : undefined

const noted = (payload: LoreNoted, { id, observedAt }: Fact): LoreRow => {
  const { kind: _, lore, ...rest } = payload
  return { id: lore, fact: id, observedAt, ...rest, confirmed: null, settled: null, passedTo: [] }
}

function loreAfter(row: LoreRow, payload: LoreFact): LoreRow {
  switch (payload.kind) {
    case 'lore-confirmed':
      return { ...row, confirmed: { at: payload.at, by: payload.by }, until: payload.until }
    case 'lore-settled': {
      const { at, by, as, instead, words } = payload
      return { ...row, settled: { at, by, as, instead, words } }
    }
    case 'lore-passed-on':
      return { ...row, passedTo: [...row.passedTo, payload.to] }
    default:
      return row
  }
}

/** What to ask next time, for one purpose, opened first first. */
export function foldThreads(
  facts: readonly Fact[],
  isFor: (purpose: Purpose) => boolean,
): readonly ThreadRow[] {
  const rows = new Map<string, ThreadRow>()
  for (const { id, payload, purpose } of facts) {
    if (payload.kind === 'thread-opened' && isFor(purpose))
      rows.set(payload.thread, opened(payload, id))
    if (payload.kind === 'introduction-made') passOn(rows, payload)
    if (payload.kind !== 'thread-closed') continue
    const row = rows.get(payload.thread)
    if (!row) continue
    const { at, by, as, answer, toldWhatIsKept } = payload
    rows.set(row.id, { ...row, closed: { at, by, as, answer, toldWhatIsKept } })
  }
  return [...rows.values()]
}

function opened(payload: ThreadOpened, fact: Fact['id']): ThreadRow {
  const { kind: _, thread, ...rest } = payload
  return { id: thread, fact, ...rest, closed: null }
}

/** What we owe a household, promised first first. */
export function foldPromises(facts: readonly Fact[]): readonly PromiseRow[] {
  const rows = new Map<string, PromiseRow>()
  for (const { id, payload } of facts) {
    if (payload.kind === 'promise-made') rows.set(payload.promise, promised(payload, id))
    if (payload.kind !== 'promise-settled') continue
    const row = rows.get(payload.promise)
    if (!row) continue
    const { at, by, as, words } = payload
    rows.set(row.id, { ...row, settled: { at, by, as, words } })
  }
  return [...rows.values()]
}

function promised(payload: PromiseMade, fact: Fact['id']): PromiseRow {
  const { kind: _, promise, ...rest } = payload
  return { id: promise, fact, ...rest, settled: null }
}

/** Who was introduced to a household by whom: the last introduction of each newcomer. */
export function foldIntroductions(
  household: HouseholdId,
  facts: readonly Fact[],
): readonly IntroductionRow[] {
  const rows = new Map<WorkerId, IntroductionRow>()
  for (const { id, payload } of facts) {
    if (payload.kind !== 'introduction-made') continue
    const { newcomer, mentor, at, mayAsk } = payload
    rows.set(newcomer, { id, household, newcomer, mentor, at, mayAsk })
  }
  return [...rows.values()]
}
