import { afterEach, describe, expect, it, vi } from 'vitest'
import { listen, type Listening } from './listen.ts'

const page = async () => new Response('the app', { headers: { 'Content-Type': 'text/html' } })
const echo = (request: Request) => Response.json({ path: new URL(request.url).pathname, padding: 'số '.repeat(1000) })

const running: Listening[] = []
async function start(api: (request: Request) => Response | Promise<Response> = echo): Promise<Listening> {
  const listening = await listen({ host: '127.0.0.1', port: 0 }, api, page)
  if (typeof listening === 'string') throw new Error(listening)
  running.push(listening)
  return listening
}
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

describe('server', () => {
  it('gives what is under /api to the API, and all else to the app', async () => {
    const { url } = await start()
    expect(await (await fetch(`${url}/api/summary?campaign=1`)).json()).toMatchObject({ path: '/api/summary' })
    for (const path of ['/', '/apiary', '/units/api'])
      expect(await (await fetch(`${url}${path}`)).text()).toBe('the app')
  })

  it('sends strict headers with everything, and lets a route set its own', async () => {
    const { url } = await start((request) =>
      request.url.endsWith('/file')
        ? new Response('x', { headers: { 'Content-Security-Policy': 'sandbox' } })
        : echo(request),
    )
    for (const path of ['/', '/api/x']) {
      const { headers } = await fetch(`${url}${path}`)
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    }
    expect((await fetch(`${url}/api/file`)).headers.get('content-security-policy')).toBe('sandbox')
  })

  it('compresses what the API answers', async () => {
    const { url } = await start()
    const response = await fetch(`${url}/api/x`, { headers: { 'Accept-Encoding': 'br' } })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(Number(response.headers.get('content-length'))).toBeLessThan(200)
    expect(await response.json()).toMatchObject({ path: '/api/x' })
  })

  it('answers with a problem, and logs, what fails outside of every route', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const error = new Error('bí mật')
    const { url } = await start(() => Promise.reject(error))
    const response = await fetch(`${url}/api/x`)
    const text = await response.text()
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'application/problem+json'])
    expect(text).not.toContain('bí mật')
    expect(logged).toHaveBeenCalledWith(expect.any(String), error)
    logged.mockRestore()
  })

  it('says in a line that its port is in use', async () => {
    const { url } = await start()
    const port = Number(new URL(url).port)
    const second = await listen({ host: '127.0.0.1', port }, echo, page)
    expect(second).toBe(`PORT ${port} is in use by another program on 127.0.0.1`)
  })

  it('lets a request that is running end before it stops, and takes no more', async () => {
    const arrived = Promise.withResolvers<void>()
    const end = Promise.withResolvers<Response>()
    const { url, stop } = await start(() => {
      arrived.resolve()
      return end.promise
    })
    const answer = fetch(`${url}/api/slow`)
    await arrived.promise
    const stopped = stop()
    await expect(fetch(`${url}/api/late`)).rejects.toThrow('fetch failed')
    end.resolve(new Response('saved'))
    expect(await (await answer).text()).toBe('saved')
    await stopped
  })
})
