import { useBelow } from '../frame/router.tsx'
import { OneProgramme } from './one-programme.tsx'
import { ProgrammesHome } from './programmes-home.tsx'
import { WriteProgramme } from './write-programme.tsx'
import './programmes.css'

/** `/programmes` shows all, `/programmes/KEY` one, `…/text` its text; `/programmes/new/text` begins one. */
export function ProgrammesPage() {
  const [key, part] = useBelow('/programmes')
  if (key === undefined) return <ProgrammesHome />
  if (part === 'text') return <WriteProgramme key={key} name={key === 'new' ? null : key} />
  return <OneProgramme key={key} name={key} />
}
