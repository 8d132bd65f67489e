import type { Locale } from '#domain/model/locale.ts'
import type { Expected } from '#server/reports/expected.ts'
import type { ApiContext } from './environment.ts'

/** The entity tag of a revision as shown in one language; `shown` tells apart what one revision may show at different times. */
export const etagOf = (revision: number, locale: Locale, shown = '') =>
  `"${revision}.${locale}${shown === '' ? '' : `.${shown}`}"`

/**
 * Reads `If-Match`: our own entity tags, or the bare revision in quotes. A tag of another form matches nothing. Without it,
 * `If-None-Match: *` says that there should be nothing yet.
 */
export function expectedOf(context: ApiContext): Expected {
  const header = context.req.header('if-match')
  if (header === undefined) return context.req.header('if-none-match')?.trim() === '*' ? 'none' : null
  if (header.trim() === '*') return 'any'
  const tags = header.split(',').map((tag) => /^"(\d{1,15})(?:\.\w+){0,2}"$/.exec(tag.trim())?.[1])
  return tags.filter((tag) => tag !== undefined).map(Number)
}

/** Sets the entity tag of what is answered; true when the client has that already (`If-None-Match`). */
export function isKnown(context: ApiContext, etag: string): boolean {
  context.header('ETag', etag)
  const known = new Set((context.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim()))
  return known.has(etag) || known.has(`W/${etag}`) || known.has('*')
}
