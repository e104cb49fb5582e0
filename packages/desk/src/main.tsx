import { LanguageProvider } from '@doorstep/ui/language.tsx'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@doorstep/ui/tokens.css'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <main>Doorstep · 叩门 · 叩門</main>
      </LanguageProvider>
    </StrictMode>,
  )
}
