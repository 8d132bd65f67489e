import { createContext, use, useCallback, useState, useSyncExternalStore, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import type { Locale } from '#domain/model/locale.ts'
import { documentLocale, rememberLocale } from './locale.ts'
import { messagesNow, onTexts } from './messages.ts'

const SwitchLocale = createContext<(locale: Locale) => void>(() => undefined)

/** Changes the language of the interface, and remembers it in this browser. */
export const useSwitchLocale = () => use(SwitchLocale)

export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(documentLocale)
  const switchTo = useCallback((next: Locale) => {
    rememberLocale(next)
    setLocale(next)
  }, [])
  const messages = useSyncExternalStore(onTexts, () => messagesNow(locale))
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="Asia/Ho_Chi_Minh">
      <SwitchLocale value={switchTo}>{children}</SwitchLocale>
    </IntlProvider>
  )
}
