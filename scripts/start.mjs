// `npm start`: installs what is missing, then serves, on Node 24 whatever this machine has.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, ensureWebBuilt, node24, root } from './ready.mjs'

ensureInstalled()
ensureWebBuilt()
const server = spawn(
  node24(),
  [join(root, 'packages', 'server', 'src', 'main.ts'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    // The next start finds its modules read and compiled.
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.doorstep', 'compiled'),
    },
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
