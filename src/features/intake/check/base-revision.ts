import { useEffect, useMemo, useRef } from 'react'
import type { Page } from '#domain/model/page.ts'
import type { NewReport, Report, ReportSummary } from '#domain/reports/report.ts'
import type { ExistingReport } from './existing-report.ts'
import type { IntakeSource } from './intake-source.ts'

type Placed = { readonly unitId: string | null; readonly campaignId: string | null }
const keyOf = ({ unitId, campaignId }: Placed) => `${unitId} ${campaignId}`

/** On which revision of the unit's report a submission is based. */
export type BaseRevision = {
  /** The one that was first on screen; asked for where it was not known yet. Null: there was none. */
  readonly of: (report: NewReport) => Promise<number | null>
  /** A newer one was looked at. */
  readonly now: (report: Report) => void
}

/**
 * The revision that whoever checks began with. One that appears while the letter is being checked is somebody else's work: it does
 * not become the base by itself, so that the server refuses and both are shown.
 */
export function useBaseRevision(options: {
  source: IntakeSource
  placed: Placed
  existing: ExistingReport
  reload: () => Promise<{ data?: Page<ReportSummary> | undefined; error: Error | null }>
}): BaseRevision {
  const { source, placed, existing, reload } = options
  const known = useRef(
    new Map<string, number | null>(source.revision === null ? [] : [[keyOf(source.read), source.revision]]),
  )
  const key = keyOf(placed)
  const isPlaced = placed.unitId !== null && placed.campaignId !== null
  useEffect(() => {
    if (!isPlaced || known.current.has(key)) return
    if (existing.state === 'found') known.current.set(key, existing.report.revision)
    else if (existing.state === 'none') known.current.set(key, null)
  }, [existing, isPlaced, key])
  return useMemo(
    () => ({
      of: async (report) => {
        const seen = known.current.get(keyOf(report))
        if (seen !== undefined) return seen
        const { data, error } = await reload()
        if (data === undefined) throw error ?? new Error('the report could not be asked for')
        const [found] = data.items
        const revision = found?.revision ?? null
        known.current.set(keyOf(report), revision)
        return revision
      },
      now: (report) => void known.current.set(keyOf(report), report.revision),
    }),
    [reload],
  )
}
