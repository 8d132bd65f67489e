import type { Trend } from '#domain/totals/summary.ts'

type Row = Pick<Trend['points'][number], 'campaign' | 'coverage'>

/** Open campaigns first, each part with the newest request first. */
export function byStateAndDay<T extends Row>(rows: readonly T[]): T[] {
  const isClosed = ({ campaign }: Row) => (campaign.status === 'closed' ? 1 : 0)
  return rows.toReversed().toSorted((a, b) => {
    if (isClosed(a) !== isClosed(b)) return isClosed(a) - isClosed(b)
    return a.campaign.request.date < b.campaign.request.date
      ? 1
      : a.campaign.request.date > b.campaign.request.date
        ? -1
        : 0
  })
}
