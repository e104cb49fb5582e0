import { type Language, languages } from '@doorstep/domain/shared/language.ts'
import { noticePageWords } from '@doorstep/ui/words/notice-page.ts'
import { outcomeWords } from '@doorstep/ui/words/outcomes.ts'
import { phoneWords } from '@doorstep/ui/words/phone.ts'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { phoneKnockWords } from '@doorstep/ui/words/phone-knock.ts'
import { phoneMeWords } from '@doorstep/ui/words/phone-me.ts'
import { phoneRecordWords } from '@doorstep/ui/words/phone-record.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDemo, startDemo } from '../src/browser.ts'
import { expectFit } from '../src/expect-fit.ts'

let demo: RunningDemo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.close())

const open = (language: Language, as: string | undefined, path: string, dark = false) =>
  demo.open({ size: 'phone', language, path, dark, ...(as !== undefined && { as }) })

const main = (page: Page) => page.locator('.main-action')
const choice = (page: Page, words: string) =>
  page.locator('.choice').filter({ hasText: new RegExp(`^${words}$`) })

/** From the round to the form of the next door. */
async function openNextDoor(page: Page): Promise<void> {
  await main(page).click()
  await page.locator('.why-now').waitFor()
}

/** Questions and remarks that already hold something when the form opens. */
const enteredBeforehand = (page: Page) =>
  page
    .locator('.questions input, #field-remark')
    .evaluateAll((fields: (HTMLInputElement | HTMLTextAreaElement)[]) =>
      fields
        .filter((field) =>
          field instanceof HTMLInputElement && field.type !== 'text'
            ? field.checked
            : field.value !== '',
        )
        .map(({ id }) => id),
    )

describe.each(languages)('in %s', (language) => {
  const record = phoneRecordWords[language]

  test('a worker goes from the round to the brief, records, and sees what follows', async () => {
    const page = await open(language, 'demo-worker', '/phone/')
    await page.locator('.stop[aria-current]').waitFor()
    await expectFit(page, `round-${language}`)
    const firstDoor = await main(page).textContent()
    await openNextDoor(page)
    await expectFit(page, `brief-${language}`)
    for (const fold of await page.locator('main details').all())
      await fold.evaluate((details) => details.setAttribute('open', ''))
    await expectFit(page, `brief-unfolded-${language}`)

    await main(page).click()
    await page.locator('#visit').waitFor()
    await expectFit(page, `record-${language}`)
    await main(page).click()
    await page.getByText(record.missingOutcome).waitFor()
    await choice(page, outcomeWords[language].spoke).click()
    await page.locator('#field-met .choice').first().click()
    await page.getByText(record.appointment, { exact: true }).click()
    await expectFit(page, `record-spoke-${language}`)
    expect(await enteredBeforehand(page)).toEqual([])
    await choice(page, record.notice).click()
    await main(page).click()
    await page.locator('.code').waitFor()
    await expectFit(page, `saved-${language}`)
    expect(await page.locator('.follows li').count()).toBeGreaterThan(0)
    expect(await main(page).textContent()).not.toBe(firstDoor)
    await page.context().close()
  })

  test('notebook, me, sign-in, and the pages of other roles', async () => {
    const worker = await open(language, 'demo-mentor', '/phone/notebook')
    await worker.locator('.notebook-day, .empty').first().waitFor()
    await expectFit(worker, `notebook-${language}`)
    await worker.getByRole('button', { name: phoneWords[language].me, exact: true }).click()
    await worker.locator('.colleagues').waitFor()
    await expectFit(worker, `me-${language}`)
    await worker.context().close()

    const nobody = await open(language, undefined, '/phone/')
    await nobody.locator('.demo-roles').waitFor()
    await expectFit(nobody, `sign-in-${language}`)
    await nobody.context().close()

    const hotline = await open(language, 'demo-hotline', '/phone/')
    await hotline.getByText(phoneMeWords[language].deskRole).waitFor()
    await expectFit(hotline, `elsewhere-${language}`)
    await hotline.context().close()
  })

  test('a partner tells of a knock in one tap', async () => {
    const words = phoneKnockWords[language]
    const page = await open(language, 'demo-partner', '/phone/')
    await page.getByText(words.intro).waitFor()
    await page.getByRole('button', { name: words.nobody }).click()
    await page.getByText(words.addressMissing).waitFor()
    await expectFit(page, `knock-${language}`)
    await page.locator('#field-address').fill('nowhere 9-9-999')
    await page.getByRole('button', { name: words.nobody }).click()
    await page.getByText(words.notUnderstood).waitFor()
    await expectFit(page, `knock-not-found-${language}`)
    await page.context().close()
  })

  test('a household with a card chooses a time, without a name on the page', async () => {
    const words = noticePageWords[language]
    const code = await leaveCard(language)
    const page = await open(language, undefined, `/n/${code}`)
    await page.getByText(words.chooseTime).waitFor()
    await expectFit(page, `notice-${language}`)
    await main(page).click()
    await page.getByText(words.missingTime).waitFor()
    await page.locator('#field-way .choice').first().click()
    await page.locator('[id^="field-time-"] .choice').first().click()
    await main(page).click()
    await page.getByText(words.chosen, { exact: true }).waitFor()
    await expectFit(page, `notice-chosen-${language}`)
    await page.reload()
    await page.getByText(words.chosen, { exact: true }).waitFor()
    await page.goto(`${demo.url}/n/AAAA-AAAA`)
    await page.getByText(words.unknown).waitFor()
    await expectFit(page, `notice-unknown-${language}`)
    await page.context().close()
  })
})

/** Each language has a worker of its own, and so a door where nobody has chosen a time before. */
const cardsOf = {
  'zh-Hans': 'demo-worker-3',
  'zh-Hant': 'demo-worker-5',
  en: 'demo-worker-6',
} as const

/** A worker finds nobody in and leaves a card; its code. */
async function leaveCard(language: Language): Promise<string> {
  const page = await open(language, cardsOf[language], '/phone/')
  await openNextDoor(page)
  await main(page).click()
  await choice(page, outcomeWords[language]['no-answer']).click()
  await choice(page, phoneRecordWords[language].notice).click()
  await main(page).click()
  const code = await page.locator('.code').textContent()
  await page.context().close()
  return code ?? ''
}

test('what is written without a connection stays on the phone, over a reload, and is sent by itself', async () => {
  const words = phoneRecordWords.en
  const page = await open('en', 'demo-worker-5', '/phone/')
  await openNextDoor(page)
  await main(page).click()
  await page.route('**/api/visits', (route) => route.abort())
  await choice(page, outcomeWords.en['no-answer']).click()
  await main(page).click()
  await page.getByText(words.waiting).waitFor()
  expect(await page.locator('.standing').textContent()).toMatch(/1 unsent.*no connection/)
  await page.reload()
  await page.locator('.standing', { hasText: '1 unsent' }).waitFor()
  await page.unroute('**/api/visits')
  await page.locator('.standing', { hasText: phoneWords.en.allSent }).waitFor()
  await page.context().close()
})

test('a slip of the thumb is undone before it is sent, and what was typed is still there', async () => {
  const page = await open('en', 'demo-worker-6', '/phone/')
  await openNextDoor(page)
  await main(page).click()
  await choice(page, outcomeWords.en.declined).click()
  await page.locator('#field-remark').fill('the lamp on the landing is broken')
  await main(page).click()
  await page.getByRole('button', { name: phoneRecordWords.en.undo }).click()
  expect(await page.locator('#field-remark').inputValue()).toBe('the lamp on the landing is broken')
  expect(await page.locator('.standing').textContent()).toBe(phoneWords.en.allSent)
  await page.context().close()
})

test('a visit that was sent is undone after a second tap, without a connection too, and from the door later', async () => {
  const words = phoneRecordWords.en
  const page = await open('en', 'demo-worker-6', '/phone/')
  await openNextDoor(page)
  const brief = page.url()
  await main(page).click()
  await choice(page, outcomeWords.en['no-answer']).click()
  await page.locator('#field-remark').fill('the bell is mute')
  await main(page).click()
  await page.locator('.follows').waitFor()
  await page.getByRole('button', { name: words.undoVisit }).click()
  await page.getByText(words.undoVisitSure).waitFor()
  await expectFit(page, 'undo-visit')
  await page.getByRole('button', { name: words.undoVisitNo }).click()
  await page.goto(brief)
  await page.getByText(words.recordedToday).waitFor()
  await expectFit(page, 'brief-recorded-today')
  await page.route('**/api/visits/*/undo', (route) => route.abort())
  await page.getByRole('button', { name: words.undoVisit }).click()
  await page.getByRole('button', { name: words.undoVisitYes }).click()
  await page.locator('#visit').waitFor()
  await page.locator('.standing', { hasText: '1 unsent' }).waitFor()
  await page.unroute('**/api/visits/*/undo')
  await page.reload()
  await page.locator('.standing', { hasText: phoneWords.en.allSent }).waitFor()
  await page.goto(brief)
  await page.getByText(phoneBriefWords.en.recordVisit).waitFor()
  expect(await page.getByText(words.recordedToday).count()).toBe(0)
  expect(await page.getByText('the bell is mute').count()).toBe(0)
  await page.context().close()
})

test('the back button goes the way one came; the language changes without a reload; night rounds are dark', async () => {
  const page = await open('zh-Hans', 'demo-worker-7', '/phone/', true)
  await openNextDoor(page)
  await expectFit(page, 'brief-dark')
  await main(page).click()
  await page.locator('#visit').waitFor()
  await expectFit(page, 'record-dark')
  await page.goBack()
  await page.getByText(phoneBriefWords['zh-Hans'].whyNow).waitFor()
  await page.goBack()
  await page.locator('.stop[aria-current]').waitFor()
  await expectFit(page, 'round-dark')
  await page.evaluate(() => {
    document.body.dataset['sameDocument'] = 'yes'
  })
  await page.getByRole('button', { name: phoneWords['zh-Hans'].me, exact: true }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: phoneMeWords.en.signOut }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await page.evaluate(() => document.body.dataset['sameDocument'])).toBe('yes')
  await page.context().close()
})

test('a round shows no name and no reason', async () => {
  const page = await open('zh-Hans', 'demo-worker-8', '/phone/')
  await page.locator('.stop[aria-current]').waitFor()
  const round = (await page.locator('main').textContent()) ?? ''
  expect(round).not.toMatch(/隔离|独居|返回人员/)
  await main(page).click()
  await page.locator('.why-now').waitFor()
  for (const summary of await page.locator('.brief-fold > summary').all()) await summary.click()
  const names = await page.locator('.people strong').allTextContents()
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(round).not.toContain(name)
  await page.context().close()
})

test('a one-time password opens nothing until its owner has chosen another', async () => {
  const administrator = await open('en', 'demo-administrator', '/phone/')
  const account = { userName: 'night.desk', name: 'Night desk', role: 'partner', worker: null }
  const made = await administrator.context().request.post(`${demo.url}/api/accounts`, {
    data: { ...account, agency: 'health-centre' },
    headers: { origin: demo.url },
  })
  const { oneTimePassword } = (await made.json()) as { oneTimePassword: string }
  await administrator.context().close()

  const page = await open('en', undefined, '/phone/')
  const signIn = async (password: string) => {
    await page.getByLabel(phoneMeWords.en.userName).fill(account.userName)
    await page.getByLabel(phoneMeWords.en.password).fill(password)
    await main(page).click()
  }
  await signIn('a guess that is wrong')
  await page.getByText('User name and password do not go together').waitFor()
  await expectFit(page, 'sign-in-wrong')
  await signIn(oneTimePassword)
  await page.getByText(phoneMeWords.en.oneTime).waitFor()
  await expectFit(page, 'choose-password')
  await page.getByLabel(phoneMeWords.en.current).fill(oneTimePassword)
  await page.getByLabel(phoneMeWords.en.next).fill('four herons by the canal')
  await main(page).click()
  await page.getByText(phoneKnockWords.en.intro).waitFor()
  await page.context().close()
})
