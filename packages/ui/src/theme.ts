import { useEffect, useState } from 'react'

export const themes = ['as-the-device', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Where the chosen theme is kept; desk and phone share it. */
const themeKey = 'doorstep.theme'

const isTheme = (text: string | null): text is Theme => themes.some((one) => one === text)

function rememberedTheme(): Theme {
  const kept = window.localStorage.getItem(themeKey)
  return isTheme(kept) ? kept : 'as-the-device'
}

/** The theme, and how to choose another; `data-theme` on the root decides which tokens hold. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(rememberedTheme)
  useEffect(() => {
    if (theme === 'as-the-device') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
  const choose = (next: Theme) => {
    window.localStorage.setItem(themeKey, next)
    setTheme(next)
  }
  return [theme, choose]
}
