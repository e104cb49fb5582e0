import { useBelow } from '../frame/router.tsx'
import { OneForm } from './one-form.tsx'
import { ReportsHome } from './reports-home.tsx'
import './reports.css'

/** `/reports` shows the forms and what was sent, `/reports/FORM` one form. */
export function ReportsPage() {
  const [form] = useBelow('/reports')
  return form === undefined ? <ReportsHome /> : <OneForm key={form} id={form} />
}
