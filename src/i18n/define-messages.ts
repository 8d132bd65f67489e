import type { Locale } from '#domain/model/locale.ts'

/** The texts of one feature: every language has exactly the keys of the Vietnamese one. */
export function defineMessages<T extends object>(messages: {
  readonly vi: T
  readonly en: NoInfer<T>
}): Record<Locale, T> {
  return messages
}
