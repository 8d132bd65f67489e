import { dueDayOf } from '#domain/model/timeliness.ts'
import { endOfDay } from '../due.ts'
import type { KindOfWork } from '../kind-of-work.ts'

/** For a unit: an open campaign that expects its report. */
export const answer: KindOfWork = {
  audience: 'unit',
  name: { vi: 'Báo cáo cần nộp', en: 'Reports to submit' },
  todo: { vi: () => 'Nộp báo cáo của đơn vị', en: () => 'Submit the report of your unit' },
  of: ({ campaigns, expected }, asking) =>
    expected
      .filter(({ unitId, status }) => unitId === asking && status === null)
      .flatMap(({ campaignId, granted }) =>
        campaigns
          .filter(({ id, status }) => id === campaignId && status === 'open')
          .map(({ dueOn, openedAt, sample }) => ({
            id: campaignId,
            campaignId,
            unitId: null,
            count: null,
            sample,
            dueAt: endOfDay(dueDayOf(dueOn, granted)),
            since: openedAt,
          })),
      ),
}
