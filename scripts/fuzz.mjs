// `npm run fuzz [-- RUNS]`: many broken files (P11); without a number twenty thousand. Never part of CI.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, environment, root } from './ready.mjs'

ensureInstalled()
const runs = process.argv[2] ?? '20000'
const { status } = spawnSync(
  join(root, 'node_modules', '.bin', 'vitest'),
  [
    'run',
    '--project',
    'server',
    '--testTimeout',
    '36000000',
    'packages/server/src/files/fuzz.test.ts',
  ],
  { cwd: root, env: { ...environment(), FUZZ_RUNS: runs }, stdio: 'inherit' },
)
process.exit(status ?? 1)
