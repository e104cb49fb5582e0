import { ask } from '@doorstep/ui/ask.ts'
import { LanguageProvider } from '@doorstep/ui/language.tsx'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@doorstep/ui/tokens.css'
import './field.css'
import './fields.css'
import './screens.css'
import './lore.css'

const root = document.getElementById('root')
if (root) void whoIsAsking().then((page) => show(root, page))

/** A household with a card, or somebody of a team: each loads only its own pages. */
async function whoIsAsking(): Promise<ReactNode> {
  const code = /^\/n(?:\/(.*))?$/.exec(window.location.pathname)
  if (!code) {
    const { App } = await import('./app.tsx')
    return <App />
  }
  const [{ NoticePage }, { onlineNoticeDesk }] = await Promise.all([
    import('./notice/notice-page.tsx'),
    import('./store/online-store.ts'),
  ])
  return <NoticePage desk={onlineNoticeDesk(ask)} code={decodeURIComponent(code[1] ?? '')} />
}

function show(place: HTMLElement, page: ReactNode): void {
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider>{page}</LanguageProvider>
    </StrictMode>,
  )
}
