// `npm run pictures`: takes the README's pictures from the demo beat, in a browser.
import { join } from 'node:path'
import { ensureInstalled, ensureWebBuilt, environment, node24, root, run } from './ready.mjs'

ensureInstalled()
ensureWebBuilt()
run(node24(), [join(root, 'packages', 'testing', 'src', 'take-pictures.ts')], {
  env: environment(),
})
