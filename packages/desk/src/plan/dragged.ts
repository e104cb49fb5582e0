import type { HouseholdId } from '@doorstep/domain/shared/id.ts'

/** The stop under the pointer: a browser does not tell what is dragged until it is dropped. */
export const dragged: { current: HouseholdId | null } = { current: null }
