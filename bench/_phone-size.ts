import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { type Figure, figure, root } from './_figures.ts'

/** What the phone loads before its first screen, as the script says that also guards the limit. */
export function phoneFigures(): readonly Figure[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'field-size.mjs')],
    { encoding: 'utf8' },
  )
  const match = /([\d.]+) kB before the first screen; at most (\d+)/.exec(`${stdout}${stderr}`)
  if (!match) throw new Error(`the phone was not weighed: ${stderr}`)
  const [, weight, limit] = match
  return [
    figure(
      "the phone's JavaScript before the first screen (gzip)",
      Number(weight),
      'kB',
      `<= ${limit}`,
    ),
  ]
}
