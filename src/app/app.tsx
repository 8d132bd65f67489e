import './mantine.css'
import './app.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Printing } from '../ui/print/printing.tsx'
import { createQueryClient } from '../api/query-client.ts'
import { sessionQuery } from '../api/session.queries.ts'
import { LocaleProvider } from '../i18n/locale-provider.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Router } from './router.tsx'
import { sectionAt } from './sections.tsx'
import { cssVariablesResolver, theme } from './theme.ts'

/** Draws the application in place of the skeleton, once it is known who is signed in and what to show: nothing is drawn twice. */
export async function start(root: HTMLElement): Promise<void> {
  const client = createQueryClient()
  await Promise.all([client.prefetchQuery(sessionQuery()), sectionAt(window.location.pathname)?.page.preload()])
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <LocaleProvider>
          <ErrorBoundary>
            <QueryClientProvider client={client}>
              <Router />
              <Printing />
            </QueryClientProvider>
          </ErrorBoundary>
        </LocaleProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
