import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** The accent of the tokens in ten steps: far from each of the six state colours. */
const ink: MantineColorsTuple = [
  '#e9ecf8',
  '#d3d9f0',
  '#b3c0f5',
  '#8c9bdb',
  '#6a7bc6',
  '#5264b3',
  '#3e4f9a',
  '#2e3d78',
  '#263264',
  '#1c264d',
]

/** For what went wrong; vermilion is kept for "overdue". */
const plum: MantineColorsTuple = [
  '#fbecf2',
  '#f5d3e1',
  '#f5a8c6',
  '#df7ba5',
  '#cd5588',
  '#b83871',
  '#a12559',
  '#8a1846',
  '#721239',
  '#560c2a',
]

/** Mantine chooses the ink on a filled button for the light theme alone; the tokens know both. */
const variantColors: VariantColorsResolver = (asked) => {
  const colors = defaultVariantColorsResolver(asked)
  if (asked.variant === 'filled') return { ...colors, color: 'var(--on-accent)' }
  const isAccent = (asked.color ?? asked.theme.primaryColor) === asked.theme.primaryColor
  return asked.variant === 'light' && isAccent
    ? { ...colors, background: 'var(--accent-soft)', color: 'var(--accent)' }
    : colors
}

export const deskTheme = createTheme({
  variantColorResolver: variantColors,
  colors: { ink, plum },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 2 },
  autoContrast: true,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Consolas, monospace',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '18px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 250 } },
  },
})

const shared = {
  '--mantine-color-body': 'var(--surface-raised)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-quiet)',
  '--mantine-color-placeholder': 'var(--text-quiet)',
  '--mantine-color-error': 'var(--problem)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--accent)',
}

/** Mantine's own colours are the tokens': quiet text still has to be read, 4.5 to 1 in both themes. */
export const deskVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: {
    ...shared,
    '--mantine-color-default': 'var(--surface-raised)',
    '--mantine-color-default-hover': 'var(--surface-sunken)',
    '--mantine-color-dark-4': 'var(--line)',
    '--mantine-color-dark-5': 'var(--surface-sunken)',
    '--mantine-color-dark-6': 'var(--surface-sunken)',
    '--mantine-color-dark-7': 'var(--surface)',
  },
})
