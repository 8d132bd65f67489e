import type { Reading } from '#domain/reports/reading.ts'
import { acceptLanguage } from './client.ts'
import { ABORTED_PROBLEM, NETWORK_PROBLEM, Problem, problemFrom } from './problem.ts'
import { urls } from './urls.ts'

export type Upload = {
  readonly file: File
  readonly campaign: string | null
  /** Names this upload, so that sent again it is the same one; and the account that means to send it. */
  readonly sending?: { readonly key: string; readonly account: string }
  /** Share of the file sent, 0 to 1; null while it is not known. */
  readonly onProgress?: (share: number | null) => void
  readonly signal?: AbortSignal
}

/** Sends a file to be kept and read. Unlike `fetch`, this tells how much of it has been sent. */
export function uploadLetter({ file, campaign, sending, onProgress, signal }: Upload): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', urls.letters(campaign))
    for (const [name, value] of Object.entries(acceptLanguage())) call.setRequestHeader(name, value)
    if (sending !== undefined) {
      call.setRequestHeader('Idempotency-Key', sending.key)
      call.setRequestHeader('Expected-Account', sending.account)
    }
    call.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) =>
      onProgress?.(lengthComputable && total > 0 ? loaded / total : null),
    )
    call.addEventListener('load', () => {
      if (call.status >= 200 && call.status < 300) resolve(JSON.parse(call.responseText) as Reading)
      else reject(problemFrom(call.status, call.responseText, call.getResponseHeader('Retry-After')))
    })
    call.addEventListener('error', () => reject(new Problem({ status: 0, type: NETWORK_PROBLEM })))
    call.addEventListener('abort', () => reject(new Problem({ status: 0, type: ABORTED_PROBLEM })))
    const body = new FormData()
    body.set('file', file, file.name)
    if (signal?.aborted === true) {
      reject(new Problem({ status: 0, type: ABORTED_PROBLEM }))
      return
    }
    signal?.addEventListener('abort', () => call.abort(), { once: true })
    call.send(body)
  })
}
