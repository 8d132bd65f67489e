import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router-dom'
import { IntlProvider } from 'use-intl'
import { afterEach } from 'vitest'
import type { Locale } from '#domain/model/locale.ts'
import { allMessages } from '#src/i18n/messages.ts'

const messages = { vi: await allMessages('vi'), en: await allMessages('en') }

afterEach(cleanup)

// The simulated page has no fonts; growing text areas wait for theirs.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

/** Draws a part of the interface with what surrounds every screen: theme, texts, memory of answers, an address. */
export function renderInterface(
  part: ReactNode,
  { locale = 'vi', at = '/', client = new QueryClient() }: { locale?: Locale; at?: string; client?: QueryClient } = {},
) {
  return render(
    <MantineProvider>
      <IntlProvider locale={locale} messages={messages[locale]} timeZone="Asia/Ho_Chi_Minh">
        <QueryClientProvider client={client}>
          <MemoryRouter initialEntries={[at]}>{part}</MemoryRouter>
        </QueryClientProvider>
      </IntlProvider>
    </MantineProvider>,
  )
}
