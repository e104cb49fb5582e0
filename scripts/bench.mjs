// `npm run bench -- NAME [--quick] [--json FILE]`: runs bench/NAME.ts on Node 24.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, ensureWebBuilt, environment, node24, root, say } from './ready.mjs'

ensureInstalled()
ensureWebBuilt()
const [name, ...args] = process.argv.slice(2)
const file = join(root, 'bench', `${name}.ts`)
if (!name || name.startsWith('-') || !existsSync(file)) {
  const known = readdirSync(join(root, 'bench'))
    .filter((n) => n.endsWith('.ts') && !n.startsWith('_'))
    .map((n) => n.slice(0, -3))
  say(`usage: npm run bench -- NAME [--quick] [--json FILE]\nbenches: ${known.join(', ')}`)
  process.exit(2)
}
process.exit(
  spawnSync(node24(), [file, ...args], { cwd: root, env: environment(), stdio: 'inherit' })
    .status ?? 1,
)
