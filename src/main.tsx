import { applyColorScheme } from './app/color-scheme.ts'
import { startEarlyRequests } from './app/early-requests.ts'
import { applyLocale, storedLocale } from './i18n/locale.ts'

/** The whole first script: asks for the data of the first view, then loads what draws it. */
async function main(): Promise<void> {
  applyLocale(storedLocale())
  applyColorScheme()
  if (import.meta.env.MOCKED) {
    const { startMock } = await import('#mocks/browser.ts')
    await startMock()
  }
  startEarlyRequests(window.location)
  const root = document.getElementById('root')
  const { start } = await import('./app/app.tsx')
  if (root !== null) await start(root)
}

void main()
