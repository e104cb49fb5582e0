import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** One figure as seen, beside what was hoped for. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** "<= 2", ">= 0.9"; '' when there is none. */
  readonly goal: string
  readonly peer: string
}

export const figure = (
  what: string,
  value: number,
  unit: string,
  goal = '',
  peer = '',
): Figure => ({ what, value, unit, goal, peer })

/** Does the value reach its goal? A figure without one always does. */
export function reached({ value, goal }: Figure): boolean {
  const match = /^(<=|>=|=)\s*([\d.]+)$/.exec(goal)
  if (!match) return true
  const wanted = Number(match[2])
  if (match[1] === '<=') return value <= wanted
  return match[1] === '>=' ? value >= wanted : value === wanted
}

export interface BenchOptions {
  readonly quick: boolean
  readonly json: string | undefined
  /** Where public and generated lists to measure by are; null when the folder is not there. */
  readonly shared: string | null
}

/** The folder of lists to measure by stands beside the checkout, or where `--shared` says. */
export function readOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      shared: { type: 'string' },
    },
  })
  const shared = resolve(values.shared ?? join(root, '..', 'shared'))
  return { quick: values.quick, json: values.json, shared: existsSync(shared) ? shared : null }
}

/** Prints the table and, where asked, writes the file. */
export function report(bench: string, figures: readonly Figure[], { json }: BenchOptions): void {
  for (const f of figures) {
    const mark = f.goal === '' ? '  ' : reached(f) ? '✓ ' : '✗ '
    const value = Number.isInteger(f.value) ? String(f.value) : f.value.toPrecision(4)
    console.log(
      `${mark}${f.what.padEnd(64)} ${value.padStart(10)} ${f.unit.padEnd(6)} ${f.goal.padEnd(10)} ${f.peer}`,
    )
  }
  if (json === undefined) return
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout.trim()
  const shown = figures.map((f) => ({ ...f, ok: reached(f) }))
  writeFileSync(json, `${JSON.stringify({ bench, commit, figures: shown }, null, 1)}\n`)
}

/** The middle value; of an even number, the upper middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
