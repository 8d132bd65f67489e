/** Where the UI kit keeps the reader's choice. */
const storageKey = 'mantine-color-scheme-value'

/** Puts the chosen colours into effect for what is on screen before the UI kit itself runs. */
export function applyColorScheme(): void {
  const chosen = localStorage.getItem(storageKey)
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset['mantineColorScheme'] =
    chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light'
}
