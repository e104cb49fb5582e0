import { lazy } from 'react'

/** What can stand in the right-hand panel, and the page on which it stands alone. */
export const panels = {
  household: {
    page: (id: string) => `/households/${encodeURIComponent(id)}`,
    Screen: lazy(async () => ({
      default: (await import('../households/household-panel.tsx')).HouseholdPanel,
    })),
  },
} as const

export interface Focus {
  readonly kind: keyof typeof panels
  readonly id: string
}

/** Reads `household/ID` of the address. */
export function findFocus(text: string | null): Focus | null {
  const [kind, ...rest] = (text ?? '').split('/')
  const id = rest.join('/')
  return kind === 'household' && id !== '' ? { kind, id } : null
}
