import { formatNumber } from '#domain/text/format.ts'
import { endOfDay } from '../due.ts'
import type { KindOfWork } from '../kind-of-work.ts'

/** An open campaign that is past its due day and has every report accepted. */
export const close: KindOfWork = {
  audience: 'department',
  name: { vi: 'Đợt có thể đóng', en: 'Campaigns to close' },
  todo: {
    vi: ({ count }) => `Đã tiếp nhận đủ báo cáo của ${formatNumber(count ?? 0)} đơn vị: đóng đợt báo cáo?`,
    en: ({ count }) =>
      `All reports of ${formatNumber(count ?? 0)} ${count === 1 ? 'unit' : 'units'} are accepted: close the campaign?`,
  },
  of: ({ today, campaigns, expected }) =>
    campaigns
      .filter(({ status, dueOn }) => status === 'open' && dueOn < today)
      .flatMap(({ id, dueOn, sample }) => {
        const units = expected.filter(({ campaignId }) => campaignId === id)
        if (units.length === 0 || units.some(({ status }) => status !== 'accepted')) return []
        const dueAt = endOfDay(dueOn)
        return [{ id, campaignId: id, unitId: null, dueAt, since: dueAt, count: units.length, sample }]
      }),
}
