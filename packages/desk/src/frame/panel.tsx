import { useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { householdWords } from '@doorstep/ui/words/desk-household.ts'
import { ActionIcon, CloseButton, Group } from '@mantine/core'
import { Suspense, useEffect, useRef } from 'react'
import { PageBoundary } from './page-boundary.tsx'
import { type Focus, findFocus, panels } from './panels.tsx'
import { go, goSearch, usePlace } from './router.tsx'

/** What had the keyboard when the panel opened; it gets it back. */
let cameFrom: Element | null = null

/** The things among which the one in focus stands, in their order: one goes on from it to the next. */
let walk: readonly string[] = []

/** Shows a thing beside the page, so that the list is never lost: `focusOn('household', id, all)`. */
export function focusOn(
  kind: keyof typeof panels,
  id: string,
  among: readonly string[] = [],
): void {
  if (document.activeElement?.closest('.panel') === null) cameFrom = document.activeElement
  walk = among
  goSearch({ focus: `${kind}/${id}` })
}

export function closePanel(): void {
  goSearch({ focus: null }, { replace: true })
  if (cameFrom instanceof HTMLElement) cameFrom.focus()
  cameFrom = null
}

/** The id that is in focus, of one kind; null when another or nothing is. */
export function useFocus(kind: keyof typeof panels): string | null {
  const focus = findFocus(usePlace().search.get('focus'))
  return focus?.kind === kind ? focus.id : null
}

export function FocusPanel() {
  const words = useWords(frameWords)
  const focus = findFocus(usePlace().search.get('focus'))
  const panel = useRef<HTMLElement>(null)
  const key = focus === null ? null : `${focus.kind}/${focus.id}`
  useEffect(() => {
    if (key !== null) panel.current?.focus({ preventScroll: true })
  }, [key])
  if (focus === null) return null
  const { Screen, page } = panels[focus.kind]
  return (
    <aside
      className="panel"
      aria-label={words.panel}
      ref={panel}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) closePanel()
      }}
    >
      <Group className="panel-bar" justify="space-between" wrap="nowrap">
        <ActionIcon
          variant="subtle"
          aria-label={words.openPage}
          title={words.openPage}
          onClick={() => go(page(focus.id))}
        >
          ⤢
        </ActionIcon>
        <Walk focus={focus} />
        <CloseButton aria-label={words.close} title={words.close} onClick={closePanel} />
      </Group>
      <PageBoundary key={key}>
        <Suspense fallback={null}>
          <Screen id={focus.id} />
        </Suspense>
      </PageBoundary>
    </aside>
  )
}

/** From the one in focus to its neighbours. */
function Walk({ focus: { kind, id } }: { readonly focus: Focus }) {
  const words = useWords(householdWords)
  const index = walk.indexOf(id)
  if (index < 0 || walk.length < 2) return <span className="grow" />
  const step = (label: string, to: string | undefined, mark: string) => (
    <ActionIcon
      variant="subtle"
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && focusOn(kind, to, walk)}
    >
      {mark}
    </ActionIcon>
  )
  return (
    <span className="walk numbers">
      {step(words.previous, walk[index - 1], '‹')}
      {words.placeIn(index + 1, walk.length)}
      {step(words.next, walk[index + 1], '›')}
    </span>
  )
}
