// `npm run golden`: writes the golden briefs and docs/briefs.md anew. Read what changed before it is kept.
import { join } from 'node:path'
import { ensureInstalled, environment, node24, root, run } from './ready.mjs'

ensureInstalled()
run(node24(), [join(root, 'packages', 'testing', 'src', 'briefs', 'write-golden.ts')], {
  env: environment(),
})
