import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly {
    readonly target: readonly unknown[]
    readonly failureSummary?: string
  }[]
}

/** What a screen breaks of WCAG 2.2 AA as far as axe can see: rule, then the elements. Empty when clean. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The script is evaluated, not added as a tag, so that the page's own content rules stay as strict as they are.
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const runner = (
      globalThis as unknown as {
        axe: { run(context: Document, options: object): Promise<{ violations: AxeViolation[] }> }
      }
    ).axe
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await runner.run(document, { runOnly: { type: 'tag', values: tags } })).violations
  })
  return found.map(
    (v) =>
      `${v.id}: ${v.help} — ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 5)
        .join('; ')}`,
  )
}

/** Things that can be pressed and are smaller than a thumb, 44 by 44 CSS pixels. */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pressable =
      'button, a[href], input, select, textarea, [role="button"], [role="radio"], [role="checkbox"], summary'
    return [...document.querySelectorAll<HTMLElement>(pressable)]
      .filter(
        (element) => element.offsetParent !== null && !element.closest('[data-small-target-ok]'),
      )
      .map((element) => {
        // A check box is pressed through its label.
        const pressed = element.closest('label') ?? element
        const { width, height } = pressed.getBoundingClientRect()
        return {
          name: (
            element.textContent ||
            element.getAttribute('aria-label') ||
            element.tagName
          ).trim(),
          width,
          height,
        }
      })
      .filter(({ width, height }) => width > 0 && (width < 44 || height < 44))
      .map(
        ({ name, width, height }) =>
          `${name.slice(0, 40)} ${Math.round(width)}×${Math.round(height)}`,
      )
  })
}
