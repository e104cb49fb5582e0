import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')

let house = ''
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'doorstep-direction-'))
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.base.json'])
    cpSync(join(root, file), join(house, file))
  symlinkPackages()
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

/** A house of two packages, linked as npm links workspaces. */
function symlinkPackages(): void {
  mkdirSync(join(house, 'node_modules', '@doorstep'), { recursive: true })
  for (const name of ['domain', 'server']) {
    mkdirSync(join(house, 'packages', name, 'src'), { recursive: true })
    const manifest = {
      name: `@doorstep/${name}`,
      type: 'module',
      exports: { './*.ts': './src/*.ts' },
    }
    writeFileSync(join(house, 'packages', name, 'package.json'), JSON.stringify(manifest))
    symlinkSync(join(house, 'packages', name), join(house, 'node_modules', '@doorstep', name))
  }
  symlinkSync(join(root, 'node_modules', 'typescript'), join(house, 'node_modules', 'typescript'))
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

/** The names of the rules that this house breaks. */
function broken(): readonly string[] {
  const args = [cruiser, 'packages', '--config', '.dependency-cruiser.mjs', '--output-type', 'json']
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' })
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string } }[] }
  }
  return [...new Set(summary.violations.map((v) => v.rule.name))].sort()
}

test('an import that goes with the flow breaks no rule', () => {
  write('packages/domain/src/shared/id.ts', 'export const id = 1\n')
  write(
    'packages/server/src/main.ts',
    "import { id } from '@doorstep/domain/shared/id.ts'\nexport const x = id\n",
  )
  expect(broken()).toEqual([])
})

test('the domain reaching for the server is found, also through the name of the package', () => {
  write('packages/server/src/main.ts', 'export const port = 1\n')
  write(
    'packages/domain/src/due/next.ts',
    "import { port } from '@doorstep/server/main.ts'\nexport const x = port\n",
  )
  expect(broken()).toContain('domain-imports-inward')
})

test('a capability that reads one after it is found', () => {
  write('packages/domain/src/rounds/plan-it.ts', 'export const plan = 1\n')
  write(
    'packages/domain/src/due/next.ts',
    "import { plan } from '../rounds/plan-it.ts'\nexport const x = plan\n",
  )
  expect(broken()).toContain('domain-due-looks-back-only')
})

test('an import that leads nowhere is found', () => {
  write(
    'packages/domain/src/due/next.ts',
    "import { gone } from '@doorstep/domain/due/gone.ts'\nexport const x = gone\n",
  )
  expect(broken()).toContain('unresolved')
})
