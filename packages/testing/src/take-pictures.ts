import { mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { startDemo } from './browser.ts'

/** Takes the two pictures of the README from the demo beat, as a visitor would see them. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'docs', 'pictures')
mkdirSync(folder, { recursive: true })

const demo = await startDemo()
try {
  const desk = await demo.open({ size: 'desk', language: 'en', as: 'demo-lead', path: '/' })
  await shot(desk, 'desk.png')
  const phone = await demo.open({
    size: 'phone',
    language: 'zh-Hans',
    as: 'demo-mentor',
    path: '/phone/',
  })
  await settled(phone)
  await phone.goto(`${demo.url}/phone/stop/${await tellingStop(phone)}`)
  await shot(phone, 'phone.png')
} finally {
  await demo.close()
}

/** The household of a stop still to be made where a colleague has noted something, as far as there is one. */
function tellingStop(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const ask = async <Answer>(path: string) => (await (await fetch(path)).json()) as Answer
    const { stops } = await ask<{ stops: readonly { household: string; state: string }[] }>(
      '/api/round',
    )
    const open = stops.filter(({ state }) => state === 'planned').map(({ household }) => household)
    for (const household of open) {
      const brief = await ask<{ remarks: readonly unknown[]; care: readonly unknown[] }>(
        `/api/households/${household}/brief`,
      )
      if (brief.remarks.length > 0) return household
    }
    return open[0] ?? stops[0]?.household ?? ''
  })
}

/** Everything asked for has come, and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

async function shot(page: Page, name: string): Promise<void> {
  await settled(page)
  const path = join(folder, name)
  await page.screenshot({ path })
  process.stdout.write(`${path}: ${Math.round(statSync(path).size / 1024)} kB\n`)
}
