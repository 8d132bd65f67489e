import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { sessionCookie } from './session-cookie.ts'

const expires = new Date(Date.now() + 86_400_000)
const app = new Hono()
  .get('/read', (context) => context.json(sessionCookie.read(context)))
  .post('/write', (context) => {
    sessionCookie.write(context, 'the-token', expires)
    return context.body(null, 204)
  })
  .post('/clear', (context) => {
    sessionCookie.clear(context)
    return context.body(null, 204)
  })

const cookieAfter = async (path: string, headers: Record<string, string> = {}, origin = 'http://localhost') =>
  (await app.request(`${origin}${path}`, { method: 'POST', headers })).headers.get('set-cookie') ?? ''

describe('session cookie', () => {
  it('is out of reach of scripts and other sites, and goes to the API alone', async () => {
    const cookie = await cookieAfter('/write')
    expect(cookie).toContain('session=the-token')
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/api', `Expires=${expires.toUTCString()}`]) {
      expect(cookie).toContain(attribute)
    }
  })

  it('is bound to HTTPS where there is HTTPS, here or at the proxy', async () => {
    expect(await cookieAfter('/write')).not.toContain('Secure')
    expect(await cookieAfter('/write', { 'x-forwarded-proto': 'https' })).toContain('Secure')
    expect(await cookieAfter('/write', { 'x-forwarded-proto': 'https,http' })).toContain('Secure')
    expect(await cookieAfter('/write', {}, 'https://localhost')).toContain('Secure')
  })

  it('is read from the request, or is not there', async () => {
    const read = async (headers: Record<string, string>) => (await app.request('/read', { headers })).json()
    expect(await read({ cookie: 'other=1; session=the-token' })).toBe('the-token')
    expect(await read({ cookie: 'other=1' })).toBeNull()
  })

  it('is taken away on the path that it was given for', async () => {
    const cookie = await cookieAfter('/clear')
    expect(cookie).toContain('session=;')
    expect(cookie).toContain('Max-Age=0')
    expect(cookie).toContain('Path=/api')
  })
})
