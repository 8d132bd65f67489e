import { z } from 'zod'
import { contactSchema, newContactsSchema } from '#domain/model/contact.ts'
import { instantSchema } from '#domain/model/dates.ts'
import { campaignIdSchema, unitIdSchema } from '#domain/model/ids.ts'
import { pageOf } from '#domain/model/page.ts'
import { signedIn } from '#server/http/environment.ts'
import { pagingQuery } from '#server/http/paging.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, takes, type Api } from '#server/http/route.ts'
import type { ContactsService } from './contacts.service.ts'

const params = z.object({ id: campaignIdSchema })

const listRoute = describeRoute(
  {
    method: 'get',
    path: '/campaigns/{id}/contacts',
    tags: ['progress'],
    summary: 'How the department got in touch with units about their reports, the newest first',
    request: { params, query: pagingQuery.extend({ unit: unitIdSchema.optional() }) },
    responses: { 200: answers(pageOf(contactSchema), 'A part of the list') },
  },
  ['not-found'],
)

const recordRoute = describeRoute(
  {
    method: 'post',
    path: '/campaigns/{id}/contacts',
    tags: ['progress'],
    summary: 'Record a contact with some units, all at one moment',
    request: { params, body: takes(newContactsSchema) },
    responses: { 201: answers(z.object({ items: z.array(contactSchema) }), 'Recorded') },
  },
  ['not-found', 'busy'],
)

const withdrawn = answers(z.object({ withdrawn: z.int().positive() }), 'Taken back; the history keeps both')

const withdrawRoute = describeRoute(
  {
    method: 'delete',
    path: '/campaigns/{id}/contacts',
    tags: ['progress'],
    summary: 'Take back all contacts that you recorded at one moment, on the day of it',
    request: { params, query: z.object({ at: instantSchema }) },
    responses: { 200: withdrawn },
  },
  ['not-found', 'contact-stays', 'busy'],
)

const withdrawOneRoute = describeRoute(
  {
    method: 'delete',
    path: '/campaigns/{id}/contacts/{contactId}',
    tags: ['progress'],
    summary: 'Take back a contact that you recorded, on the day of it',
    request: { params: params.extend({ contactId: z.string().min(1).max(64) }) },
    responses: { 200: withdrawn },
  },
  ['not-found', 'contact-stays', 'busy'],
)

export function mountContacts(api: Api, contacts: ContactsService): void {
  api.openapi(listRoute, async (c) => {
    return c.json(orRefuse(await contacts.list(c.req.valid('param').id, c.req.valid('query'))), 200)
  })
  api.openapi(recordRoute, async (c) => {
    const items = orRefuse(await contacts.record(signedIn(c), c.req.valid('param').id, c.req.valid('json')))
    return c.json({ items }, 201)
  })
  api.openapi(withdrawRoute, async (c) => {
    const { at } = c.req.valid('query')
    return c.json(orRefuse(await contacts.withdraw(signedIn(c), c.req.valid('param').id, { at })), 200)
  })
  api.openapi(withdrawOneRoute, async (c) => {
    const { id, contactId } = c.req.valid('param')
    return c.json(orRefuse(await contacts.withdraw(signedIn(c), id, { id: contactId })), 200)
  })
}
