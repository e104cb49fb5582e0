import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { root } from './_figures.ts'

const entry = join(root, 'packages', 'cli', 'src', 'doorstep.ts')

/** Runs the `doorstep` command and gives the seconds it took, starting included; throws with its words when it fails. */
export function doorstep(...args: readonly string[]): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`doorstep ${args[0]} ended with ${status}: ${stderr}`)
  return (performance.now() - started) / 1000
}

/** Runs a script that answers in JSON. */
export function answerOf(script: string, ...args: readonly string[]): unknown {
  const run = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (run.status !== 0) throw new Error(`${script}: ${run.stderr}`)
  return JSON.parse(run.stdout)
}
