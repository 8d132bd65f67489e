import { campaignSchema, type Campaign } from '../model/campaign.ts'
import { numberOf, type Count } from '../model/count.ts'
import { isoDateSchema } from '../model/dates.ts'
import { emptyLetterHead } from '../model/letter.ts'
import type { Directive, Notes, QrRow, ReportSections } from '../model/sections.ts'
import { quangNgai } from '../provinces/quang-ngai.ts'
import type { CheckInput } from './check.ts'
import { checkReport } from './check-report.ts'
import { metricsOfReport } from '../metrics/metrics.ts'

export const date = (text: string) => isoDateSchema.parse(text)

export function campaign(requested: string, due: string): Campaign {
  return campaignSchema.parse({
    id: `c-${requested}`,
    title: 'Đợt',
    request: { number: '1406/STTTT-BCVT&CNTT', date: requested },
    dataCutoff: null,
    dueOn: due,
    status: 'open',
    expected: 33,
    sample: false,
    openedAt: `${requested}T00:00:00.000Z`,
    revision: 1,
  })
}

export const note: Notes = { state: 'items', items: ['Đã kiểm tra'] }
export const row = (subject: string, qrCodes: Count, scans: Count): QrRow => ({
  subject,
  group: null,
  qrCodes,
  scans,
  note: null,
})
export const directive = (...documents: [string, string][]): Directive => ({
  ordinal: 1,
  content: 'Triển khai',
  documents: documents.map(([number, day]) => ({ number, date: date(day) })),
  issuer: null,
  audiences: [],
})

/** A report that no check asks about. */
export const sections: ReportSections = {
  directives: [directive(['780/SCT-VP', '2021-05-07'])],
  qr: [row('Sở Công Thương tỉnh Quảng Ngãi', numberOf(1), numberOf(541))],
  inspection: note,
  results: { state: 'items', items: ['Đã triển khai'] },
  recommendations: { state: 'none' },
}
const unit = quangNgai.units.find(({ id }) => id === 'so-cong-thuong') ?? null
export const quiet: CheckInput = {
  letter: { ...emptyLetterHead, date: date('2021-10-27') },
  sections,
  campaign: campaign('2021-10-26', '2021-10-28'),
  unit,
  previous: null,
  today: date('2021-10-28'),
}
export const before = (changed: Partial<ReportSections>): CheckInput['previous'] => {
  const old = { ...sections, inspection: { state: 'none' } as const, results: { state: 'none' } as const, ...changed }
  return { campaign: campaign('2021-09-26', '2021-09-28'), sections: old, metrics: metricsOfReport(old, []) }
}
export const found = (changed: Partial<CheckInput>) =>
  checkReport({ ...quiet, ...changed }).map(({ rule, path }) => [rule, path])
