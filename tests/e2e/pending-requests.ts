import type { BrowserContext, Page, Request } from '@playwright/test'

const pending = new WeakMap<Page, Set<Request>>()

/** Follows what the pages of a browser ask the API for, from their beginning on. */
export function followRequests(context: BrowserContext): void {
  context.on('page', (page) => {
    const requests = new Set<Request>()
    pending.set(page, requests)
    page.on('request', (request) => {
      // What was asked by the document before is of no use to the next.
      if (request.isNavigationRequest()) requests.clear()
      else if (new URL(request.url()).pathname.startsWith('/api/')) requests.add(request)
    })
    page.on('requestfinished', (request) => requests.delete(request))
    page.on('requestfailed', (request) => requests.delete(request))
  })
}

/** What a page has asked the API for and has not heard of yet. Nothing is known of a page that is not followed. */
export const pendingRequests = (page: Page): string[] => [...(pending.get(page) ?? [])].map((request) => request.url())
