import type { ASTNode } from '@marcbachmann/cel-js'
import { treeOf } from './conditions.ts'

/*
 * Whether a condition can hold at all. Read are comparisons of a field with a number or a word, and claims
 * with their contrary; whatever else stands in it is taken as possible.
 */

/** A claim about one field, or one that is not looked into. */
type Claim =
  | {
      readonly kind: 'between'
      readonly field: string
      readonly low: number
      readonly high: number
    }
  | { readonly kind: 'is'; readonly field: string; readonly value: string }
  | { readonly kind: 'yes' | 'no'; readonly field: string }
  | { readonly kind: 'never' | 'open' }

type Ways = readonly (readonly Claim[])[]

/** More ways than this are not followed: the condition is taken as possible. */
const mostWays = 64

/** False where no household could ever meet the condition, which must have been checked before. */
export const canHold = (condition: string): boolean => {
  const ways = waysOf(treeOf(condition), false)
  return ways.length > mostWays || ways.some(isPossible)
}

function waysOf(node: ASTNode, isDenied: boolean): Ways {
  const [a, b] = parts(node)
  if (node.op === '!_' && a) return waysOf(a, !isDenied)
  if ((node.op !== '&&' && node.op !== '||') || !a || !b) return [[claimOf(node, isDenied)]]
  const [one, other] = [waysOf(a, isDenied), waysOf(b, isDenied)]
  const isEither = (node.op === '||') !== isDenied
  if (isEither) return [...one, ...other]
  if (one.length * other.length > mostWays) return [[{ kind: 'open' }]]
  return one.flatMap((left) => other.map((right) => [...left, ...right]))
}

const parts = (node: ASTNode): readonly (ASTNode | undefined)[] => {
  const { args } = node as { readonly args: unknown }
  return (Array.isArray(args) ? args : [args]) as readonly ASTNode[]
}

const open: Claim = { kind: 'open' }
const denied = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const
type Order = keyof typeof denied
const isOrder = (op: string): op is Order => op in denied

function claimOf(node: ASTNode, isDenied: boolean): Claim {
  if (node.op === 'value')
    return { kind: (literalOf(node) === true) === isDenied ? 'never' : 'open' }
  const field = fieldOf(node)
  if (field !== null) return { kind: isDenied ? 'no' : 'yes', field }
  const [left, right] = parts(node)
  const own = left ? fieldOf(left) : null
  const value = right && literalOf(right)
  return own === null || value === undefined ? open : compared(node.op, own, value, isDenied)
}

function compared(
  op: string,
  field: string,
  value: string | number | boolean,
  isDenied: boolean,
): Claim {
  if (isOrder(op))
    return typeof value === 'number' ? between(field, isDenied ? denied[op] : op, value) : open
  if (op !== (isDenied ? '!=' : '==')) return open
  return typeof value === 'number'
    ? { kind: 'between', field, low: value, high: value }
    : { kind: 'is', field, value: String(value) }
}

function between(field: string, op: Order, value: number): Claim {
  const low = op === '>' ? value + 1 : op === '>=' ? value : Number.NEGATIVE_INFINITY
  const high = op === '<' ? value - 1 : op === '<=' ? value : Number.POSITIVE_INFINITY
  return { kind: 'between', field, low, high }
}

/** `household.size`, `days`, or `'dog' in household.known` as one claim by its words. */
function fieldOf(node: ASTNode): string | null {
  const [left, right] = parts(node)
  const name: unknown = right
  if (node.op === 'id') return String((node as { readonly args: unknown }).args)
  if (node.op === '.' && left?.op === 'id' && typeof name === 'string')
    return `${fieldOf(left)}.${name}`
  if (node.op === 'in' && left?.op === 'value' && right)
    return `${String(literalOf(left))} in ${fieldOf(right)}`
  return null
}

function literalOf(node: ASTNode): string | number | boolean | undefined {
  const [value] = parts(node) as readonly unknown[]
  if (node.op === '-_') {
    const inner = literalOf(value as ASTNode)
    return typeof inner === 'number' ? -inner : undefined
  }
  if (node.op !== 'value') return undefined
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined
}

/** Numbers without a common value, two different words, yes and no: never together. */
function isPossible(claims: readonly Claim[]): boolean {
  if (claims.some(({ kind }) => kind === 'never')) return false
  const byField = Map.groupBy(claims, (claim) => ('field' in claim ? claim.field : ''))
  return [...byField.values()].every((some) => {
    const low = Math.max(
      ...some.map((c) => (c.kind === 'between' ? c.low : Number.NEGATIVE_INFINITY)),
    )
    const high = Math.min(
      ...some.map((c) => (c.kind === 'between' ? c.high : Number.POSITIVE_INFINITY)),
    )
    const values = new Set(some.flatMap((c) => (c.kind === 'is' ? [c.value] : [])))
    const isTorn = some.some((c) => c.kind === 'yes') && some.some((c) => c.kind === 'no')
    return low <= high && values.size <= 1 && !isTorn
  })
}
