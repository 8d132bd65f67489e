import { endOfDay } from '../due.ts'
import type { KindOfWork } from '../kind-of-work.ts'

/** A report that awaits its decision. */
export const decision: KindOfWork = {
  audience: 'department',
  name: { vi: 'Báo cáo chờ quyết định', en: 'Reports to decide' },
  todo: {
    vi: ({ version, afterReturn }) =>
      afterReturn
        ? `Nộp lại sau khi bị trả lại (phiên bản ${version ?? ''}), chờ quyết định`
        : (version ?? 1) > 1
          ? `Phiên bản ${version ?? ''}, chờ quyết định`
          : 'Báo cáo mới, chờ quyết định',
    en: ({ version, afterReturn }) =>
      afterReturn
        ? `Submitted again after a return (version ${version ?? ''}), awaits a decision`
        : (version ?? 1) > 1
          ? `Version ${version ?? ''}, awaits a decision`
          : 'New report, awaits a decision',
  },
  of: ({ reports, campaigns }) =>
    reports
      .filter(({ status }) => status === 'submitted')
      .flatMap(({ id, campaignId, unitId, submittedAt, sample }) =>
        campaigns
          .filter((campaign) => campaign.id === campaignId)
          .map(({ dueOn }) => ({
            id,
            campaignId,
            unitId,
            sample,
            dueAt: endOfDay(dueOn),
            since: submittedAt,
            count: null,
          })),
      ),
}
