import { readFile } from 'node:fs/promises'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'

const own: Readonly<Record<string, string>> = {
  '/static-page.html': 'text/html; charset=utf-8',
  '/static-page.js': 'text/javascript; charset=utf-8',
}

export type OneOrigin = { readonly url: string; readonly close: () => Promise<void> }

/** The static page and the real server under one address: both pages' requests take the same way. */
export async function oneOrigin(target: string, port: number): Promise<OneOrigin> {
  const files = new Map<string, Buffer>()
  for (const path of Object.keys(own)) files.set(path, await readFile(join(import.meta.dirname, path)))
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/'
    const file = files.get(path)
    if (file !== undefined) {
      response.writeHead(200, { 'Content-Type': own[path] }).end(file)
      return
    }
    const onward = ask(`${target}${path}`, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.writeHead(502).end())
    request.pipe(onward)
  }
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
