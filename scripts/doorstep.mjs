#!/usr/bin/env node
// The `doorstep` command from a checkout: installs what is missing, then runs it on Node 24.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, node24, root } from './ready.mjs'

ensureInstalled()
const command = spawn(
  node24(),
  [join(root, 'packages', 'cli', 'src', 'doorstep.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => command.kill(signal))
command.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
