import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Contact } from '#domain/model/contact.ts'
import type { ReminderPreview, ReminderWish } from '#domain/letters-out/reminder-letter.ts'
import type { Page } from '#domain/model/page.ts'
import type { Progress } from '#domain/progress/progress.ts'
import { request } from './client.ts'
import { apiUrl } from './urls.ts'

export const progressUrl = (campaignId: string, rest = '') =>
  apiUrl(`/campaigns/${encodeURIComponent(campaignId)}${rest}`)

/** Where every expected unit of a campaign stands. While another campaign loads, the old board stays and says so. */
export function progressQuery(campaignId: string) {
  return queryOptions({
    queryKey: ['progress', 'board', campaignId],
    queryFn: ({ signal }) => request<Progress>(progressUrl(campaignId, '/progress'), { signal }),
    placeholderData: keepPreviousData,
  })
}

/** How the department got in touch with one unit in a campaign, the newest first. */
export function contactsQuery(campaignId: string, unitId: string) {
  const url = `${progressUrl(campaignId, '/contacts')}?limit=200&unit=${encodeURIComponent(unitId)}`
  return queryOptions({
    queryKey: ['progress', 'contacts', { campaignId, unitId }],
    queryFn: ({ signal }) => request<Page<Contact>>(url, { signal }),
    select: ({ items }) => items,
  })
}

export type ReminderRequest = Omit<ReminderWish, 'unitIds'> & { readonly unitIds: readonly string[] }

/** A reminder as it would be made now; nothing is recorded by asking. */
export function reminderPreviewQuery(campaignId: string, wish: ReminderRequest) {
  return queryOptions({
    queryKey: ['progress', 'reminder', { campaignId, wish }],
    queryFn: ({ signal }) =>
      request<ReminderPreview>(progressUrl(campaignId, '/reminder/preview'), { method: 'POST', body: wish, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
