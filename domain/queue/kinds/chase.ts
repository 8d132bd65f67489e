import { dueDayOf } from '#domain/model/timeliness.ts'
import { formatNumber } from '#domain/text/format.ts'
import { contactedSince, DAYS_BETWEEN_CONTACTS, endOfDay } from '../due.ts'
import type { KindOfWork } from '../kind-of-work.ts'

/** Units of an open campaign that sent nothing, are past their own due day, and were not contacted for days. */
export const chase: KindOfWork = {
  audience: 'department',
  name: { vi: 'Đơn vị cần đôn đốc', en: 'Units to chase' },
  todo: {
    vi: ({ count }) =>
      `${formatNumber(count ?? 0)} đơn vị quá hạn, chưa đôn đốc trong ${DAYS_BETWEEN_CONTACTS} ngày qua`,
    en: ({ count }) =>
      `${formatNumber(count ?? 0)} ${count === 1 ? 'unit' : 'units'} overdue, not contacted for ${DAYS_BETWEEN_CONTACTS} days`,
  },
  of: ({ today, campaigns, expected, contacts }) =>
    campaigns
      .filter(({ status }) => status === 'open')
      .flatMap(({ id, dueOn, sample }) => {
        const contacted = new Set(
          contacts
            .filter(({ campaignId, at }) => campaignId === id && at >= contactedSince(today))
            .map(({ unitId }) => unitId),
        )
        const [first, ...others] = expected
          .filter(({ campaignId, status, unitId }) => campaignId === id && status === null && !contacted.has(unitId))
          .map(({ granted }) => dueDayOf(dueOn, granted))
          .filter((due) => due < today)
          .toSorted()
        if (first === undefined) return []
        const dueAt = endOfDay(first)
        return [{ id, campaignId: id, unitId: null, dueAt, since: dueAt, count: 1 + others.length, sample }]
      }),
}
