import type { MetricCount } from '#domain/model/count.ts'
import type { Instant, IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { StandingStatus } from '#domain/model/standing.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'

type Point = UnitHistory['directives'][number]

const blank: MetricCount = { state: 'blank', value: null, approximate: false, partial: false }
const months = ['07', '08', '09', '10', '11', '12']

/** A unit through monthly campaigns of 2021 from July on (cut-off on the 25th, due on the 28th), for tests. */
export function historyOf(
  reports: readonly { status?: StandingStatus; scans?: MetricCount | null; dataCutoff?: string | null }[],
  directives: readonly Partial<Point>[] = [],
): UnitHistory {
  return {
    unit: {
      id: 'sct' as UnitId,
      name: 'Sở Công Thương',
      shortName: 'Sở Công Thương',
      kind: 'department',
      symbol: 'SCT',
      parentId: null,
      population: null,
      populationSource: null,
      aliases: [],
      reports: true,
      validFrom: '2021-01-01' as IsoDate,
      validTo: null,
    },
    campaigns: reports.map(({ status = 'accepted', scans = blank, dataCutoff }, index) => {
      const month = months[index] ?? '12'
      return {
        campaign: {
          id: `c${index}` as CampaignId,
          title: `Đợt tháng ${month}/2021`,
          request: { number: '1406/STTTT', date: `2021-${month}-20` as IsoDate },
          dataCutoff: (dataCutoff === undefined ? `2021-${month}-25` : dataCutoff) as IsoDate | null,
          dueOn: `2021-${month}-28` as IsoDate,
          status: 'open',
          expected: 33,
          sample: true,
          openedAt: `2021-${month}-20T01:00:00.000Z` as Instant,
          requestLetterId: null,
          revision: 1,
        },
        status,
        timeliness: status === 'missing' ? null : 'onTime',
        receivedOn: status === 'missing' ? null : (`2021-${month}-26` as IsoDate),
        reportId: status === 'missing' ? null : (`r${index}` as ReportId),
        counted: status === 'accepted',
        sample: true,
        dueOn: `2021-${month}-28` as IsoDate,
        extension: null,
        letterId: null,
        metrics: scans === null ? null : { qrCodes: blank, scans, directives: blank },
      }
    }),
    directives: directives.map((point) => ({
      unitId: 'sct' as UnitId,
      campaignId: 'c0' as CampaignId,
      reportId: 'r0' as ReportId,
      position: 0,
      document: 0,
      number: '780/SCT-VP',
      date: '2021-05-07' as IsoDate,
      content: 'Triển khai',
      issuer: null,
      audiences: [],
      sample: true,
      ...point,
    })),
    latest: null,
  }
}
