import { type Language, languages } from '@doorstep/domain/shared/language.ts'
import type { RemindersAnswer } from '@doorstep/protocol/lore.ts'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { phoneWords } from '@doorstep/ui/words/phone.ts'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { phoneLoreWords } from '@doorstep/ui/words/phone-lore.ts'
import { sayTopic } from '@doorstep/ui/words/topics.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../src/accessibility.ts'
import { picture, type RunningDemo, startDemo } from '../src/browser.ts'
import { expectFit } from '../src/expect-fit.ts'

let demo: RunningDemo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.close())

const open = (language: Language, as: string, path: string) =>
  demo.open({ size: 'phone', language, path, as })

/** What is owed and to be asked, as whoever is signed in may read it. */
const told = (page: Page, path: string): Promise<RemindersAnswer> =>
  page.evaluate(async (at) => (await fetch(at)).json(), path)

const opened = async (page: Page, fold: string) => {
  const details = page.locator('details.brief-fold', { hasText: fold })
  await details.evaluate((one) => one.setAttribute('open', ''))
  return details
}

const remarks: Readonly<Record<Language, string>> = {
  'zh-Hans': '家里新养了一条狗，开门慢',
  'zh-Hant': '家裡新養了一隻狗，開門慢',
  en: 'They have a dog now. Bell is broken, knock.',
}

describe.each(languages)('in %s', (language) => {
  const words = phoneLoreWords[language]
  const lamp = `修好楼道灯 ${language}`

  test('what is owed and to be asked is read before setting out, and done at the door', async () => {
    const page = await open(language, 'demo-mentor', '/phone/')
    await page.locator('.before-out').waitFor()
    const { doors } = await told(page, '/api/round/reminders')
    const door = doors[0]
    if (!door) throw new Error('the demo owes nobody anything')
    await page.locator('.before-out summary').click()
    await page.locator('.before-out a').first().waitFor()
    await expectFit(page, `before-out-${language}`)
    await page.locator('.before-out a', { hasText: door.door }).first().click()
    await page.locator('.why-now').waitFor()

    const promise = await opened(page, words.promise)
    await promise.locator('#field-promise').fill(lamp)
    await promise.locator('.choice').nth(1).click()
    await promise.getByRole('button', { name: words.makePromise }).click()
    await promise.getByText(words.promised).waitFor()

    await page.reload()
    const owed = page.locator('.owed li', { hasText: lamp })
    await owed.waitFor()
    await expectFit(page, `owed-${language}`)
    await owed.getByRole('button', { name: words.kept }).click()
    await owed.getByText(words.done).waitFor()
    await page.reload()
    await page.locator('.owed li', { hasText: lamp }).waitFor()
    expect(await page.locator('.owed li', { hasText: lamp }).textContent()).not.toContain(
      words.couldNot,
    )
    await page.context().close()
  })

  test('a thread is answered only with what was said to be kept', async () => {
    const lead = await open(language, 'demo-lead', '/phone/')
    const { doors } = await told(lead, '/api/threads')
    await lead.context().close()
    // The last one: others are answered in the other languages.
    const door = doors.findLast(({ threads }) => threads.length > 0)
    const thread = door?.threads[0]
    if (!door || !thread) throw new Error('the demo asks nobody anything')
    const page = await open(language, 'demo-mentor', `/phone/stop/${door.household}`)
    const line = page.locator('.to-ask li', { hasText: thread.ask }).first()
    await line.getByRole('button', { name: words.answered }).click()
    await line.locator('textarea').fill('都好了')
    await expectFit(page, `answer-${language}`)
    await line.getByLabel(words.told).check()
    await line.getByRole('button', { name: words.keepAnswer }).click()
    await line.getByText(words.done).waitFor()
    await page.reload()
    await opened(page, words.known)
    await page.getByText('都好了').first().waitFor({ state: 'attached' })
    expect(await page.locator('.to-ask li', { hasText: thread.ask }).count()).toBe(0)
    await page.context().close()
  })

  test('a remark is kept with one accepted fact in three taps from the notebook', async () => {
    const lead = await open(language, 'demo-lead', '/phone/')
    const { doors } = await told(lead, '/api/threads')
    await lead.context().close()
    const door = doors[languages.indexOf(language)]
    if (!door) throw new Error('the demo asks nobody anything')
    const page = await open(language, 'demo-mentor', `/phone/stop/${door.household}`)
    await page.locator('.why-now').waitFor()
    let taps = 0
    const tap = async (what: ReturnType<Page['locator']>) => {
      taps += 1
      await what.click()
    }
    await tap(page.locator('summary', { hasText: phoneBriefWords[language].addRemark }))
    await page.keyboard.press('Tab')
    await page.locator('#field-stair-remark').fill(remarks[language])
    await page.locator('.seems .choice').first().waitFor()
    await expectFit(page, `seems-${language}`)
    expect(await page.locator('.seems input:checked').count()).toBe(0)
    await tap(page.locator('.seems .choice').first())
    await tap(page.getByRole('button', { name: phoneBriefWords[language].keepRemark }))
    await page.getByText(phoneBriefWords[language].remarkKept).waitFor()
    expect(taps).toBe(3)
    await page.getByText(phoneWords[language].allSent).waitFor()
    await page.reload()
    const known = await opened(page, words.known)
    const dog = known.locator('li', { hasText: sayTopic('dog', language) }).first()
    await dog.getByRole('button', { name: words.correct }).click()
    await dog.locator('textarea').fill(`两条狗 ${language}`)
    await dog.getByRole('button', { name: words.keepCorrection }).click()
    await dog.getByText(words.done).waitFor()
    await page.getByText(phoneWords[language].allSent).waitFor()
    await page.reload()
    const corrected = (await opened(page, words.known)).locator('li', { hasText: '两条狗' })
    await corrected.waitFor()
    await expectFit(page, `known-${language}`)
    await corrected.getByRole('button', { name: words.wasNever }).click()
    await corrected.getByText(words.done).waitFor()
    await page.getByText(phoneWords[language].allSent).waitFor()
    await page.reload()
    await page.locator('.why-now').waitFor()
    expect(await page.getByText(`两条狗 ${language}`).count()).toBe(0)
    await page.context().close()
  })

  test('a lead sees every promise and question of the beat, and opens its door', async () => {
    const page = await demo.open({ size: 'desk', language, path: '/threads', as: 'demo-lead' })
    const { doors } = await told(page, '/api/threads')
    const rows = page.locator('tbody tr')
    await rows.first().waitFor()
    const owed = doors.reduce((sum, door) => sum + door.promises.length, 0)
    expect(await page.locator('.section').first().locator('tbody tr').count()).toBe(owed)
    await picture(page, `threads-${language}`)
    expect(await violations(page)).toEqual([])
    await rows.first().focus()
    await page.keyboard.press('Enter')
    await page.locator(`[aria-label="${frameWords[language].panel}"]`).waitFor()
    await page.context().close()
  })
})
