import { languages } from '@doorstep/domain/shared/language.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../src/accessibility.ts'
import { picture, type RunningDemo, startDemo } from '../src/browser.ts'

let demo: RunningDemo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(async () => {
  await demo?.close()
})

const slowly = { timeout: 30_000 }
const openDesk = (path: string) =>
  demo.open({ size: 'desk', language: 'en', as: 'demo-lead', path })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor(slowly)

test('a class with a fault is not published; mended, tried out and heard at a door, it is, and taken out again', async () => {
  const page = await openDesk('/playbook/full-house/edit')
  const condition = page.getByLabel('Condition')
  await condition.fill('household.size >= 5 && household.size < 3')
  await says(page, /this condition can never hold/)
  expect(await button(page, 'Publish').isDisabled()).toBe(true)
  await condition.fill('household.size >= 2')
  await says(page, /It would catch [\d,]+ households today/)
  await page.getByLabel('Hear the openers at').selectOption({ index: 1 })
  await page.locator('.tried-out blockquote').first().waitFor(slowly)
  await page.getByLabel('What was changed and why').fill('Two are many here')
  await button(page, 'Publish').click()
  await says(page, 'Two are many here')
  await button(page, 'Withdraw').click()
  await says(page, /catches no household any more/)
  await button(page, 'Put it back').click()
  await says(page, /is in use again/)
  await page.context().close()
})

const screens = ['/playbook', '/playbook/elder-alone', '/playbook/elder-alone/edit'] as const

test.each(screens)('%s breaks no rule of access, in any language', async (path) => {
  for (const language of languages) {
    const dark = language === 'zh-Hant'
    const page = await demo.open({ size: 'desk', language, as: 'demo-lead', path, dark })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await violations(page), `${path} in ${language}`).toEqual([])
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    )
    expect(isTooWide, `${path} in ${language}`).toBe(false)
    await picture(page, `desk-playbook${path.replace(/\W+/g, '-')}-${language}`)
    await page.context().close()
  }
})
