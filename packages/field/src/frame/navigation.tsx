import type { HouseholdId, VisitId } from '@doorstep/domain/shared/id.ts'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

/** Every page of the phone, as its address says it. */
export type Page =
  | { readonly page: 'round' }
  | { readonly page: 'brief'; readonly household: HouseholdId }
  | { readonly page: 'record'; readonly household: HouseholdId }
  | { readonly page: 'saved'; readonly household: HouseholdId; readonly visit: VisitId }
  | { readonly page: 'notebook' }
  | { readonly page: 'me' }
  | { readonly page: 'handover' }

const start = '/phone/'

/** The address of a page; it holds ids, never a name. */
export function addressOf(page: Page): string {
  switch (page.page) {
    case 'round':
      return start
    case 'brief':
      return `${start}stop/${encodeURIComponent(page.household)}`
    case 'record':
      return `${start}stop/${encodeURIComponent(page.household)}/record`
    case 'saved':
      return `${start}stop/${encodeURIComponent(page.household)}/saved/${encodeURIComponent(page.visit)}`
    case 'notebook':
    case 'me':
    case 'handover':
      return `${start}${page.page}`
  }
}

/** The page of an address; undefined when there is none. */
export function findPage(path: string): Page | undefined {
  const [first, second, third, fourth] = path
    .replace(/^\/phone\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent)
  if (first === undefined) return { page: 'round' }
  if (isPlain(first) && second === undefined) return { page: first }
  if (first !== 'stop' || second === undefined) return undefined
  return findStopPage(second as HouseholdId, third, fourth)
}

const isPlain = (name: string): name is 'notebook' | 'me' | 'handover' =>
  ['notebook', 'me', 'handover'].includes(name)

function findStopPage(
  household: HouseholdId,
  step: string | undefined,
  visit: string | undefined,
): Page | undefined {
  if (step === undefined) return { page: 'brief', household }
  if (step === 'record' && visit === undefined) return { page: 'record', household }
  if (step === 'saved' && visit !== undefined)
    return { page: 'saved', household, visit: visit as VisitId }
  return undefined
}

export interface Navigation {
  readonly page: Page | undefined
  /** Opens a page; `instead` leaves no way back to the present one. */
  go(page: Page, instead?: 'instead'): void
  /** One step back, and to the round where there is none. */
  back(): void
}

const Here = createContext<Navigation>({
  page: { page: 'round' },
  go: () => undefined,
  back: () => undefined,
})
export const useNavigation = (): Navigation => useContext(Here)

/** How many steps of ours lie before this one in the browser's history. */
const depth = (): number => {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'depth' in state ? Number(state.depth) : 0
}

/** Pages are steps of the browser's own history, so that its back button works. */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [path, setPath] = useState(() => window.location.pathname)
  useEffect(() => {
    window.history.scrollRestoration = 'manual'
    const follow = () => setPath(window.location.pathname)
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const navigation = useMemo<Navigation>(() => {
    const go = (page: Page, instead?: 'instead') => {
      const address = addressOf(page)
      if (instead) window.history.replaceState({ depth: depth() }, '', address)
      else window.history.pushState({ depth: depth() + 1 }, '', address)
      setPath(address)
    }
    const back = () => (depth() > 0 ? window.history.back() : go({ page: 'round' }, 'instead'))
    return { page: findPage(path), go, back }
  }, [path])
  return <Here.Provider value={navigation}>{children}</Here.Provider>
}
