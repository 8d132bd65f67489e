import type { Hono } from 'hono'
import { z } from 'zod'
import { reportSchema } from '#domain/reports/report.ts'
import { readingSchema } from '#domain/reports/reading.ts'

/** The name under which the real letter 2162/SCT-VP of 27/10/2021 is kept and taken in. */
export const realLetterName = '2162-SCT-VP.txt'

/** An application answering requests, of whatever environment. */
type Application = Pick<Hono, 'request'>

/** Someone at the API. */
type Client = <S extends z.ZodType>(schema: S, path: string, body?: FormData | object) => Promise<z.infer<S>>

/** Talks to the application as a browser does, keeping its cookie where there is one. */
function clientOf(application: Application): Client {
  let cookie = ''
  return async (schema, path, body) => {
    const isForm = body instanceof FormData
    const headers = { Cookie: cookie, ...(isForm || body === undefined ? {} : { 'Content-Type': 'application/json' }) }
    const content = body === undefined ? null : isForm ? body : JSON.stringify(body)
    const response = await application.request(`/api${path}`, { method: 'POST', headers, body: content })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${JSON.stringify(answer)}`)
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return schema.parse(answer)
  }
}

/**
 * Takes the real letter in as an analyst would, through the API: uploads the file, submits what was read from it, accepts
 * the report. Nothing of it is typed in here.
 */
export async function takeInRealLetter(
  application: Application,
  letter: Uint8Array,
  analyst: { readonly username: string; readonly password: string },
): Promise<void> {
  const post = clientOf(application)
  await post(z.unknown(), '/session', analyst)
  const form = new FormData()
  form.set('file', new File([new Uint8Array(letter)], realLetterName, { type: 'text/plain' }))
  const reading = await post(readingSchema, '/letters', form)
  const { campaignId, unitId, letterId, sections } = reading
  const report = await post(reportSchema, '/reports', {
    campaignId,
    unitId,
    letterId,
    letter: reading.letter,
    sections,
  })
  await post(z.unknown(), `/reports/${report.id}/accept`, {})
}
