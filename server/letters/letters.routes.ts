import { z } from 'zod'
import { inWords } from '#domain/checks/messages.ts'
import type { Finding, FindingMessage } from '#domain/model/finding.ts'
import { campaignIdSchema, letterIdSchema } from '#domain/model/ids.ts'
import type { Locale } from '#domain/model/locale.ts'
import { blockSchema, type Block } from '#domain/reading/blocks.ts'
import { readingSchema, type LetterFormat, type Reading } from '#domain/reports/reading.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { attachment } from '#server/http/attachment.ts'
import { fileOfForm, uploadMemory } from '#server/http/body.ts'
import { isKnown } from '#server/http/conditional.ts'
import { signedIn } from '#server/http/environment.ts'
import { localeOf } from '#server/http/locale.ts'
import { orRefuse, refuseRequestFields } from '#server/http/refusal.ts'
import { answers, describeRoute, jsonText, type Api } from '#server/http/route.ts'
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

export function mountLetters(api: Api, letters: LettersService): void {
  const memory = uploadMemory()
  api.openapi(uploadRoute, async (c) => {
    const share = memory()
    try {
      const file = await fileOfForm(c, share)
      if (file === null) return refuseRequestFields([fieldErrors.fileMissing('/file')])
      const options = { campaignId: c.req.valid('query').campaign }
      const taken = orRefuse(await letters.takeIn(signedIn(c), file, options))
      c.header('Location', `/api/letters/${taken.letterId}`)
      return jsonText<Reading, 201>(c, readingJson(taken, inWordsOf(localeOf(c), taken.findings)), 201)
    } finally {
      share.giveBack()
    }
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
