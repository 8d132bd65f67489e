import { z } from 'zod'
import { inWords } from '#domain/checks/messages.ts'
import {
  letterInListSchema,
  letterPlaceSchema,
  letterStateSchema,
  setAsideSchema,
} from '#domain/letters/letter-in-list.ts'
import type { Finding, FindingMessage } from '#domain/model/finding.ts'
import { campaignIdSchema, letterIdSchema } from '#domain/model/ids.ts'
import { pageOf } from '#domain/model/page.ts'
import type { Locale } from '#domain/model/locale.ts'
import { blockSchema, type Block } from '#domain/reading/blocks.ts'
import { readingSchema, type LetterFormat, type Reading } from '#domain/reports/reading.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { attachment } from '#server/http/attachment.ts'
import { fileOfForm, uploadMemory } from '#server/http/body.ts'
import { isKnown } from '#server/http/conditional.ts'
import { signedIn } from '#server/http/environment.ts'
import { localeOf } from '#server/http/locale.ts'
import { orRefuse, refuseRequest, refuseRequestFields } from '#server/http/refusal.ts'
import { pagingQuery } from '#server/http/paging.ts'
import { answers, describeRoute, jsonText, takes, type Api } from '#server/http/route.ts'
import type { LettersService } from './letters.service.ts'
import { readingJson } from './read-letter-file.ts'

const params = z.object({ id: letterIdSchema })

const uploadRoute = describeRoute(
  {
    method: 'post',
    path: '/letters',
    tags: ['letters'],
    summary: 'Take a letter in: its original is kept, and read',
    request: {
      query: z.object({
        campaign: campaignIdSchema.optional().meta({ description: 'The campaign that it is uploaded for.' }),
      }),
      headers: z.object({
        'idempotency-key': z.string().optional().meta({
          description: 'Names this upload: sent again by the same account, it is the same letter, and no second one.',
        }),
        'expected-account': z.string().optional().meta({
          description: 'The id of the account that is meant to send it: in a session of another one it is refused.',
        }),
      }),
      body: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
              required: ['file'],
            },
          },
        },
      },
    },
    responses: { 201: answers(readingSchema, 'What was read; its address is in `Location`') },
  },
  [
    'unknown-format',
    'unsupported-media-type',
    'malformed-form',
    'incomplete-body',
    'too-large',
    'busy',
    'reading-busy',
  ],
)

const listRoute = describeRoute({
  method: 'get',
  path: '/letters',
  tags: ['letters'],
  summary: 'Letters that were taken in, the newest first',
  request: {
    query: pagingQuery.extend({
      state: letterStateSchema.default('waiting').meta({
        description: 'Those that no report came from yet, those that were set aside, or those that became reports.',
      }),
    }),
  },
  responses: { 200: answers(pageOf(letterInListSchema), 'A part of the list') },
})

const standingRoute = describeRoute(
  {
    method: 'get',
    path: '/letters/{id}/standing',
    tags: ['letters'],
    summary: 'Where a letter stands',
    request: { params },
    responses: { 200: answers(letterInListSchema, 'The letter as lists show it') },
  },
  ['not-found'],
)

const placeRoute = describeRoute(
  {
    method: 'put',
    path: '/letters/{id}/place',
    tags: ['letters'],
    summary: 'Say whose report a letter is and of which campaign, where the letter does not',
    request: { params, body: takes(letterPlaceSchema) },
    responses: { 200: answers(letterInListSchema, 'The letter as it stands now') },
  },
  ['not-found', 'other-unit', 'letter-reported', 'busy'],
)

const setAsideRoute = describeRoute(
  {
    method: 'post',
    path: '/letters/{id}/set-aside',
    tags: ['letters'],
    summary: 'Set a letter aside that nothing is to come of',
    request: { params, body: takes(setAsideSchema) },
    responses: { 200: answers(letterInListSchema, 'The letter as it stands now') },
  },
  ['not-found', 'letter-reported', 'busy'],
)

const restoreRoute = describeRoute(
  {
    method: 'post',
    path: '/letters/{id}/restore',
    tags: ['letters'],
    summary: 'Take a letter back that was set aside',
    request: { params },
    responses: { 200: answers(letterInListSchema, 'The letter as it stands now') },
  },
  ['not-found', 'letter-reported', 'busy'],
)

const readingRoute = describeRoute(
  {
    method: 'get',
    path: '/letters/{id}',
    tags: ['letters'],
    summary: 'What was read from a letter',
    request: { params },
    responses: { 200: answers(readingSchema, 'The reading') },
  },
  ['not-found'],
)

const blocksRoute = describeRoute(
  {
    method: 'get',
    path: '/letters/{id}/blocks',
    tags: ['letters'],
    summary: 'The original as text, to show beside what was read; places in a reading count these blocks',
    request: { params },
    responses: { 200: answers(z.object({ blocks: z.array(blockSchema) }), 'The blocks') },
  },
  ['not-found'],
)

const fileRoute = describeRoute(
  {
    method: 'get',
    path: '/letters/{id}/file',
    tags: ['letters'],
    summary: 'The original, byte for byte',
    request: { params },
    responses: {
      200: { description: 'The file; its `ETag` is the SHA-256 of its content', content: { 'application/*': {} } },
      304: { description: 'You have it already' },
    },
  },
  ['not-found'],
)

/** A name of an upload is a UUID or not much longer. */
const LONGEST_KEY = 100

export function mountLetters(api: Api, letters: LettersService): void {
  const memory = uploadMemory()
  api.openapi(uploadRoute, async (c) => {
    const sender = c.req.header('expected-account')
    if (sender !== undefined && sender !== signedIn(c).id) return refuseRequest('unauthenticated', {})
    const share = memory()
    try {
      const file = await fileOfForm(c, share)
      if (file === null) return refuseRequestFields([fieldErrors.fileMissing('/file')])
      const uploadKey = c.req.header('idempotency-key')?.slice(0, LONGEST_KEY)
      const options = { campaignId: c.req.valid('query').campaign, uploadKey }
      const taken = orRefuse(await letters.takeIn(signedIn(c), file, options))
      c.header('Location', `/api/letters/${taken.letterId}`)
      return jsonText<Reading, 201>(c, readingJson(taken, inWordsOf(localeOf(c), taken.findings)), 201)
    } finally {
      share.giveBack()
    }
  })
  api.openapi(listRoute, async (c) => {
    return c.json(orRefuse(await letters.list(signedIn(c), c.req.valid('query'))), 200)
  })
  api.openapi(standingRoute, async (c) => {
    return c.json(orRefuse(await letters.standing(signedIn(c), c.req.valid('param').id)), 200)
  })
  api.openapi(placeRoute, async (c) => {
    return c.json(orRefuse(await letters.place(signedIn(c), c.req.valid('param').id, c.req.valid('json'))), 200)
  })
  api.openapi(setAsideRoute, async (c) => {
    return c.json(orRefuse(await letters.setAside(signedIn(c), c.req.valid('param').id, c.req.valid('json'))), 200)
  })
  api.openapi(restoreRoute, async (c) => {
    return c.json(orRefuse(await letters.restore(signedIn(c), c.req.valid('param').id)), 200)
  })
  api.openapi(readingRoute, async (c) => {
    const reading = orRefuse(await letters.reading(signedIn(c), c.req.valid('param').id))
    return c.json({ ...reading, findings: inWordsOf(localeOf(c), reading.findings) }, 200)
  })
  api.openapi(blocksRoute, async (c) => {
    const blocks = orRefuse(await letters.blocks(signedIn(c), c.req.valid('param').id))
    return jsonText<{ blocks: Block[] }, 200>(c, `{"blocks":${blocks}}`, 200)
  })
  api.openapi(fileRoute, async (c) => {
    const file = orRefuse(await letters.file(signedIn(c), c.req.valid('param').id))
    if (isKnown(c, `"${file.hash}"`)) return c.body(null, 304)
    c.header('Content-Type', mediaTypes[file.format])
    c.header('Content-Disposition', attachment(file.name))
    return c.body(new Uint8Array(file.bytes), 200)
  })
}

const inWordsOf = (locale: Locale, findings: readonly Finding[]): FindingMessage[] =>
  findings.map((finding) => inWords(finding, locale))

const mediaTypes: Record<LetterFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'application/octet-stream',
}
