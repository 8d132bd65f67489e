import { dueDayOf } from '#domain/model/timeliness.ts'
import { endOfDay } from '../due.ts'
import type { KindOfWork } from '../kind-of-work.ts'

/** For a unit: its report was returned, and the campaign still takes another version. */
export const correct: KindOfWork = {
  audience: 'unit',
  name: { vi: 'Báo cáo bị trả lại', en: 'Returned reports' },
  todo: { vi: () => 'Báo cáo bị trả lại: sửa và nộp lại', en: () => 'Report returned: correct and submit it again' },
  of: ({ campaigns, expected, reports }, asking) =>
    reports
      .filter(({ unitId, status }) => unitId === asking && status === 'returned')
      .flatMap(({ id, campaignId, unitId, decidedAt, submittedAt, sample }) =>
        campaigns
          .filter((campaign) => campaign.id === campaignId && campaign.status === 'open')
          .map(({ dueOn }) => {
            const granted = expected.find((one) => one.campaignId === campaignId && one.unitId === unitId)?.granted
            const dueAt = endOfDay(dueDayOf(dueOn, granted ?? null))
            return { id, campaignId, unitId: null, dueAt, since: decidedAt ?? submittedAt, count: null, sample }
          }),
      ),
}
