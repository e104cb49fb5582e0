import { languages } from '@doorstep/domain/shared/language.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../src/accessibility.ts'
import { picture, type RunningDemo, startDemo } from '../src/browser.ts'
import { blankForm, messyWorkbook } from '../src/builders/messy-workbook.ts'

let demo: RunningDemo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(async () => {
  await demo?.close()
})

/** The server may be busy with other tests. */
const slowly = { timeout: 30_000 }
const openDesk = (as: 'lead' | 'administrator', path: string) =>
  demo.open({ size: 'desk', language: 'en', as: `demo-${as}`, path })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.setInputFiles('input[type=file]', { name, mimeType, buffer })
}

const fileName = '月桥阁返乡人员（补）.xlsx'

test('a messy list is read, its columns are confirmed, it is taken in and taken back', async () => {
  const page = await openDesk('lead', '/lists')
  await give(page, fileName, messyWorkbook('一'))
  await heading(page, fileName)
  await says(page, /“民族”.*are not kept/)
  await says(page, /row 6.*返回日期/)
  await page.getByLabel('What column H is').selectOption('note')
  await button(page, 'These columns are right').focus()
  await page.keyboard.press('Enter')
  await says(page, /\d+ \+ \d+ \+ \d+ \+ \d+ = 8 rows read/)
  expect(await addsUp(page)).toBe(true)
  await button(page, /^not taken/).click()
  await says(page, 'a total')
  await button(page, /rows into the register/).click()
  await says(page, 'taken in')
  await button(page, 'Take back').click()
  await says(page, /The register is as it was before/)
  await page.context().close()
})

async function addsUp(page: Page): Promise<boolean> {
  const text = (await page.getByText(/= \d+ rows read/).textContent()) ?? ''
  const [a = 0, b = 0, c = 0, d = 0, sum] = (text.match(/\d+/g) ?? []).map(Number)
  return a + b + c + d === sum
}

test('a file that was taken in is said to be the same when it comes again', async () => {
  const page = await openDesk('lead', '/lists')
  await give(page, 'again.xlsx', messyWorkbook('二'))
  await heading(page, 'again.xlsx')
  expect(await page.getByLabel('What column H is').inputValue()).toBe('note')
  await says(page, /as you confirmed last time/)
  await button(page, 'These columns are right').click()
  await button(page, /rows into the register/).click()
  await says(page, 'taken in')
  await page.getByRole('link', { name: /All lists/ }).click()
  await give(page, 'again.xlsx', messyWorkbook('二'))
  await says(page, /the very file that was taken in/)
  await page.context().close()
})

test('a doubtful pair is settled by keyboard and the answer is taken back', async () => {
  const page = await openDesk('lead', '/review')
  await heading(page, 'Is this one person?')
  const standing = page.getByText(/\d+ of \d+ settled/)
  const before = await standing.textContent()
  const pair = () => page.locator('.pair').textContent()
  const first = await pair()
  await page.keyboard.press('Space')
  await expect.poll(pair, slowly).not.toBe(first)
  const second = await pair()
  await page.keyboard.press('j')
  await expect.poll(pair, slowly).not.toBe(second)
  await expect.poll(() => standing.textContent(), slowly).not.toBe(before)
  await button(page, /Take back the last answer/).waitFor()
  await page.keyboard.press('u')
  await expect.poll(() => standing.textContent(), slowly).toBe(before)
  await page.context().close()
})

test('a programme with an error is not published; mended, it is, and that is undone', async () => {
  const page = await openDesk('lead', '/programmes/returnees/text')
  const text = page.getByRole('textbox', { name: 'The programme as text' })
  const right = await text.inputValue()
  const wrong = right.replace(/^end: .*$/m, 'end: 2020-01-01')
  await text.fill(wrong)
  await says(page, /the programme ends on 2020-01-01, before it starts/)
  expect(await button(page, 'Publish').isDisabled()).toBe(true)
  const line = wrong.split('\n').indexOf('end: 2020-01-01') + 1
  await button(page, `Line ${line}`).click()
  expect(await selected(page)).toBe('end: 2020-01-01')
  await text.fill(right.replace(/^minutes: .*$/m, 'minutes: 12'))
  await says(page, /It would concern [\d,]+ people today/)
  await button(page, 'Publish').click()
  await says(page, 'about 12 min')
  await button(page, 'Undo').click()
  await expect.poll(() => page.getByText('about 12 min').count(), slowly).toBe(0)
  await page.context().close()
})

const selected = (page: Page) => page.evaluate(() => window.getSelection()?.toString())

test('an account is made, its password is shown once, and it opens the desk', async () => {
  const page = await openDesk('administrator', '/team?part=accounts')
  await button(page, 'Create an account').click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Role').selectOption('lead')
  await form.getByLabel(/^Name/).fill('Yan Bei')
  await form.getByLabel('User name').fill('yanbei')
  await form.getByRole('button', { name: 'Create an account' }).click()
  const password = (await page.locator('.one-time-password').textContent()) ?? ''
  await button(page, 'I have passed it on').click()
  await says(page, 'yanbei')
  expect(await page.locator('.one-time-password').count()).toBe(0)
  await page.context().close()
  const fresh = await demo.open({ size: 'desk', language: 'en', path: '/' })
  await button(fresh, /Sign in with a user name/).click()
  await fresh.getByLabel('User name').fill('yanbei')
  await fresh.getByLabel('Password').first().fill(password)
  await button(fresh, 'Sign in').click()
  await says(fresh, 'Choose a password of your own')
  await fresh.context().close()
})

test('a worker’s leave is entered, and the last day is never before the first', async () => {
  const page = await openDesk('lead', '/team')
  await button(page, 'Enter leave').first().click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Save' }).click()
  await says(page, 'Choose the last day away.')
  await chooseDay(page, 'First day away', ['PageDown'])
  await chooseDay(page, 'Last day away', ['ArrowRight'])
  await chooseDay(page, 'First day away', ['ArrowDown'])
  await says(page, 'The last day is before the first.')
  await chooseDay(page, 'Last day away', ['ArrowDown', 'ArrowRight'])
  const last = (await form.getByRole('button', { name: /^Last day away/ }).textContent()) ?? ''
  await form.getByRole('button', { name: 'Save' }).click()
  const away = page.getByRole('row', { name: new RegExp(last) })
  await away.getByRole('button', { name: /^Take back this leave of/ }).click()
  await says(page, /The leave is taken back/)
  await expect.poll(() => away.count(), slowly).toBe(0)
  await page.context().close()
})

/** Opens the calendar of a field, goes to a day by these keys, and takes it. */
async function chooseDay(page: Page, field: string, keys: readonly string[]): Promise<void> {
  const opener = page.getByRole('button', { name: new RegExp(`^${field}`) })
  await opener.click()
  await page.locator('.calendar td button:focus').waitFor()
  for (const key of [...keys, 'Enter']) await page.keyboard.press(key)
  await page.locator('.calendar').waitFor({ state: 'detached' })
}

test('a form is mapped once, filled, frozen and downloaded', async () => {
  const page = await openDesk('lead', '/reports')
  await give(page, 'daily.xlsx', blankForm())
  await heading(page, 'daily')
  await button(page, /Cell B3/).click()
  await page.getByLabel('Figure').selectOption('households')
  await page.keyboard.press('Escape')
  await button(page, /Cell B3/).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByLabel('Figure').selectOption('isolating')
  await button(page, 'Save the cells').click()
  await says(page, 'Households in the register at the cut-off.')
  await button(page, 'Send: freeze this day').click()
  await says(page, /Sent and frozen/)
  const download = page.waitForEvent('download')
  await button(page, 'Download the filled form').click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
  await page.context().close()
})

test('the audit shows who read the list and for what', async () => {
  const page = await openDesk('administrator', '/audit')
  await page
    .getByRole('row', { name: /a list/ })
    .first()
    .waitFor()
  const workbook = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  expect((await workbook).suggestedFilename()).toBe('Audit.xlsx')
  const text = page.waitForEvent('download')
  await button(page, 'CSV').click()
  expect((await text).suggestedFilename()).toBe('Audit.csv')
  await page.context().close()
})

test('what is given to another body is written down; for law enforcement it is refused', async () => {
  const lead = await openDesk('lead', '/households')
  const household = await lead.evaluate(async () => {
    const answer = await fetch('/api/households?limit=1')
    return ((await answer.json()) as { households: { household: string }[] }).households[0]
      ?.household
  })
  await lead.context().close()
  const page = await openDesk('administrator', '/programmes/returnees')
  await button(page, 'Give information to another body').click()
  await page.getByLabel('To whom').fill('District police')
  await page.getByLabel('Legal instrument').fill('Order 7')
  await page.getByLabel('What is given').fill('Names and doors, to find those who returned')
  await page.getByLabel('Which households').fill(`${household}`)
  await says(page, '1 household')
  await inEachLanguage(page, 'disclose')
  await button(page, 'Write it down').click()
  await says(page, /does not authorise use for law enforcement. Nothing was given/)
  await page.getByLabel('To whom').fill('District health office')
  await button(page, 'Write it down').click()
  await says(page, /Given to District health office: 1 household. It is in the log/)
  await button(page, 'See the log').click()
  await says(page, 'gave to another body')
  await page.context().close()
})

/** The page as it stands, opened dialogs and all, in every language; English at the end. */
async function inEachLanguage(page: Page, name: string): Promise<void> {
  for (const language of languages) {
    await page.evaluate((newValue) => {
      window.dispatchEvent(new StorageEvent('storage', { key: 'doorstep.language', newValue }))
    }, language)
    await page.locator(`html[lang="${language}"]`).waitFor()
    expect(await violations(page), `${name} in ${language}`).toEqual([])
    expect(await isTooWide(page), `${name} in ${language}`).toBe(false)
    await picture(page, `desk-b-${name}-${language}`)
  }
}

test('an opened list breaks no rule of access, in any language', async () => {
  const page = await openDesk('lead', '/lists')
  await give(page, 'opened.xlsx', messyWorkbook('三'))
  await heading(page, 'opened.xlsx')
  await inEachLanguage(page, 'list-columns')
  await button(page, 'These columns are right').click()
  await says(page, /= \d+ rows read/)
  await inEachLanguage(page, 'list-rows')
  await button(page, /rows into the register/).click()
  await says(page, 'taken in')
  await inEachLanguage(page, 'list-taken')
  await page.context().close()
})

test('an opened form breaks no rule of access, in any language', async () => {
  const page = await openDesk('lead', '/reports')
  await give(page, 'opened.xlsx', blankForm())
  await heading(page, 'opened')
  await button(page, /Cell B3/).click()
  await page.getByLabel('Figure').selectOption('households')
  await inEachLanguage(page, 'form-cell')
  await page.keyboard.press('Escape')
  await button(page, 'Save the cells').click()
  await says(page, 'Households in the register at the cut-off.')
  await inEachLanguage(page, 'form-filled')
  await page.context().close()
})

const screens = [
  ['lead', '/lists'],
  ['lead', '/review'],
  ['lead', '/programmes'],
  ['lead', '/programmes/returnees'],
  ['lead', '/programmes/returnees/text'],
  ['lead', '/team'],
  ['lead', '/reports'],
  ['administrator', '/team?part=accounts'],
  ['administrator', '/audit'],
] as const

test.each(screens)('%s %s breaks no rule of access, in any language', async (as, path) => {
  for (const language of languages) {
    const dark = language === 'zh-Hant'
    const page = await demo.open({ size: 'desk', language, as: `demo-${as}`, path, dark })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await violations(page), `${path} in ${language}`).toEqual([])
    expect(await isTooWide(page), `${path} in ${language}`).toBe(false)
    await picture(page, `desk-b${path.replace(/\W+/g, '-')}-${language}`)
    await page.context().close()
  }
})

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
