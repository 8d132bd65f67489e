import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useNavigate } from 'react-router-dom'
import { reportsQuery } from '#src/api/reports.queries.ts'
import { paths } from '#src/ui/paths.ts'

/**
 * Opens the report of a unit in a campaign. A matrix does not bring the names of its thousands of reports: this one's is asked
 * for. Where it cannot be had, `elsewhere` is opened.
 */
export function useOpenReport(): (unit: string, campaign: string, elsewhere: string) => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useCallback(
    async (unit, campaign, elsewhere) => {
      const found = await client.fetchQuery(reportsQuery({ unit, campaign })).catch(() => null)
      const report = found?.items[0]
      await navigate(report === undefined ? elsewhere : paths.report(report.id))
    },
    [client, navigate],
  )
}
