import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { smallTargets, violations } from './accessibility.ts'
import { picture } from './browser.ts'

/** Clean to axe, nothing too small for a thumb, nothing wider than the narrowest phone in use. */
export async function expectFit(page: Page, name: string): Promise<void> {
  // As tall as its content: else what lies half behind the bar below counts as half as high.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: 390, height: Math.max(844, height) })
  await picture(page, name)
  expect(await violations(page), name).toEqual([])
  expect(await smallTargets(page), name).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(spill, `${name} spills sideways`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 390, height: 844 })
}
