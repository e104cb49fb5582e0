/** Repeatable chance: the same seed makes the same beat. */
export interface Chance {
  /** 0 included, 1 excluded. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  happens(probability: number): boolean
  pick<Value>(from: readonly Value[]): Value
  /** One of these, as often as its weight says. */
  weighted<Value>(from: readonly (readonly [Value, number])[]): Value
  shuffled<Value>(from: readonly Value[]): readonly Value[]
}

/** mulberry32 over an FNV-1a hash of the seed: small, and good enough to look like life. */
export function chanceOf(seed: string): Chance {
  let state = hashOf(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <Value>(from: readonly Value[]) => from[Math.floor(next() * from.length)] as Value
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (probability) => next() < probability,
    pick,
    weighted: (from) => weightedBy(next(), from),
    shuffled(from) {
      const keyed = from.map((value) => ({ value, at: next() }))
      return keyed.sort((a, b) => a.at - b.at).map(({ value }) => value)
    },
  }
}

function weightedBy<Value>(at: number, from: readonly (readonly [Value, number])[]): Value {
  const total = from.reduce((sum, [, weight]) => sum + weight, 0)
  let left = at * total
  const found = from.find(([, weight]) => {
    left -= weight
    return left < 0
  })
  return (found ?? (from[0] as readonly [Value, number]))[0]
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
