import { describe, expect, it } from 'vitest'
import { blank, none, numberOf } from '../model/count.ts'
import { emptySections, type QrRow } from '../model/sections.ts'
import { TABLE_ANSWERED_NONE } from './metric.ts'
import { metricIds, metricsOfReport } from './metrics.ts'

const row = (counts: Pick<QrRow, 'qrCodes' | 'scans'>): QrRow => ({
  subject: 'Mẫu',
  group: null,
  note: null,
  ...counts,
})
const directive = { ordinal: 1, content: 'Mẫu', documents: [], issuer: null, audiences: [] }
const saysNone = (path: string) => ({ rule: TABLE_ANSWERED_NONE, severity: 'info' as const, path, evidence: {} })

describe('the metrics of a report', () => {
  it('have an entry for each metric of the list', () =>
    expect(Object.keys(metricsOfReport(emptySections, []))).toEqual(metricIds))

  it('add up the rows, each metric by itself', () => {
    const { qrCodes, scans, directives } = metricsOfReport(
      {
        ...emptySections,
        directives: [directive, directive],
        qr: [row({ qrCodes: numberOf(1), scans: numberOf(541) }), row({ qrCodes: numberOf(2), scans: blank })],
      },
      [],
    )
    expect(qrCodes).toMatchObject({ state: 'number', value: 3, partial: false })
    expect(scans).toMatchObject({ state: 'number', value: 541, partial: true })
    expect(directives).toMatchObject({ state: 'number', value: 2 })
  })

  it('keep none and blank apart from zero', () => {
    const of = (counts: Pick<QrRow, 'qrCodes' | 'scans'>) =>
      metricsOfReport({ ...emptySections, qr: [row(counts)] }, [])
    expect(of({ qrCodes: none, scans: none }).qrCodes).toMatchObject({ state: 'none', value: null })
    expect(of({ qrCodes: blank, scans: numberOf(0) }).qrCodes).toMatchObject({ state: 'blank', value: null })
    expect(of({ qrCodes: blank, scans: numberOf(0) }).scans).toMatchObject({ state: 'number', value: 0 })
  })

  it('tell a table answered «Không có» from one left empty', () => {
    expect(metricsOfReport(emptySections, [saysNone('/sections/qr')])).toMatchObject({
      qrCodes: { state: 'none' },
      scans: { state: 'none' },
      directives: { state: 'blank' },
    })
    expect(metricsOfReport(emptySections, [saysNone('/sections/directives')])).toMatchObject({
      qrCodes: { state: 'blank' },
      directives: { state: 'none' },
    })
  })
})
