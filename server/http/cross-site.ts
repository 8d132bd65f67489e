import type { MiddlewareHandler } from 'hono'
import type { ApiEnvironment } from './environment.ts'
import { refuseRequest } from './refusal.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that a browser sends on behalf of another site. Browsers say so themselves (`Sec-Fetch-Site`; older ones
 * only `Origin`); clients that are no browsers send neither, and no cookie that they were not given.
 */
export const refuseCrossSite: MiddlewareHandler<ApiEnvironment> = async (context, next) => {
  if (!safe.has(context.req.method)) {
    const site = context.req.header('sec-fetch-site')
    const origin = context.req.header('origin')
    const host = context.req.header('host') ?? new URL(context.req.url).host
    const own = site === undefined ? origin === undefined || hostOf(origin) === host : /^(same-origin|none)$/.test(site)
    if (!own) return refuseRequest('cross-site', {})
  }
  return next()
}

/** The host of an origin; null for `null`, which a sandboxed page sends. */
function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null
}
