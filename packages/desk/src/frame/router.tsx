import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react'

/** Where the desk is: the address is the only memory of it, so that back, reload and a link all work. */
export interface Place {
  readonly path: string
  readonly search: URLSearchParams
}

const moved = 'doorstep:moved'

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  window.addEventListener(moved, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(moved, listener)
  }
}

const address = () => `${window.location.pathname}${window.location.search}`

export function usePlace(): Place {
  const here = useSyncExternalStore(subscribe, address)
  const [path = '/', search = ''] = here.split('?')
  return { path, search: new URLSearchParams(search) }
}

/** What stands behind the page's own path: `/households/ID` → `['ID']`. */
export function useBelow(pagePath: string): readonly string[] {
  const { path } = usePlace()
  return path
    .slice(pagePath.length)
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent)
}

export function go(to: string, how: { readonly replace?: boolean } = {}): void {
  if (to === address()) return
  if (how.replace) window.history.replaceState(null, '', to)
  else window.history.pushState(null, '', to)
  window.dispatchEvent(new Event(moved))
}

/** Changes what stands behind the question mark and nothing else; null takes a name away. */
export function goSearch(
  changes: Readonly<Record<string, string | null>>,
  how: { readonly replace?: boolean } = {},
): void {
  const search = new URLSearchParams(window.location.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') search.delete(name)
    else search.set(name, value)
  }
  const text = search.toString()
  go(`${window.location.pathname}${text === '' ? '' : `?${text}`}`, how)
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link within the desk; a new tab stays a new tab. */
export function Go({
  to,
  children,
  className,
  isCurrent = false,
  onGone,
}: {
  readonly to: string
  readonly children: ReactNode
  readonly className?: string
  readonly isCurrent?: boolean
  readonly onGone?: () => void
}) {
  return (
    <a
      href={to}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        go(to)
        onGone?.()
      }}
    >
      {children}
    </a>
  )
}
