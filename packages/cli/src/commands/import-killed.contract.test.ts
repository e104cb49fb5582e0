import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { keptPlace } from '@doorstep/server/place.ts'
import { spellings } from '@doorstep/server/script/script.ts'
import { openStorage } from '@doorstep/storage/open.ts'
import { csv } from '@doorstep/testing/builders/files.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'

const households = 600
const surnames = [...'周何陈林高许沈韩']
const rows = Array.from({ length: households }, (_, i) => {
  const [building, floor, door] = [1 + (i % 30), 1 + (Math.floor(i / 30) % 25), 1 + (i % 2)]
  const name = `${surnames[i % 8]}${String.fromCharCode(0x4e00 + i)}`
  const address = `青石里${building}栋${floor}0${door}`
  return [name, address, '户主', `19${50 + (i % 50)}-03-0${1 + (i % 9)}`, `138${10_000_000 + i}`]
})
const command = fileURLToPath(new URL('../doorstep.ts', import.meta.url))

let folder = ''
let list = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-killed-'))
  list = join(folder, 'register.csv')
  writeFileSync(list, csv([['姓名', '住址', '与户主关系', '出生日期', '联系电话'], ...rows]))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the real command; killed after so many milliseconds, or let run to its end. */
function importing(data: string, killAfter: number | null): Promise<number | null> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, [command, 'import', list, '--data', data], {
      stdio: 'ignore',
    })
    const timer = killAfter === null ? undefined : setTimeout(() => run.kill('SIGKILL'), killAfter)
    run.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code)
    })
  })
}

async function held(data: string) {
  const storage = await openStorage({ dataDir: data }, { now: Date.now, spellings })
  try {
    const { jurisdiction } = await keptPlace(storage)
    const people = await storage.views.all(jurisdiction, 'person')
    const imports = await storage.staging.imports(jurisdiction)
    const { findings } = await storage.verify(jurisdiction)
    return { people: people.length, states: imports.map(({ state }) => state), findings }
  } finally {
    await storage.close()
  }
}

/** Moments from before the first row is staged to after the last is accepted, on a machine of any speed. */
test('an import that is killed leaves all or nothing, and is gone on with', async () => {
  const started = Date.now()
  expect(await importing(join(folder, 'whole'), null)).toBe(0)
  const whole = Date.now() - started
  for (const share of [0.5, 0.75, 0.9]) {
    const data = join(folder, `killed-${share}`)
    await importing(data, whole * share)
    const left = await held(data)
    expect([0, households]).toContain(left.people)
    expect(left.findings).toEqual([])
    expect(await importing(data, null)).toBe(0)
    const after = await held(data)
    expect(after).toMatchObject({ people: households, findings: [] })
    expect(after.states.filter((state) => state === 'accepted')).toHaveLength(1)
  }
}, 300_000)
