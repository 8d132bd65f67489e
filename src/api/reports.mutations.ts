import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { BulkAccepted, BulkUndone } from '#domain/reports/bulk.ts'
import type { NewReport, Report } from '#domain/reports/report.ts'
import { request } from './client.ts'
import { apiUrl, urls } from './urls.ts'

/** The revision that a decision was taken on: a newer one makes the server refuse it (412). */
export type ReportAtRevision = { readonly id: string; readonly revision: number }

/**
 * Submits a report; a new version if the unit has one in the campaign, then `revision` says which one was seen. Null: there was
 * none, and one that came meanwhile makes the server refuse (412), as a newer revision does.
 */
export function useSubmitReport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ report, revision }: { report: NewReport; revision: number | null }) =>
      request<Report>(urls.reports({}), {
        method: 'POST',
        body: report,
        ...(revision === null ? { onlyNew: true } : { revision }),
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

/** Lets a decided report await its decision again. */
export function useReopenReport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, revision, reason }: ReportAtRevision & { reason: string | null }) =>
      request<Report>(apiUrl(`/reports/${encodeURIComponent(id)}/reopen`), {
        method: 'POST',
        revision,
        body: { reason },
      }),
    onSuccess: () => reportsChanged(client),
  })
}

/** Takes back the decision that is the newest thing that happened to the report, at the revision that it led to. */
export function useUndoDecision() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, revision }: ReportAtRevision) =>
      request<Report>(apiUrl(`/reports/${encodeURIComponent(id)}/undo`), { method: 'POST', revision }),
    onSuccess: () => reportsChanged(client),
  })
}

/**
 * Accepts those of several reports that await a decision and have no errors; the answer says of each what became of it. What was
 * accepted can be given, with its new revision, to `useBulkUndo`.
 */
export function useBulkAccept() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reports: readonly ReportAtRevision[]) =>
      request<BulkAccepted>(apiUrl('/reports/bulk-accept'), { method: 'POST', body: { reports } }),
    onSettled: () => reportsChanged(client),
  })
}

/** Takes the newest decision on each of these back, at the revisions that they led to. */
export function useBulkUndo() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reports: readonly ReportAtRevision[]) =>
      request<BulkUndone>(apiUrl('/reports/bulk-undo'), { method: 'POST', body: { reports } }),
    onSettled: () => reportsChanged(client),
  })
}

/** What follows from reports, by the first part of a query's key. */
const fromReports = new Set<unknown>(
  'letterList reports summary progress queue history recommendations directives campaigns'.split(' '),
)

/** Every figure may follow from a report: what is on screen is asked for again. */
const reportsChanged = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ queryKey }) => fromReports.has(queryKey[0]) })
