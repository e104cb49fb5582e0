import { type Entry, type KeptApart, lineOf } from './entry.ts'
import { compare, type Evidence, judge, type Verdict, weightOf } from './evidence.ts'
import { Groups } from './groups.ts'

export interface Pair {
  readonly a: number
  readonly b: number
  readonly evidence: Evidence
  readonly weight: number
  readonly verdict: Verdict
}

export interface Linked {
  /** Entry → the first entry of its person. */
  readonly person: readonly number[]
  readonly pairs: readonly Pair[]
  /** Blocks too large to compare pair by pair: what was left out, said and not silent. */
  readonly oversized: readonly { readonly key: string; readonly size: number }[]
}

/** A block beyond this compares each entry only with its neighbours in order of name. */
const largestBlock = 80

/** Groups entries into people. Independent of the order of rows; no group holds two that conflict. */
export function linkEntries(entries: readonly Entry[], apart: readonly KeptApart[] = []): Linked {
  const { candidates, oversized } = candidatePairs(entries)
  const pairs = candidates
    .map(([a, b]) => scored(entries, a, b))
    .filter((pair) => pair.weight > -7 || pair.verdict === 'auto')
  const groups = new Groups(entries)
  const strongest = pairs
    .filter((pair) => pair.verdict === 'auto')
    .sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  for (const pair of strongest) groups.join(pair.a, pair.b)
  const settled = settledPairs(apart)
  const open = pairs.filter(
    ({ a, b }) => !settled(entries[groups.fixedOf(a)], entries[groups.fixedOf(b)]),
  )
  return { person: groups.firsts(), pairs: open, oversized }
}

/** What somebody decided is not asked again. */
function settledPairs(apart: readonly KeptApart[]) {
  const known = new Set(apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  return (a: Entry | undefined, b: Entry | undefined) =>
    known.has(`${a?.fixed ?? ''} ${b?.fixed ?? ''}`)
}

function scored(entries: readonly Entry[], a: number, b: number): Pair {
  const [left, right] = [entries[a], entries[b]] as [Entry, Entry]
  const evidence = compare(left, right)
  const verdict = judge(evidence)
  if (isSameLine(left, right)) return { a, b, evidence, weight: sameLineWeight, verdict: 'auto' }
  // Within one list, a second line about someone is a slip only when nearly everything agrees.
  const isSameList = left.list === right.list
  const isRepeat =
    evidence.name === 'same' &&
    (evidence.id === 'same' ||
      (evidence.dwelling === 'same' &&
        evidence.birth !== 'unknown' &&
        evidence.birth !== 'different'))
  const guarded = isSameList && verdict === 'auto' && !isRepeat ? 'review' : verdict
  return { a, b, evidence, weight: weightOf(evidence), verdict: guarded }
}

/** Stronger than any evidence: a list sent again says the very same line again. */
const sameLineWeight = 40

/** Little as a line may say, repeated in the next version of its list it is about the same person. */
const isSameLine = (a: Entry, b: Entry): boolean =>
  a.source === b.source &&
  a.list !== b.list &&
  a.repeat === b.repeat &&
  a.name === b.name &&
  lineOf(a) === lineOf(b)

/** Keys under which two rows about one person are likely to meet. */
function blockKeys({ reading, name, sound, dwelling }: Entry): readonly string[] {
  const birth = reading.birth?.kind === 'day' ? String(reading.birth.day) : ''
  const number = reading.idNumber?.number ?? ''
  return [
    ...(reading.idNumber?.kind === 'full' ? [`id ${number.replace(/-/g, '')}`] : []),
    ...(number.length >= 4 ? [`tail ${number.slice(-4)} ${[...name][0] ?? ''}`] : []),
    ...reading.phones.map((phone) => `phone ${phone}`),
    ...(birth === '' ? [] : [`born ${birth} ${sound.slice(0, 2)}`, `born ${birth} ${name}`]),
    ...(dwelling === '' ? [] : [`door ${dwelling}`]),
    `name ${name}`,
  ]
}

function candidatePairs(entries: readonly Entry[]) {
  const blocks = new Map<string, number[]>()
  for (const entry of entries) {
    for (const key of new Set(blockKeys(entry)))
      blocks.set(key, [...(blocks.get(key) ?? []), entry.index])
  }
  const seen = new Set<number>()
  const candidates: (readonly [number, number])[] = []
  const oversized: { key: string; size: number }[] = []
  for (const [key, members] of blocks) {
    if (members.length > largestBlock) oversized.push({ key, size: members.length })
    const reach = members.length > largestBlock ? 20 : members.length
    eachPair(members, reach, (a, b) => {
      const pair = a * entries.length + b
      if (seen.has(pair)) return
      seen.add(pair)
      candidates.push([a, b])
    })
  }
  return { candidates: candidates.sort((x, y) => x[0] - y[0] || x[1] - y[1]), oversized }
}

function eachPair(
  members: readonly number[],
  reach: number,
  take: (a: number, b: number) => void,
): void {
  for (const [i, a] of members.entries()) {
    for (const b of members.slice(i + 1, i + 1 + reach)) take(Math.min(a, b), Math.max(a, b))
  }
}
