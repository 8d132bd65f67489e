import type { Context } from 'hono'
import { localeSchema, type Locale } from '#domain/model/locale.ts'

/** The language that a client asks for most, of those that the product has; Vietnamese when it asks for none of them. */
export function localeOf(context: Context): Locale {
  const wishes = (context.req.header('accept-language') ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';')
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text !== undefined)
    return { locale: localeSchema.safeParse(tag.split('-')[0]).data, quality: Number(quality ?? 1) }
  })
  const known = wishes.filter((wish) => wish.locale !== undefined && wish.quality > 0)
  return known.toSorted((a, b) => b.quality - a.quality)[0]?.locale ?? 'vi'
}
