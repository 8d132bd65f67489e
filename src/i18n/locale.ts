import type { Locale } from '#domain/model/locale.ts'

const storageKey = 'tong-hop.language'

/** The language that this browser last chose; Vietnamese until then. */
export function storedLocale(): Locale {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'
}

/** Puts a language into effect for the document, and thereby for every request that follows. */
export function applyLocale(locale: Locale): void {
  document.documentElement.lang = locale
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale)
  applyLocale(locale)
}

/** The language of the document. */
export function documentLocale(): Locale {
  return document.documentElement.lang === 'en' ? 'en' : 'vi'
}
