// `npm run build`: builds the desk and the phone when their sources changed.
import { ensureInstalled, ensureWebBuilt } from './ready.mjs'

ensureInstalled()
ensureWebBuilt()
