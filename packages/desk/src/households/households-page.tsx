import { useBelow } from '../frame/router.tsx'
import { HouseholdPage } from './household-page.tsx'
import { HouseholdsList } from './households-list.tsx'

/** `/households` looks for them; `/households/ID` is one of them. */
export function HouseholdsPage() {
  const [household] = useBelow('/households')
  return household === undefined ? <HouseholdsList /> : <HouseholdPage id={household} />
}
