import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Contact, ContactKind } from '#domain/model/contact.ts'
import { acceptLanguage, request } from './client.ts'
import { NETWORK_PROBLEM, Problem, problemFrom } from './problem.ts'
import { progressUrl, type ReminderRequest } from './progress.queries.ts'

export type ContactWish = { readonly unitIds: readonly string[]; readonly kind: ContactKind; readonly note: string }

/** Who is contacted need not be chased. */
const progressChanged = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first === 'progress' || first === 'queue' })

/** Records a contact with some units; answers with what was recorded. */
export function useRecordContacts(campaignId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wish: ContactWish) =>
      request<{ items: Contact[] }>(progressUrl(campaignId, '/contacts'), { method: 'POST', body: wish }),
    onSuccess: () => progressChanged(client),
  })
}

/** Takes back one contact, or all that were recorded at one moment. */
export function useWithdrawContacts(campaignId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (which: { id: string } | { at: string }) =>
      request<{ withdrawn: number }>(
        'id' in which
          ? progressUrl(campaignId, `/contacts/${encodeURIComponent(which.id)}`)
          : `${progressUrl(campaignId, '/contacts')}?at=${encodeURIComponent(which.at)}`,
        { method: 'DELETE' },
      ),
    onSuccess: () => progressChanged(client),
  })
}

export type MadeReminder = { readonly file: Blob; readonly name: string; readonly recordedAt: string }

/** Makes a reminder letter: its file, and the moment at which its contacts stand in the record. */
export function useMakeReminder(campaignId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (wish: ReminderRequest): Promise<MadeReminder> => {
      const response = await fetch(progressUrl(campaignId, '/reminder'), {
        method: 'POST',
        headers: { ...acceptLanguage(), 'Content-Type': 'application/json' },
        body: JSON.stringify(wish),
      }).catch(() => {
        throw new Problem({ status: 0, type: NETWORK_PROBLEM })
      })
      if (!response.ok) throw problemFrom(response.status, await response.text())
      return {
        file: await response.blob(),
        name: /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'cong-van.docx',
        recordedAt: response.headers.get('Contacts-Recorded-At') ?? '',
      }
    },
    onSuccess: () => progressChanged(client),
  })
}
