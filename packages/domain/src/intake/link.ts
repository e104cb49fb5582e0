import {
  type Comparable,
  compare,
  conflicts,
  type Evidence,
  judge,
  type Verdict,
  weightOf,
} from './evidence.ts'

/** A reading on its way to a person. `fixed` is the person it was linked to before, if any. */
export interface Entry extends Comparable {
  /** Where it stands: its place in the order of lists and rows. */
  readonly index: number
  /** The list over its versions; a person stands in it once a version. */
  readonly file: string
  readonly fixed: string | null
}

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
export function linkEntries(entries: readonly Entry[]): Linked {
  const { candidates, oversized } = candidatePairs(entries)
  const pairs = candidates.map(([a, b]) => scored(entries, a, b)).filter((pair) => pair.weight > -7)
  const groups = new Groups(entries)
  const strongest = pairs
    .filter((pair) => pair.verdict === 'auto')
    .sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  for (const pair of strongest) groups.join(pair.a, pair.b)
  return { person: groups.firsts(), pairs, oversized }
}

function scored(entries: readonly Entry[], a: number, b: number): Pair {
  const [left, right] = [entries[a], entries[b]] as [Entry, Entry]
  const evidence = compare(left, right)
  const verdict = judge(evidence)
  // Within one list, a second line about someone is a slip only when nearly everything agrees.
  const isSameList = left.file === right.file
  const isRepeat =
    evidence.name === 'same' &&
    (evidence.id === 'same' ||
      (evidence.dwelling === 'same' &&
        evidence.birth !== 'unknown' &&
        evidence.birth !== 'different'))
  const guarded = isSameList && verdict === 'auto' && !isRepeat ? 'review' : verdict
  return { a, b, evidence, weight: weightOf(evidence), verdict: guarded }
}

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

/** Groups that refuse to be joined when any two of their members conflict, or were people apart before. */
class Groups {
  readonly entries: readonly Entry[]
  readonly of: number[]
  readonly members: Map<number, number[]>

  constructor(entries: readonly Entry[]) {
    this.entries = entries
    this.of = entries.map((entry) => entry.index)
    this.members = new Map(entries.map((entry) => [entry.index, [entry.index]]))
    const byPerson = Map.groupBy(
      entries.filter((entry) => entry.fixed !== null),
      (entry) => entry.fixed,
    )
    for (const group of byPerson.values()) {
      for (const entry of group.slice(1)) this.merge(group[0]?.index ?? entry.index, entry.index)
    }
  }

  join(a: number, b: number): void {
    const [left, right] = [this.of[a] ?? a, this.of[b] ?? b]
    if (left !== right && this.mayJoin(left, right)) this.merge(left, right)
  }

  mayJoin(left: number, right: number): boolean {
    const [some, others] = [this.members.get(left) ?? [], this.members.get(right) ?? []]
    const fixed = new Set([...some, ...others].flatMap((i) => this.entries[i]?.fixed ?? []))
    if (fixed.size > 1) return false
    return some.every((a) => others.every((b) => !this.conflict(a, b)))
  }

  conflict(a: number, b: number): boolean {
    const [left, right] = [this.entries[a], this.entries[b]] as [Entry, Entry]
    return conflicts(compare(left, right))
  }

  merge(a: number, b: number): void {
    const [left, right] = [this.of[a] ?? a, this.of[b] ?? b]
    if (left === right) return
    const [keep, gone] = left < right ? [left, right] : [right, left]
    const moved = this.members.get(gone) ?? []
    for (const i of moved) this.of[i] = keep
    this.members.set(
      keep,
      [...(this.members.get(keep) ?? []), ...moved].sort((x, y) => x - y),
    )
    this.members.delete(gone)
  }

  firsts(): readonly number[] {
    return this.of
  }
}
