import { type Language, languages } from '@doorstep/domain/shared/language.ts'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { householdWords } from '@doorstep/ui/words/desk-household.ts'
import { planWords } from '@doorstep/ui/words/desk-plan.ts'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../src/accessibility.ts'
import { picture, type RunningDemo, startDemo } from '../src/browser.ts'

const lead = 'demo-lead'
let demo: RunningDemo

beforeAll(async () => {
  demo = await startDemo()
})
afterAll(async () => {
  await demo?.close()
})

const open = (path: string, language: Language = 'en', as: string = lead) =>
  demo.open({ size: 'desk', language, as, path })

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.waiting').waitFor({ state: 'detached' })
}

const textOf = async (place: Locator) => (await place.textContent()) ?? ''

const screens = {
  today: '/today',
  households: '/households?state=overdue',
  plan: '/plan',
  'left-out': '/plan?show=left-out',
  sheets: '/plan?show=sheets',
  coverage: '/coverage',
} as const

describe.each(languages)('every screen of the lead, in %s', (language) => {
  test.each(Object.entries(screens))('%s can be used by everyone', async (name, path) => {
    const page = await open(path, language)
    await settled(page)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await violations(page)).toEqual([])
    await picture(page, `desk-${name}-${language}`)
    await page.context().close()
  })
})

test.each(Object.entries(screens))('%s can be used in the dark', async (name, path) => {
  const page = await demo.open({ size: 'desk', language: 'en', as: lead, path, dark: true })
  await settled(page)
  expect(await violations(page)).toEqual([])
  await picture(page, `desk-${name}-dark`)
  await page.context().close()
})

test.each(Object.entries(screens))('%s fits a small window', async (name, path) => {
  const page = await demo.open({ size: 'phone', language: 'zh-Hans', as: lead, path })
  await settled(page)
  const spill = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(spill).toBe(0)
  await picture(page, `desk-${name}-small`)
  await page.context().close()
})

test('beside the household in focus a wide table stays within its own frame', async () => {
  const page = await open('/plan')
  await page.setViewportSize({ width: 1280, height: 800 })
  await settled(page)
  await page.locator('.table tbody tr').last().click()
  const panel = page.getByRole('complementary', { name: frameWords.en.panel })
  await panel.getByRole('heading').first().waitFor()
  const edges = await page.evaluate(() => ({
    frames: [...document.querySelectorAll('#page .table-scroll')].map(
      (one) => one.scrollWidth <= one.clientWidth || getComputedStyle(one).overflowX === 'auto',
    ),
    page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))
  expect(edges.frames.length).toBeGreaterThan(0)
  expect(edges).toEqual({ frames: edges.frames.map(() => true), page: 0 })
  await page.context().close()
})

test('a day is chosen in the language of the desk, not of the browser', async () => {
  const page = await open('/coverage', 'zh-Hant')
  await settled(page)
  const opener = page.getByRole('button', { name: new RegExp(`^${frameWords['zh-Hant'].day}:`) })
  expect(await textOf(opener)).toMatch(/^\d+月\d+日 週.，今天$/)
  await opener.click()
  await page
    .locator('.calendar')
    .getByText(/^\d{4}年\d+月$/)
    .first()
    .waitFor()
  await page.locator('.calendar td button:focus').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(opener)).toMatch(/，昨天$/)
  await page.context().close()
})

test('whoever is not signed in steps into a role with one press, and comes out again', async () => {
  const page = await demo.open({ size: 'desk', language: 'en', path: '/plan' })
  await page.getByRole('heading', { name: 'Step into a role' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Team lead' }).first().click()
  await page.getByRole('heading', { level: 1, name: /^Plan/ }).waitFor()
  await page.locator('.me').click()
  await page.getByRole('menuitem', { name: frameWords.en.anotherRole }).click()
  await page.getByRole('heading', { name: 'Step into a role' }).waitFor()
  await page.context().close()
})

test('a page is shown to those roles only that may ask for it', async () => {
  const page = await open('/plan', 'en', 'demo-administrator')
  const rail = page.getByRole('navigation', { name: 'Pages' })
  await rail.waitFor()
  const names = await rail.getByRole('link').allInnerTexts()
  expect(names).toEqual(['Programmes', 'Team', 'Audit'])
  await page.getByText(frameWords.en.notForRole).waitFor()
  await page.context().close()
})

test('the language changes without a reload and without losing the place', async () => {
  const page = await open('/households?search=zhou')
  await settled(page)
  await page.evaluate(() => Object.assign(window, { stillHere: true }))
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hant')
  await page.getByRole('heading', { level: 1, name: '住戶' }).waitFor()
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true)
  expect(await page.getByRole('searchbox').inputValue()).toBe('zhou')
  await page.context().close()
})

test('a household is found by pinyin with the keyboard alone, corrected, and the correction taken back', async () => {
  const page = await open('/today')
  await settled(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zhou')
  const option = page.getByRole('option').filter({ hasText: '周' }).first()
  await option.waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: householdWords.en.people }).waitFor()
  expect(await violations(page)).toEqual([])
  await picture(page, 'desk-household')
  await page
    .getByRole('button', { name: /^Correct / })
    .first()
    .click()
  await page.getByLabel(householdWords.en.field).selectOption('occupation')
  await page.getByLabel(householdWords.en.rightIs).fill('Baker')
  await page.getByRole('button', { name: frameWords.en.save }).click()
  const people = page.getByRole('region', { name: householdWords.en.people })
  await people.getByText('Baker').waitFor()
  await page.getByRole('button', { name: frameWords.en.undo }).click()
  await people.getByText('Baker').waitFor({ state: 'detached' })
  await page.context().close()
})

test('the list is not lost while one household after the other is looked at', async () => {
  const page = await open('/households')
  await settled(page)
  await page.locator('tbody tr').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: frameWords.en.panel })
  const door = await textOf(page.locator('tbody tr').nth(1).locator('td').first())
  await panel.getByRole('heading', { name: door }).waitFor()
  await panel.getByRole('button', { name: householdWords.en.next }).click()
  const nextDoor = await textOf(page.locator('tbody tr').nth(2).locator('td').first())
  await panel.getByRole('heading', { name: nextDoor }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(2)
  await page.context().close()
})

test('a plan is made, published, and a stop handed over and back, by keyboard', async () => {
  const page = await open('/plan')
  await settled(page)
  await page.getByRole('button', { name: frameWords.en.dayAfter }).press('Enter')
  await page.getByRole('button', { name: planWords.en.make }).first().press('Enter')
  await page.getByText(planWords.en.draft).waitFor()
  await page.getByRole('button', { name: planWords.en.publish, exact: true }).press('Enter')
  await page.getByText(planWords.en.published, { exact: true }).waitFor()
  const stop = page.locator('.table tbody tr').first()
  const door = await textOf(stop.locator('td').nth(1))
  await page
    .getByRole('button', { name: planWords.en.handOverOf(door) })
    .first()
    .press('Enter')
  await page.getByRole('menuitem').first().press('Enter')
  await page.getByText(new RegExp(`^${door} is now with`)).waitFor()
  await page.getByRole('button', { name: frameWords.en.undo }).press('Enter')
  await page.getByText(frameWords.en.undone).waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

test('the map chooses a building by arrow keys, and the stops follow', async () => {
  const page = await open('/plan')
  await settled(page)
  const all = await textOf(page.locator('.table-count'))
  await page.locator('.beat-map g[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Stops in / }).waitFor()
  expect(await textOf(page.locator('.table-count'))).not.toBe(all)
  await page.context().close()
})

test('from the thumbnail of a building to the household behind a door, by keyboard', async () => {
  const page = await open('/coverage')
  await settled(page)
  await page.locator('.thumbnail').first().press('Enter')
  await page.locator('.door-matrix button[tabindex="0"]').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(await violations(page)).toEqual([])
  await picture(page, 'desk-matrix')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: householdWords.en.people }).waitFor()
  await page.context().close()
})

test('the six states add up, for households and for people', async () => {
  const page = await open('/coverage')
  await settled(page)
  await page.locator('.counts tfoot').waitFor()
  const rows = page.locator('.counts tbody tr')
  const numbers = async (column: number) =>
    (await rows.locator(`td:nth-child(${column})`).allInnerTexts()).map(numberOf)
  const total = async (column: number) =>
    numberOf(await textOf(page.locator(`.counts tfoot td:nth-child(${column})`)))
  for (const column of [2, 4]) {
    const sum = (await numbers(column)).reduce((a, b) => a + b, 0)
    expect(sum).toBe(await total(column))
    expect(sum).toBeGreaterThan(0)
  }
  await page.context().close()
})

const numberOf = (text: string) => Number(text.replaceAll(',', ''))

test('who stands on one list and is missing from another is there by name', async () => {
  const page = await open('/coverage')
  await settled(page)
  const gap = page.locator('.gaps button').first()
  const count = numberOf(await textOf(gap))
  await gap.press('Enter')
  await page.locator('.table-count').getByText(count.toLocaleString('en')).waitFor()
  await page.context().close()
})

test('a round sheet holds a door and boxes, and no name of a resident or of an illness', async () => {
  const page = await open('/plan?show=sheets')
  await settled(page)
  const sheet = page.locator('.sheet').first()
  await sheet.waitFor()
  expect(await sheet.locator('tbody .box').count()).toBeGreaterThan(0)
  const text = await textOf(page.locator('.sheets'))
  expect(text).not.toMatch(/isolat|health|fever|隔离|发热/i)
  await page.context().close()
})

test('when the session ends, the place is kept', async () => {
  const page = await open('/households?search=zhou')
  await settled(page)
  await page.context().clearCookies()
  await page.getByRole('searchbox').fill('li')
  await page.getByRole('dialog').getByRole('button', { name: 'Team lead' }).first().click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('tbody tr').first().waitFor()
  expect(await page.getByRole('searchbox').inputValue()).toBe('li')
  await page.context().close()
})
