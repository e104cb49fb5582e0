import { languages } from '@doorstep/domain/shared/language.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallTargets, violations } from '../src/accessibility.ts'
import { picture, type RunningDemo, startDemo } from '../src/browser.ts'

let demo: RunningDemo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(async () => {
  await demo?.close()
})

const slowly = { timeout: 30_000 }
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
/** "5 of 96 doors handed over" → 5. */
const doorsDone = async (page: Page) =>
  Number(
    /(\d+) of \d+ doors handed over/.exec((await page.locator('main').textContent()) ?? '')?.[1],
  )

test.each(languages)(
  'the handover is looked at on the desk and the phone in %s',
  async (language) => {
    const lead = { size: 'desk', language, as: 'demo-lead' } as const
    const desk = await demo.open({ ...lead, path: '/handover' })
    await desk.locator('.walk-door').first().waitFor()
    await picture(desk, `desk-handover-${language}`)
    expect(await violations(desk)).toEqual([])
    await desk.goto(`${demo.url}/handover/booklet/W01`)
    await desk.locator('.booklet-door').first().waitFor()
    await picture(desk, `desk-booklet-${language}`)
    expect(await violations(desk)).toEqual([])
    await desk.goto(`${demo.url}/today`)
    await desk.locator('.talk-lines').waitFor()
    await picture(desk, `desk-talk-${language}`)
    await desk.context().close()
    const newcomer = { size: 'phone', language, as: 'demo-newcomer' } as const
    const phone = await demo.open({ ...newcomer, path: '/phone/handover' })
    await phone.locator('.walk-door').first().waitFor()
    await phone.locator('.first-month').waitFor()
    await picture(phone, `phone-handover-${language}`)
    expect(await violations(phone)).toEqual([])
    expect(await smallTargets(phone)).toEqual([])
    await phone.context().close()
  },
)

test('an introduction takes its door off the walks, and is taken back', async () => {
  const as = { size: 'desk', language: 'en', as: 'demo-lead' } as const
  const page = await demo.open({ ...as, path: '/handover' })
  await button(page, 'Introduced, and may ask').first().waitFor()
  const before = await doorsDone(page)
  await button(page, 'Introduced, and may ask').first().click()
  await expect.poll(() => doorsDone(page), slowly).toBe(before + 1)
  await button(page, 'Undo').click()
  await expect.poll(() => doorsDone(page), slowly).toBe(before)
  await page.context().close()
})

test('what nobody wrote is asked for, building by building', async () => {
  const as = { size: 'desk', language: 'en', as: 'demo-lead' } as const
  const page = await demo.open({ ...as, path: '/handover' })
  const asked = page.getByRole('heading', { name: /whom should a newcomer know/ })
  const first = (await asked.first().textContent()) ?? ''
  await page.getByLabel('In a few words').first().fill('ask her first, she knows the whole stairs')
  await button(page, 'Keep as a remark').first().click()
  await says(page, 'Kept as a remark of that household.')
  await expect.poll(() => asked.filter({ hasText: first }).count(), slowly).toBe(0)
  await page.context().close()
})

test('a handover is begun and taken back', async () => {
  const as = { size: 'desk', language: 'en', as: 'demo-lead' } as const
  const page = await demo.open({ ...as, path: '/handover' })
  await button(page, 'Begin a handover').click()
  await page.getByLabel('Who hands over').selectOption({ index: 2 })
  await page.getByLabel('Who takes over').selectOption({ index: 3 })
  await page.getByLabel('How').selectOption('away')
  await button(page, 'Begin').last().click()
  await says(page, 'The handover is begun.')
  const chips = page.getByRole('group', { name: 'Handover' }).getByRole('button')
  await expect.poll(() => chips.count(), slowly).toBe(2)
  await button(page, 'Undo').click()
  await expect.poll(() => chips.count(), slowly).toBe(0)
  await page.context().close()
})

test('a newcomer writes down on the phone where the mentor took them', async () => {
  const as = { size: 'phone', language: 'en', as: 'demo-newcomer' } as const
  const page = await demo.open({ ...as, path: '/phone/me' })
  await button(page, 'Handover').click()
  await page.locator('.walk-door').first().waitFor()
  const before = await doorsDone(page)
  await button(page, 'Introduced').first().click()
  await says(page, 'The introduction is written down.')
  await says(page, 'Everything is sent')
  await page.reload()
  await page.locator('.walk-door').first().waitFor()
  expect(await doorsDone(page)).toBe(before + 1)
  await page.context().close()
})

test('a line of the day’s talk is kept, changed and ended; the phone shows it before setting out', async () => {
  const as = { size: 'desk', language: 'en', as: 'demo-lead' } as const
  const page = await demo.open({ ...as, path: '/today' })
  await button(page, 'Add a line').click()
  await page.getByLabel('Begin with').selectOption({ index: 3 })
  const words = page.getByLabel('The line, as it could be said')
  await words.fill('The water is off on Thursday from nine to twelve.')
  await button(page, 'Keep the line').click()
  await says(page, /^The line is kept/)
  const round = await demo.open({
    size: 'phone',
    language: 'en',
    as: 'demo-worker',
    path: '/phone/',
  })
  // This round is under way: the talk is folded until it is asked for.
  await round.getByText('Talk of the day').click()
  await says(round, /The water is off on Thursday/)
  await round.context().close()
  const line = page.locator('.talk-lines li').filter({ hasText: 'The water is off' })
  await line.getByRole('button', { name: 'Say it no more' }).click()
  await says(page, 'The line is said no more.')
  await expect.poll(() => line.count(), slowly).toBe(0)
  await page.context().close()
})
