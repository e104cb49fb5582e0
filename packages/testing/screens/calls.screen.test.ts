import type { AppointmentId, HouseholdId, VisitId } from '@doorstep/domain/shared/id.ts'
import { type Language, languages } from '@doorstep/domain/shared/language.ts'
import { createClient } from '@doorstep/protocol/client.ts'
import type { RoundStop } from '@doorstep/protocol/round.ts'
import { planWords } from '@doorstep/ui/words/desk-plan.ts'
import { outcomeWords, sayCall, sayOutcome, sayWay } from '@doorstep/ui/words/outcomes.ts'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { phoneRecordWords } from '@doorstep/ui/words/phone-record.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallTargets, violations } from '../src/accessibility.ts'
import { picture, type RunningDemo, startDemo } from '../src/browser.ts'

let demo: RunningDemo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.close())

/** Each language has a round of its own. */
const callers = {
  'zh-Hans': 'demo-worker-5',
  'zh-Hant': 'demo-worker-6',
  en: 'demo-worker-7',
} as const

/** Asks the server without a screen. */
async function asking(account: string) {
  const headers = { origin: demo.url, 'content-type': 'application/json' }
  const stepped = await fetch(`${demo.url}/api/demo/step-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ account }),
  })
  const cookie = stepped.headers.getSetCookie().map((one) => one.split(';')[0])
  return createClient((path, init) =>
    fetch(`${demo.url}${path}`, {
      ...init,
      headers: { ...init.headers, origin: demo.url, cookie: cookie.join('; ') },
    }),
  )
}

type Asking = Awaited<ReturnType<typeof asking>>

interface Agreed extends Pick<RoundStop, 'household'> {
  readonly phone: string
  /** Whose round it is on. */
  readonly worker: string
}

/** The last door of the round with a number in the register, of a household that was met already. */
async function lastWithPhone(worker: Asking): Promise<Agreed & { readonly day: number }> {
  const { day, stops, worker: own } = await worker('round')
  for (const { household, call, state } of stops.toReversed()) {
    if (call !== null || state !== 'planned') continue
    const { phones } = await worker('brief', { query: { household } })
    if (phones[0] !== undefined) return { household, day, phone: phones[0], worker: own.id }
  }
  throw new Error('nobody on this round has a telephone')
}

/** A household is met, and agrees to be telephoned later today: it is a call of the published plan. */
async function agreeCall(language: Language): Promise<Agreed> {
  const worker = await asking(callers[language])
  const agreed = await lastWithPhone(worker)
  const { household, day } = agreed
  const appointment = `agreed-${language}` as AppointmentId
  await worker('visit', {
    body: {
      visit: `met-${language}` as VisitId,
      household,
      at: { day, minute: 540 },
      observedAt: Date.now(),
      outcome: { kind: 'spoke', met: [], othersMet: 1 },
      left: [],
      answers: [],
      served: [],
      opener: null,
      remark: '',
      appointment: { id: appointment, day, window: { from: 600, to: 1440 }, way: 'phone' },
      quiet: null,
    },
  })
  await publishCall(household, `appointment/${household}/${appointment}`, day)
  return agreed
}

async function publishCall(household: HouseholdId, duty: string, day: number): Promise<void> {
  const lead = await asking('demo-lead')
  const { content } = await lead('plan', { query: { day } })
  const rounds = (content?.rounds ?? []).map((round) => ({
    ...round,
    stops: round.stops.map((stop) =>
      stop.household === household ? { ...stop, call: 'phone' as const, duties: [duty] } : stop,
    ),
  }))
  await lead('planPublish', { body: { day, content: { rounds, leftOut: content?.leftOut ?? [] } } })
}

/** Clean to axe, nothing too small for a thumb, nothing wider than the narrowest phone in use. */
async function expectFit(page: Page, name: string): Promise<void> {
  await picture(page, name)
  expect(await violations(page), name).toEqual([])
  expect(await smallTargets(page), name).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(spill, `${name} spills sideways`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 390, height: 844 })
}

const choice = (page: Page, words: string) =>
  page.locator('.choice').filter({ hasText: new RegExp(`^${words}$`) })

describe.each(languages)('in %s', (language) => {
  test('who chose the telephone is a call on the phone, on the desk and on paper, and is recorded as one', async () => {
    const agreed = await agreeCall(language)
    const { household, phone } = agreed
    const doNotKnock = sayCall('phone', language)

    const page = await demo.open({
      size: 'phone',
      language,
      as: callers[language],
      path: '/phone/',
    })
    const line = page.locator(`.stop[href$="${household}"]`)
    await line.waitFor({ state: 'attached' })
    await line.evaluate((link) => link.closest('details')?.setAttribute('open', ''))
    expect(await line.textContent()).toContain(doNotKnock)
    await line.scrollIntoViewIfNeeded()
    await expectFit(page, `call-round-${language}`)
    await line.click()
    const told = page.locator('.call-agreed')
    await told.getByText(doNotKnock).waitFor()
    expect(await told.locator('a').first().getAttribute('href')).toBe(`tel:${phone}`)
    await expectFit(page, `call-brief-${language}`)

    await page.getByRole('button', { name: phoneBriefWords[language].recordCall }).click()
    await page.locator('#visit').waitFor()
    const offered = () => page.locator('#field-outcome .choice').allTextContents()
    const ofCall = ['spoke', 'no-answer', 'declined', 'come-back'] as const
    expect(await offered()).toEqual(ofCall.map((kind) => sayOutcome(kind, true, language)))
    await choice(page, sayWay('door', language)).click()
    expect(await offered()).toContain(outcomeWords[language]['not-reached'])
    await choice(page, sayWay('phone', language)).click()
    await choice(page, outcomeWords[language].spoke).click()
    expect(await page.locator('#field-left').count()).toBe(0)
    await page.locator('#field-met .choice').first().click()
    await expectFit(page, `call-record-${language}`)
    await page.locator('.main-action').click()
    await page.getByText(phoneRecordWords[language].sent, { exact: true }).waitFor()
    await expectFit(page, `call-saved-${language}`)
    await page.context().close()

    await expectOnDesk(agreed, doNotKnock, language)
  })
})

async function expectOnDesk({ household, worker }: Agreed, doNotKnock: string, language: Language) {
  const desk = await demo.open({
    size: 'desk',
    language,
    as: 'demo-lead',
    path: `/plan?worker=${worker}`,
  })
  await desk.setViewportSize({ width: 1280, height: 900 })
  await desk.locator('.map-calls').waitFor()
  const calls = desk.locator('.map-calls li')
  expect(await desk.locator('tbody tr', { hasText: doNotKnock }).count()).toBe(await calls.count())
  await picture(desk, `call-plan-${language}`)
  expect(await violations(desk)).toEqual([])
  await desk.goto(`${demo.url}/plan?show=sheets`)
  await desk.locator('.sheet-call').first().waitFor()
  expect(await desk.getByText(planWords[language].sheetCalls).count()).toBeGreaterThan(0)
  await desk
    .locator('.sheet', { has: desk.locator('.sheet-call') })
    .first()
    .scrollIntoViewIfNeeded()
  await picture(desk, `call-sheets-${language}`)
  await desk.goto(`${demo.url}/households/${encodeURIComponent(household)}`)
  await desk.getByText(sayWay('phone', language)).first().waitFor()
  await picture(desk, `call-household-${language}`)
  await desk.goto(`${demo.url}/today`)
  await desk.locator('.rounds').waitFor()
  await picture(desk, `call-today-${language}`)
  await desk.context().close()
}
