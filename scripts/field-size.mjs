// Weighs the JavaScript that a phone loads before its first screen, as sent (gzip), and refuses more than the limit.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ensureInstalled, ensureWebBuilt, root, say } from './ready.mjs'

/** Thousand bytes: a cheap phone on a slow network shows its first screen within a second or two. */
const limit = 170
/** The pages that somebody of a team opens: the page itself, and what it asks for at once. */
const firstScreen = ['index.html', 'src/app.tsx']

ensureInstalled()
ensureWebBuilt()
const dist = join(root, 'packages', 'field', 'dist')
const manifestFile = join(dist, '.vite', 'manifest.json')
if (!existsSync(manifestFile)) {
  say('The phone was not built: run npm run build.')
  process.exit(1)
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))

const files = new Set()
function take(name) {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`the build has no ${name}`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const imported of chunk.imports ?? []) take(imported)
}
for (const name of firstScreen) take(name)

const weights = [...files]
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, kB: gzipSync(readFileSync(join(dist, file))).length / 1000 }))
const total = weights.reduce((sum, { kB }) => sum + kB, 0)
for (const { file, kB } of weights) say(`${kB.toFixed(1).padStart(7)} kB  ${file}`)
say(`${total.toFixed(1).padStart(7)} kB before the first screen; at most ${limit} kB`)
process.exit(total <= limit ? 0 : 1)
