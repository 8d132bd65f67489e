import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { NewReport, Report } from '#domain/reports/report.ts'
import { request } from './client.ts'
import { apiUrl, urls } from './urls.ts'

/** The revision that a decision was taken on: a newer one makes the server refuse it (412). */
export type ReportAtRevision = { readonly id: string; readonly revision: number }

/** Submits a report; a new version if the unit has one in the campaign, then `revision` says which one was seen. */
export function useSubmitReport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ report, revision }: { report: NewReport; revision?: number }) =>
      request<Report>(urls.reports({}), {
        method: 'POST',
        body: report,
        ...(revision === undefined ? {} : { revision }),
      }),
    onSuccess: () => reportsChanged(client),
  })
}

export function useAcceptReport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, revision }: ReportAtRevision) =>
      request<Report>(apiUrl(`/reports/${encodeURIComponent(id)}/accept`), { method: 'POST', revision }),
    onSuccess: () => reportsChanged(client),
  })
}

export function useReturnReport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, revision, reasons }: ReportAtRevision & { reasons: string[] }) =>
      request<Report>(apiUrl(`/reports/${encodeURIComponent(id)}/return`), {
        method: 'POST',
        revision,
        body: { reasons },
      }),
    onSuccess: () => reportsChanged(client),
  })
}

/** Every figure may follow from a report: what is on screen is asked for again. */
const reportsChanged = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['reports'] }),
    client.invalidateQueries({ queryKey: ['summary'] }),
  ])
