import type { Entry } from './entry.ts'
import { compare, conflicts } from './evidence.ts'

/**
 * Entries on their way to being people. Two groups refuse to be joined when any two of their members
 * conflict, or when both were people before: only somebody's own verdict makes those one.
 */
export class Groups {
  private readonly entries: readonly Entry[]
  private readonly of: number[]
  private readonly members: Map<number, readonly number[]>

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

  /** Entry → the first entry of its group. */
  firsts(): readonly number[] {
    return this.of
  }

  /** An entry of the same group that was somebody before; the entry itself when none was. */
  fixedOf(index: number): number {
    const group = this.members.get(this.of[index] ?? index) ?? []
    return group.find((i) => this.entries[i]?.fixed != null) ?? index
  }

  private mayJoin(left: number, right: number): boolean {
    const [some, others] = [this.members.get(left) ?? [], this.members.get(right) ?? []]
    const fixed = new Set([...some, ...others].flatMap((i) => this.entries[i]?.fixed ?? []))
    if (fixed.size > 1) return false
    return some.every((a) =>
      others.every((b) => !this.conflict(a, b) || this.isSettled(a, b, some, others)),
    )
  }

  /**
   * Somebody said that two rows which conflict are one person: a third row that agrees with either of
   * them is that person's too.
   */
  private isSettled(
    a: number,
    b: number,
    some: readonly number[],
    others: readonly number[],
  ): boolean {
    const agrees = (group: readonly number[], one: number, other: number) =>
      group.some((i) => this.conflict(i, one) && !this.conflict(i, other))
    return agrees(some, a, b) || agrees(others, b, a)
  }

  private conflict(a: number, b: number): boolean {
    const [left, right] = [this.entries[a], this.entries[b]]
    return left !== undefined && right !== undefined && conflicts(compare(left, right))
  }

  private merge(a: number, b: number): void {
    const [left, right] = [this.of[a] ?? a, this.of[b] ?? b]
    if (left === right) return
    const [keep, gone] = left < right ? [left, right] : [right, left]
    const moved = this.members.get(gone) ?? []
    for (const i of moved) this.of[i] = keep
    const joined = [...(this.members.get(keep) ?? []), ...moved]
    this.members.set(
      keep,
      joined.sort((x, y) => x - y),
    )
    this.members.delete(gone)
  }
}
