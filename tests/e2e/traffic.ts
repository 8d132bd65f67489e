import { z } from 'zod'
import type { Page } from '@playwright/test'

/** One request of a page as it went over the wire. Times in seconds, on one clock of the browser. */
export type Transfer = {
  readonly url: string
  /** What the browser wanted it for: Document, Script, Stylesheet, Fetch … */
  readonly kind: string
  readonly startedAt: number
  /** Null while, or because, it never finished. */
  finishedAt: number | null
  /** Bytes received, headers included, as compressed. */
  bytes: number
  headers: Readonly<Record<string, string>>
}

const headersSchema = z.record(z.string(), z.string())

/** Writes down every request of `page` from now on. The list grows as they happen. */
export async function recordTraffic(page: Page): Promise<readonly Transfer[]> {
  const transfers: Transfer[] = []
  const byId = new Map<string, Transfer>()
  const session = await page.context().newCDPSession(page)
  session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
    if (!/^https?:/.test(request.url)) return
    const transfer = {
      url: request.url,
      kind: type ?? 'Other',
      startedAt: timestamp,
      finishedAt: null,
      bytes: 0,
      headers: {},
    }
    byId.set(requestId, transfer)
    transfers.push(transfer)
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const transfer = byId.get(requestId)
    if (transfer === undefined) return
    const headers = headersSchema.parse(response.headers)
    transfer.headers = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  })
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const transfer = byId.get(requestId)
    if (transfer === undefined) return
    transfer.finishedAt = timestamp
    transfer.bytes = encodedDataLength
  })
  await session.send('Network.enable')
  return transfers
}
