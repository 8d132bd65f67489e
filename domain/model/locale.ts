import { z } from 'zod'

export const localeSchema = z.enum(['vi', 'en'])
export type Locale = z.infer<typeof localeSchema>

/** One text in every language of the product: a missing translation does not compile. */
export type Localized<T = string> = Record<Locale, T>
