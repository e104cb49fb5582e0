import type { HouseholdId } from '@doorstep/domain/shared/id.ts'

/** At most so many households in one disclosure, as the server takes them. */
export const mostHouseholds = 5000

/** The household numbers in a pasted text, each once; of an address of the desk its last part. */
export function namedHouseholds(text: string): readonly HouseholdId[] {
  const named = text
    .split(/[\s,;，；、"]+/)
    .map((one) => one.replace(/^https?:.*\//, ''))
    .filter((one) => one !== '')
  return [...new Set(named)].map((one) => one as HouseholdId)
}
