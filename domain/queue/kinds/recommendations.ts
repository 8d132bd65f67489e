import { formatNumber } from '#domain/text/format.ts'
import { endOfDay } from '../due.ts'
import type { KindOfWork } from '../kind-of-work.ts'

/** Proposals of section 5 that nobody has dealt with, once their campaign is closed or past its due day. */
export const recommendations: KindOfWork = {
  audience: 'department',
  name: { vi: 'Kiến nghị chưa xử lý', en: 'Recommendations to deal with' },
  todo: {
    vi: ({ count }) => `${formatNumber(count ?? 0)} kiến nghị, đề xuất chưa xử lý`,
    en: ({ count }) =>
      `${formatNumber(count ?? 0)} ${count === 1 ? 'recommendation' : 'recommendations'} not dealt with`,
  },
  of: ({ today, campaigns, proposals }) =>
    campaigns
      .filter(({ status, dueOn }) => status === 'closed' || dueOn < today)
      .flatMap(({ id, dueOn, sample }) => {
        const open = proposals.filter(
          ({ campaignId, status, dealt }) =>
            campaignId === id && status !== 'returned' && (dealt === null || dealt === 'open'),
        )
        // A unit that writes the same twice proposes it once.
        const count = new Set(open.map(({ unitId, key }) => JSON.stringify([unitId, key]))).size
        const dueAt = endOfDay(dueOn)
        return count === 0 ? [] : [{ id, campaignId: id, unitId: null, dueAt, since: dueAt, count, sample }]
      }),
}
