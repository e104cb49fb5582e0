import { isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'

/** The line on which the deepest part of a path stands that the text has. */
export function lineOf(root: unknown, path: readonly PropertyKey[], counter: LineCounter): number {
  let here: Found = { node: root, offset: 0 }
  for (const step of path) {
    const next = stepInto(here, step)
    if (next === null) break
    here = next
  }
  return counter.linePos(here.offset).line
}

interface Found {
  readonly node: unknown
  readonly offset: number
}

function stepInto({ node, offset }: Found, step: PropertyKey): Found | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
    return pair ? { node: pair.value, offset: startOf(pair.key) ?? offset } : null
  }
  if (!isSeq(node)) return null
  const item = node.items[Number(step)]
  return { node: item, offset: startOf(item) ?? offset }
}

const startOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined)

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'range' in value
