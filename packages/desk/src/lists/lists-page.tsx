import { useBelow } from '../frame/router.tsx'
import { ListsHome } from './lists-home.tsx'
import { OneList } from './one-list.tsx'
import './lists.css'

/** `/lists` shows all of them, `/lists/ID` one. */
export function ListsPage() {
  const [id] = useBelow('/lists')
  return id === undefined ? <ListsHome /> : <OneList key={id} id={id} />
}
