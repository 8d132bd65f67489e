import type { Locale as InterfaceLocale } from '#domain/model/locale.ts'
import type { Messages as InterfaceMessages } from './messages.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: InterfaceLocale
    Messages: InterfaceMessages
  }
}
