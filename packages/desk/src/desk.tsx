import { LanguageProvider } from '@doorstep/ui/language.tsx'
import { QueryClientProvider } from '@tanstack/react-query'
import { Appearance } from './frame/appearance.tsx'
import { Gate } from './frame/gate.tsx'
import { answers } from './frame/server.ts'
import { Shell } from './frame/shell.tsx'

/** The desk, whole. */
export function Desk() {
  return (
    <LanguageProvider>
      <Appearance>
        <QueryClientProvider client={answers}>
          <Gate>
            <Shell />
          </Gate>
        </QueryClientProvider>
      </Appearance>
    </LanguageProvider>
  )
}
