import { createTheme, type CSSVariablesResolver } from '@mantine/core'

/** System fonts whose Vietnamese diacritics are drawn, not composed; nothing is downloaded. */
const fontFamily = "'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"

export const theme = createTheme({
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.4' },
      h2: { fontSize: '1.5rem', lineHeight: '1.4' },
      h3: { fontSize: '1.25rem', lineHeight: '1.45' },
      h4: { fontSize: '1.0625rem', lineHeight: '1.5' },
    },
  },
  // Letters such as Ể and Ự stack two marks: tighter lines would clip them or let them touch the line above.
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.65' },
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
})

/** Mantine's own dimmed and error colours are too pale to read: 4.5 to 1 is the least for small text. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--shell-header-height': '56px', '--shell-nav-width': '232px' },
  light: {
    '--mantine-color-dimmed': '#56606b',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': '#646d77',
    '--mantine-color-anchor': '#1558a6',
    '--mantine-color-body': '#ffffff',
    '--page-background': '#f4f6f8',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b1ba',
    '--mantine-color-error': '#ff9b94',
    '--mantine-color-placeholder': '#9aa2ab',
    '--mantine-color-anchor': '#8ec2ff',
    '--page-background': '#161719',
  },
})
