import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId } from '#domain/model/ids.ts'
import type { Trend } from '#domain/totals/summary.ts'
import { asOfDay } from '../campaign-columns/campaign-columns.rows.ts'

/** By what the expected units of a campaign are told apart: what was decided, or whether the report came in time. */
export type CoverageParts = 'decision' | 'time'

export type CoveragePart = 'accepted' | 'pending' | 'returned' | 'onTime' | 'late' | 'missing'

/** From the ground up. The parts of one kind are every expected unit exactly once. */
export const partsOf = {
  decision: ['accepted', 'pending', 'returned', 'missing'],
  time: ['onTime', 'late', 'missing'],
} as const satisfies Record<CoverageParts, readonly CoveragePart[]>

/** One campaign's column: how many of the units that it expects stand where. */
export type CoverageColumn = {
  readonly campaignId: CampaignId
  readonly title: string
  readonly requestNumber: string
  readonly asOf: IsoDate
  readonly expected: number
  readonly submitted: number
  readonly counts: Readonly<Record<CoveragePart, number>>
  readonly sample: boolean
}

/** A column for every campaign, oldest first. */
export function coverageColumns({ points }: Trend): CoverageColumn[] {
  return points.map(({ campaign, coverage }) => {
    const { expected, submitted, accepted, pending, returned, onTime, late, missing } = coverage
    return {
      campaignId: campaign.id,
      title: campaign.title,
      requestNumber: campaign.request.number,
      asOf: asOfDay(campaign),
      expected,
      submitted,
      counts: { accepted, pending, returned, onTime, late, missing },
      sample: campaign.sample,
    }
  })
}

/** Where each part of a column begins and ends, in units from the ground; parts of no unit are left out. */
export function stackOf(
  { counts }: CoverageColumn,
  parts: CoverageParts,
): { readonly part: CoveragePart; readonly from: number; readonly to: number }[] {
  let ground = 0
  return partsOf[parts].flatMap((part: CoveragePart) => {
    const count = counts[part]
    if (count === 0) return []
    ground += count
    return [{ part, from: ground - count, to: ground }]
  })
}
