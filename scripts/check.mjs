// `npm run check`: types, lint, direction, dead code, unit tests. Each one's failure is shown; the
// first does not hide the others.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, environment, root, say } from './ready.mjs'

ensureInstalled()
const bin = (name) => join(root, 'node_modules', '.bin', name)
export const steps = [
  { name: 'types', command: bin('tsc'), args: ['-b'] },
  { name: 'format and lint', command: bin('biome'), args: ['check', '.'] },
  { name: 'lint with types', command: bin('oxlint'), args: ['--type-aware'] },
  { name: 'direction of imports', command: 'node', args: ['scripts/direction.mjs'] },
  { name: 'dead code', command: bin('knip'), args: [] },
  { name: 'unit tests', command: bin('vitest'), args: ['run', '--project', 'unit'] },
]

const env = environment()
const failed = steps.filter(({ name, command, args }) => {
  const started = Date.now()
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' })
  say(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
  return status !== 0
})
if (failed.length > 0) process.exit(1)
