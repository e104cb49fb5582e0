// The direction of imports. dependency-cruiser passes when it has read nothing, so this fails below a
// number of modules and edges that the house always has.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { environment, root } from './ready.mjs'

const fewestModules = 100
const fewestEdges = 100

const cruised = spawnSync(
  'node',
  [
    join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    'packages',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
  ],
  { cwd: root, env: environment(), maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] },
)
const { modules, summary } = JSON.parse(cruised.stdout.toString())
const ours = modules.filter((module) => module.source.startsWith('packages/'))
const edges = ours.reduce((sum, module) => sum + module.dependencies.length, 0)
for (const { rule, from, to } of summary.violations)
  console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`)
console.error(`${ours.length} modules and ${edges} imports looked at`)
if (ours.length < fewestModules || edges < fewestEdges) {
  console.error(
    `expected at least ${fewestModules} modules and ${fewestEdges} imports: nothing was really checked`,
  )
  process.exit(1)
}
process.exit(summary.violations.some((v) => v.rule.severity === 'error') ? 1 : 0)
