import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@mantine/core/styles.css'
import '@doorstep/ui/tokens.css'
import './frame/frame.css'
import './frame/overlays.css'
import './parts/parts.css'
import './parts/table.css'
import { Desk } from './desk.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  )
}
