import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { SessionCarrier } from '#server/deps.ts'

const NAME = 'session'

/** Out of reach of scripts, not sent along with requests that other sites make, and only to the API. */
function options(context: Context): CookieOptions {
  return { httpOnly: true, sameSite: 'Lax', path: '/api', secure: isSecure(context) }
}

/** Whether the browser talks HTTPS, to us or to the proxy before us. */
function isSecure({ req }: Context): boolean {
  const forwarded = req.header('x-forwarded-proto')?.split(',')[0]?.trim()
  return (forwarded ?? new URL(req.url).protocol.replace(':', '')) === 'https'
}

export const sessionCookie: SessionCarrier = {
  read: (context) => getCookie(context, NAME) ?? null,
  write: (context, token, expires) => setCookie(context, NAME, token, { ...options(context), expires }),
  clear: (context) => {
    deleteCookie(context, NAME, options(context))
  },
}
