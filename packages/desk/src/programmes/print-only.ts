/** Prints one part of a page: the style sheet shows what is named on the root while `data-print` stands there. */
export function printOnly(part: string): void {
  const root = document.documentElement
  root.dataset['print'] = part
  window.addEventListener('afterprint', () => delete root.dataset['print'], { once: true })
  window.print()
}
