export function HouseholdPanel({ id }: { readonly id: string }) {
  return <p>{id}</p>
}
