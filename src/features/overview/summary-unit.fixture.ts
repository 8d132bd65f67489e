import type { MetricCount } from '#domain/model/count.ts'
import { blank, none, numberOf, sumOfRows } from '#domain/model/count.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { DirectivePoint, SummaryUnit } from '#domain/totals/summary.ts'

export const number = (value: number): MetricCount => sumOfRows([numberOf(value)])
export const blankCount: MetricCount = sumOfRows([blank])
export const noneCount: MetricCount = sumOfRows([none])
export const partial = (value: number): MetricCount => sumOfRows([numberOf(value), blank])

/** A unit's row of a summary, accepted and with 1 of everything unless told otherwise. */
export function summaryUnit(name: string, row: Partial<SummaryUnit> = {}): SummaryUnit {
  return {
    unitId: name as UnitId,
    name,
    shortName: name,
    kind: 'department',
    population: null,
    status: 'accepted',
    timeliness: 'onTime',
    receivedOn: '2021-10-27' as IsoDate,
    reportId: `report of ${name}` as ReportId,
    counted: true,
    sample: true,
    dueOn: '2021-11-05' as IsoDate,
    lateInARow: 0,
    qrCodes: number(1),
    scans: number(1),
    directives: number(1),
    previous: null,
    ...row,
  }
}

export const missing: Partial<SummaryUnit> = {
  status: 'missing',
  timeliness: null,
  receivedOn: null,
  reportId: null,
  counted: false,
  qrCodes: null,
  scans: null,
  directives: null,
}

export function directivePoint(unit: string, date: string | null, point: Partial<DirectivePoint> = {}): DirectivePoint {
  return {
    unitId: unit as UnitId,
    campaignId: 'c' as CampaignId,
    reportId: `report of ${unit}` as ReportId,
    position: 0,
    document: 0,
    number: '780/SCT-VP',
    date: date as IsoDate | null,
    content: 'Về việc triển khai',
    issuer: null,
    audiences: [],
    sample: true,
    ...point,
  }
}
