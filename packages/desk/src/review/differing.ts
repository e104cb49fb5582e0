/** A stretch of a text, and whether the other text has it too. */
export interface Stretch {
  readonly text: string
  readonly isDiffering: boolean
}

/** Longer texts than this are marked as a whole: comparing them costs their product. */
const longest = 400

/** Marks in two texts what the other does not have: as few characters as can be, in their order. */
export function differing(
  left: string,
  right: string,
): readonly [readonly Stretch[], readonly Stretch[]] {
  const a = [...left]
  const b = [...right]
  if (left === right) return [stretches(a, () => false), stretches(b, () => false)]
  if (a.length > longest || b.length > longest)
    return [stretches(a, () => true), stretches(b, () => true)]
  const common = commonOf(a, b)
  const inLeft = new Set(common.map(([i]) => i))
  const inRight = new Set(common.map(([, j]) => j))
  return [stretches(a, (i) => !inLeft.has(i)), stretches(b, (j) => !inRight.has(j))]
}

/** The places of the longest common subsequence, in both texts. */
function commonOf(a: readonly string[], b: readonly string[]): readonly [number, number][] {
  const lengths = lengthsOf(a, b)
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  const common: [number, number][] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      common.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return common
}

/** `[i][j]`: how long the common subsequence from `i` and `j` on is. */
function lengthsOf(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = [Array<number>(b.length + 1).fill(0)]
  for (const character of a.toReversed()) lengths.unshift(rowAbove(lengths[0] ?? [], character, b))
  return lengths
}

function rowAbove(below: readonly number[], character: string, b: readonly string[]): number[] {
  const row = Array<number>(b.length + 1).fill(0)
  for (let j = b.length - 1; j >= 0; j -= 1) {
    const without = Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    row[j] = character === b[j] ? (below[j + 1] ?? 0) + 1 : without
  }
  return row
}

function stretches(
  characters: readonly string[],
  isDiffering: (index: number) => boolean,
): readonly Stretch[] {
  const found: { text: string; isDiffering: boolean }[] = []
  for (const [index, text] of characters.entries()) {
    const last = found.at(-1)
    if (last && last.isDiffering === isDiffering(index)) last.text += text
    else found.push({ text, isDiffering: isDiffering(index) })
  }
  return found
}
