import type { Page } from '#domain/model/page.ts'
import type { Locale } from '#domain/model/locale.ts'
import { answerTo, takeEarly, type Answer } from './early.ts'
import { ABORTED_PROBLEM, NETWORK_PROBLEM, Problem, problemFrom } from './problem.ts'

export type Send = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** The revision that the change was decided on: the server refuses it (412) if there is a newer one. */
  readonly revision?: number
  /** There was nothing yet that the change would add to: the server refuses it (412) if there is by now. */
  readonly onlyNew?: boolean
  /** The language of the answer's words; the document's, unless told otherwise. */
  readonly locale?: Locale
  readonly signal?: AbortSignal
}

export function acceptLanguage(locale?: Locale): Record<string, string> {
  return { 'Accept-Language': locale ?? document.documentElement.lang }
}

/** Asks the API; what it answers is trusted to have the documented shape. Every failure is a `Problem`. */
export async function request<T>(url: string, send: Send = {}): Promise<T> {
  const { ok, status, text } = await answer(url, send).catch(noAnswer)
  if (!ok) throw problemFrom(status, text)
  return (text === '' ? null : JSON.parse(text)) as T
}

/** Everything in a list that the API gives in parts; `urlOf` is where a part is, from after `cursor`. */
export async function requestAll<T>(urlOf: (cursor: string | null) => string, send: Send = {}): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    const part: Page<T> = await request<Page<T>>(urlOf(cursor), send)
    items.push(...part.items)
    cursor = part.nextCursor
  } while (cursor !== null)
  return items
}

/** Loads a file of the API as it is. Every failure is a `Problem`. */
export async function requestFile(url: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(url, { headers: acceptLanguage(), signal }).catch(noAnswer)
  if (!response.ok) throw problemFrom(response.status, await response.text())
  return response.blob().catch(noAnswer)
}

function answer(url: string, { method = 'GET', body, revision, onlyNew, locale, signal }: Send): Promise<Answer> {
  const early = method === 'GET' ? takeEarly(url) : undefined
  const headers = {
    ...acceptLanguage(locale),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
    ...(onlyNew === true ? { 'If-None-Match': '*' } : {}),
  }
  return (
    early ??
    answerTo(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  )
}

function noAnswer(error: unknown): never {
  const aborted = error instanceof DOMException && error.name === 'AbortError'
  throw new Problem({ status: 0, type: aborted ? ABORTED_PROBLEM : NETWORK_PROBLEM })
}
