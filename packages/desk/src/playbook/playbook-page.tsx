import { useBelow } from '../frame/router.tsx'
import { EditClass } from './edit-class.tsx'
import { OneClass } from './one-class.tsx'
import { PlaybookHome } from './playbook-home.tsx'
import './playbook.css'

/** `/playbook` shows all classes and the drill cards, `/playbook/KEY` one, `…/edit` its form; `new` begins one. */
export function PlaybookPage() {
  const [key, part] = useBelow('/playbook')
  if (key === undefined) return <PlaybookHome />
  if (part === 'edit') return <EditClass key={key} name={key === 'new' ? null : key} />
  return <OneClass key={key} name={key} />
}
