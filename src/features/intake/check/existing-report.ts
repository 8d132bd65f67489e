import { useQuery } from '@tanstack/react-query'
import type { ReportSummary } from '#domain/reports/report.ts'
import { reportsQuery } from '#src/api/reports.queries.ts'

/** Whether the unit has a report in the campaign already; `unknown` when it could not be asked. */
export type ExistingReport =
  | { readonly state: 'none' | 'asking' | 'unknown' }
  | { readonly state: 'found'; readonly report: ReportSummary }

export function useExistingReport(unitId: string | null, campaignId: string | null) {
  const isPlaced = unitId !== null && campaignId !== null
  const found = useQuery({
    ...reportsQuery({ unit: unitId, campaign: campaignId }),
    enabled: isPlaced,
  })
  // What is remembered from the unit's letter before is no answer while it is being asked for anew.
  const isRemembered = found.isFetching && found.isStale && !found.isFetchedAfterMount
  const isAnswered = found.isSuccess && !found.isPlaceholderData && !isRemembered
  const report = isAnswered ? found.data.items[0] : undefined
  let existing: ExistingReport = { state: 'none' }
  if (isPlaced && report !== undefined) existing = { state: 'found', report }
  else if (isPlaced && found.isError) existing = { state: 'unknown' }
  else if (isPlaced && !isAnswered) existing = { state: 'asking' }
  return { existing, reload: found.refetch }
}
