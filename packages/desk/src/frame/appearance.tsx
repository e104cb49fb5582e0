import { type Theme, useTheme } from '@doorstep/ui/theme.ts'
import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { createContext, type ReactNode, useContext } from 'react'
import { deskTheme, deskVariables } from './theme.ts'

const Chosen = createContext<readonly [Theme, (theme: Theme) => void]>([
  'as-the-device',
  () => undefined,
])

/** The chosen theme, and how to choose another. */
export const useAppearance = () => useContext(Chosen)

/** One choice decides for the tokens and for Mantine alike. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const chosen = useTheme()
  const isDeviceDark = useMediaQuery('(prefers-color-scheme: dark)', false, {
    getInitialValueInEffect: false,
  })
  const ofDevice = isDeviceDark ? 'dark' : 'light'
  return (
    <Chosen.Provider value={chosen}>
      <MantineProvider
        theme={deskTheme}
        cssVariablesResolver={deskVariables}
        forceColorScheme={chosen[0] === 'as-the-device' ? ofDevice : chosen[0]}
      >
        {children}
      </MantineProvider>
    </Chosen.Provider>
  )
}
