import { z } from 'zod'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { reminderPreviewSchema, reminderWishSchema } from '#domain/letters-out/reminder.schema.ts'
import { attachment } from '#server/http/attachment.ts'
import { signedIn } from '#server/http/environment.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, takes, type Api } from '#server/http/route.ts'
import type { RemindersService } from './reminder.service.ts'
import { WORD } from './write-docx.ts'

const request = { params: z.object({ id: campaignIdSchema }), body: takes(reminderWishSchema) }

const previewRoute = describeRoute(
  {
    method: 'post',
    path: '/campaigns/{id}/reminder/preview',
    tags: ['progress'],
    summary: 'A reminder letter as it would be made now; nothing is recorded',
    request,
    responses: { 200: answers(reminderPreviewSchema, 'The letter, and whom it would remind') },
  },
  ['not-found'],
)

const makeRoute = describeRoute(
  {
    method: 'post',
    path: '/campaigns/{id}/reminder',
    tags: ['progress'],
    summary: 'Make a reminder letter as a draft, and record a contact with each of its units',
    request,
    responses: {
      200: {
        description: 'The letter; `Contacts-Recorded-At` says at which moment its contacts stand in the record',
        content: { [WORD]: {} },
      },
    },
  },
  ['not-found', 'reminder-not-needed', 'busy'],
)

export function mountReminders(api: Api, reminders: RemindersService): void {
  api.openapi(previewRoute, async (c) => {
    return c.json(orRefuse(await reminders.preview(c.req.valid('param').id, c.req.valid('json'))), 200)
  })
  api.openapi(makeRoute, async (c) => {
    const made = orRefuse(await reminders.make(signedIn(c), c.req.valid('param').id, c.req.valid('json')))
    c.header('Content-Type', WORD)
    c.header('Content-Disposition', attachment(made.name))
    c.header('Contacts-Recorded-At', made.at)
    return c.body(new Uint8Array(made.bytes), 200)
  })
}
