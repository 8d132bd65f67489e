import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Locale } from '#domain/model/locale.ts'
import type { Page } from '#domain/model/page.ts'
import type { Report, ReportSummary } from '#domain/reports/report.ts'
import type { ReportVersion, VersionList } from '#domain/reports/version.ts'
import { request } from './client.ts'
import { urls } from './urls.ts'

export type ReportFilter = {
  readonly campaign?: string | null
  readonly unit?: string | null
  readonly status?: string | null
  readonly cursor?: string | null
}

export function reportsQuery(filter: ReportFilter) {
  return queryOptions({
    queryKey: ['reports', 'list', filter],
    queryFn: ({ signal }) => request<Page<ReportSummary>>(urls.reports(filter), { signal }),
    placeholderData: keepPreviousData,
  })
}

/** A report at its newest version, with findings worded in `locale`. */
export function reportQuery(id: string, locale: Locale) {
  return queryOptions({
    queryKey: ['reports', 'one', { id, locale }],
    queryFn: ({ signal }) => request<Report>(urls.report(id), { signal, locale }),
  })
}

/** All versions of a report, the first one first. */
export function versionsQuery(id: string) {
  return queryOptions({
    queryKey: ['reports', 'versions', { id }],
    queryFn: ({ signal }) => request<VersionList>(urls.reportVersions(id), { signal }),
  })
}

/** One version of a report, with where it differs from the one before. */
export function versionQuery(id: string, version: number, locale: Locale) {
  return queryOptions({
    queryKey: ['reports', 'version', { id, version, locale }],
    queryFn: ({ signal }) => request<ReportVersion>(urls.reportVersion(id, version), { signal, locale }),
  })
}
