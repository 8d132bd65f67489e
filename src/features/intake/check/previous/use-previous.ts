import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import type { ReportDraft } from '../../draft/report-draft.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { reportQuery, reportsQuery } from '#src/api/reports.queries.ts'
import { lastBefore, type Previous } from './previous-values.ts'

/** What is known of the unit's report before: `none` when it has none, `unknown` when it could not be asked. */
export type PreviousAnswer =
  | { readonly state: 'unplaced' | 'asking' | 'none' | 'unknown' }
  | { readonly state: 'found'; readonly previous: Previous }

/** The unit's report in the campaign before the one that the form has chosen. */
export function usePrevious({ unitId, campaignId }: Pick<ReportDraft, 'unitId' | 'campaignId'>): PreviousAnswer {
  const locale = useLocale()
  const isPlaced = unitId !== null && campaignId !== null
  const campaigns = useQuery(campaignsQuery())
  const reports = useQuery({ ...reportsQuery({ unit: unitId }), enabled: isPlaced })
  const isListed = campaigns.data !== undefined && reports.data !== undefined && !reports.isPlaceholderData
  const last = isPlaced && isListed ? lastBefore(campaigns.data, campaignId, reports.data.items) : null
  const report = useQuery({ ...reportQuery(last?.report.id ?? '', locale), enabled: last !== null })
  const campaign = last?.campaign
  return useMemo((): PreviousAnswer => {
    if (!isPlaced) return { state: 'unplaced' }
    if (campaigns.isError || reports.isError || report.isError) return { state: 'unknown' }
    if (!isListed) return { state: 'asking' }
    if (campaign === undefined) return { state: 'none' }
    return report.data === undefined
      ? { state: 'asking' }
      : { state: 'found', previous: { campaign, report: report.data } }
  }, [isPlaced, isListed, campaigns.isError, reports.isError, report.isError, report.data, campaign])
}
