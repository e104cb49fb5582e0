import { Page } from '../parts/page.tsx'
import { HouseholdPanel } from './household-panel.tsx'

export function HouseholdPage({ id }: { readonly id: string }) {
  return (
    <Page title={id}>
      <HouseholdPanel id={id} />
    </Page>
  )
}
