import { describe, expect, it } from 'vitest'
import { wordsOf } from '../letters-out/paper.ts'
import { metricsOfReport } from '../metrics/metrics.ts'
import type { Count } from '../model/count.ts'
import { isoDateSchema } from '../model/dates.ts'
import { emptySections, type ReportSections } from '../model/sections.ts'
import type { Basis } from '../model/standing.ts'
import { recommendation } from '../recommendations/recommendation.fixture.ts'
import { assembleConsolidated } from './assemble.ts'
import type { Consolidated } from './consolidated.ts'
import { consolidatedInput, type UnitCase } from './input.fixture.ts'
import { outlineOf } from './outline.ts'
import { consolidatedPaper, shortened } from './paper/consolidated-paper.ts'

const number = (value: number): Count => ({ state: 'number', value })
const qr = (qrCodes: Count, scans: Count, subject = 'Trụ sở'): Partial<ReportSections> => ({
  qr: [{ subject, group: null, qrCodes, scans, note: null }],
})
const before = (qrCodes: number, scans: number) =>
  metricsOfReport({ ...emptySections, ...qr(number(qrCodes), number(scans)) }, [])
const directive = (documentNumber: string | null, date: string | null, content: string, issuer: string) => ({
  ordinal: null,
  content,
  documents:
    documentNumber === null ? [] : [{ number: documentNumber, date: date === null ? null : isoDateSchema.parse(date) }],
  issuer,
  audiences: [],
})

const consolidatedOf = (cases: readonly UnitCase[], basis: Basis = 'accepted') =>
  assembleConsolidated(consolidatedInput(cases, basis))

const textOf = (consolidated: Consolidated, part = 0): string =>
  (consolidatedPaper(consolidated).parts[part]?.blocks ?? [])
    .flatMap((block) => {
      if (block.kind === 'rule') return []
      const inside = block.kind === 'table' ? block.rows.flat(2) : [block]
      return inside.flatMap((one) => (one.kind === 'rule' ? [] : [wordsOf(one)]))
    })
    .join('\n')

describe('a consolidated report', () => {
  it('leaves number and signer to be filled in, and bears the symbol of whoever asked', () => {
    const text = textOf(consolidatedOf([]))
    expect(text).toMatch(/Số: +\/BC-STTTT\n/)
    expect(text).toContain('Quảng Ngãi, ngày 09 tháng 11 năm 2021')
    expect(text).toContain('BÁO CÁO\nTổng hợp kết quả báo cáo của các cơ quan, đơn vị, địa phương – Đợt 10/2021')
    expect(text).toContain('Căn cứ Công văn số 1406/STTTT-BCVT&CNTT ngày 26 tháng 10 năm 2021')
    expect(text).toContain('[CHỨC VỤ NGƯỜI KÝ]')
  })

  it('counts accepted reports only, or all that were not returned, and says which', () => {
    const cases: UnitCase[] = [
      { status: 'accepted', sections: qr(number(2), number(10)) },
      { status: 'submitted', sections: qr(number(3), number(20)) },
      { status: 'returned', sections: qr(number(5), number(40)) },
      { status: 'missing' },
    ]
    const accepted = textOf(consolidatedOf(cases))
    expect(accepted).toContain('được tổng hợp từ 01/04 đơn vị có báo cáo đã được tiếp nhận')
    expect(accepted).toContain(
      'Mã QR địa điểm: 2 mã QR (01/04 đơn vị có số liệu; chưa gồm 03 đơn vị chưa có báo cáo được tính)',
    )
    const submitted = textOf(consolidatedOf(cases, 'submitted'))
    expect(submitted).toContain('02/04 đơn vị đã gửi báo cáo, kể cả 01 báo cáo chưa có quyết định tiếp nhận')
    expect(submitted).toContain('Lượt quét mã QR: 30 lượt quét (02/04 đơn vị có số liệu')
  })

  it('compares with the campaign before only over units that gave a number in both', () => {
    const text = textOf(
      consolidatedOf([
        { status: 'accepted', sections: qr(number(4), number(50)), previous: before(3, 60) },
        { status: 'accepted', sections: qr(number(9), number(70)) },
        { status: 'accepted', sections: qr({ state: 'blank' }, { state: 'none' }), previous: before(8, 80) },
      ]),
    )
    expect(text).toContain('So với Đợt 09/2021, tính trên 01 đơn vị có số liệu ở cả hai đợt: tăng 1 (từ 3 lên 4).')
    expect(text).toContain('giảm 10 (từ 60 xuống 50)')
    expect(text).toContain('Lượt quét giảm so với đợt trước ở 01 đơn vị: Đơn vị 1 (từ 60 xuống 50).')
  })

  it('prints no total where no unit gave a number', () => {
    const text = textOf(consolidatedOf([{ status: 'accepted', sections: qr({ state: 'blank' }, { state: 'none' }) }]))
    expect(text).toContain('Mã QR địa điểm: chưa có số liệu (00/01 đơn vị có số liệu; chưa gồm 01 đơn vị để trống)')
    expect(text).toContain('Lượt quét mã QR: chưa có số liệu (00/01 đơn vị có số liệu, 01 đơn vị không phát sinh)')
  })

  it('marks figures that are approximate or lack rows, and says whose they are', () => {
    const sections = {
      qr: [
        {
          subject: 'Chợ',
          group: 'Khu vực A',
          qrCodes: number(2),
          scans: { state: 'number', value: 500, approximate: true },
          note: null,
        },
        { subject: 'Bến xe', group: 'Khu vực A', qrCodes: { state: 'blank' }, scans: number(0), note: null },
      ],
    } satisfies Partial<ReportSections>
    const consolidated = consolidatedOf([{ status: 'accepted', sections }])
    expect(textOf(consolidated)).toContain('Lượt quét mã QR: khoảng 500 lượt quét')
    expect(textOf(consolidated)).toContain('Số mã QR chưa đủ, có dòng để trống ở 01 đơn vị: Đơn vị 1 (đã có 2).')
    const annex = textOf(consolidated, 3)
    expect(annex).toContain('Đơn vị 1\n2 (thiếu)\nkhoảng 500\n')
    expect(annex).toContain('Khu vực A\n\n- Chợ\n2\nkhoảng 500\n\n\n- Bến xe\nđể trống\n0\n')
  })

  it('tells a blank, a stated none, a zero and each reason why nothing counts apart in the annex of figures', () => {
    const annex = textOf(
      consolidatedOf([
        { status: 'accepted', sections: qr({ state: 'blank' }, number(0)) },
        { status: 'accepted', sections: qr({ state: 'none' }, { state: 'none' }) },
        { status: 'missing' },
        { status: 'submitted', sections: qr(number(77), number(770)) },
        { status: 'returned', sections: qr(number(88), number(880)) },
      ]),
      3,
    )
    expect(annex).toContain('Đơn vị 1\nđể trống\n0\n')
    expect(annex).toContain('Đơn vị 2\nkhông phát sinh\nkhông phát sinh\n')
    expect(annex).toContain('Đơn vị 3\nchưa gửi báo cáo')
    expect(annex).toContain('Đơn vị 4\nchưa tính: báo cáo chưa được quyết định')
    expect(annex).toContain('Đơn vị 5\nchưa tính: báo cáo đã trả lại')
    expect(annex).not.toMatch(/77|88/)
  })

  it('lists a document of several units once, with all its dates and units, and what has no number by itself', () => {
    const consolidated = consolidatedOf([
      {
        status: 'accepted',
        sections: { directives: [directive('780/SCT-VP', '2021-05-07', 'Triển khai', 'Sở Công Thương')] },
      },
      {
        status: 'accepted',
        sections: {
          directives: [
            directive('780/SCT-VP', '2021-05-08', 'Về việc triển khai', 'Sở Công Thương'),
            directive(null, null, 'Họp giao ban', 'Sở Công Thương'),
          ],
        },
      },
    ])
    expect(
      consolidated.directives.map(({ number: given, dates, listings }) => [given, dates.length, listings.length]),
    ).toEqual([
      ['780/SCT-VP', 2, 2],
      [null, 0, 1],
    ])
    const annex = textOf(consolidated, 2)
    expect(annex).toContain('780/SCT-VP\n07/05/2021\n08/05/2021\nSở Công Thương\nTriển khai\nĐơn vị 1; Đơn vị 2')
    expect(annex).toContain('không ghi số\nkhông ghi ngày')
    expect(textOf(consolidated)).toContain(
      '01 văn bản được từ 02 đơn vị trở lên cùng nêu; 01 văn bản được các báo cáo ghi ngày khác nhau; 01 nội dung không ghi số',
    )
  })

  it('prints what became of proposals of counted reports and of those carried over, and none of a report that does not count', () => {
    const propose = (text: string): Partial<ReportSections> => ({ recommendations: { state: 'items', items: [text] } })
    const carried = recommendation('Tập huấn cho cán bộ xã', {
      carried: true,
      campaignTitle: 'Đợt 08/2021',
      status: 'carried',
    })
    const consolidated = assembleConsolidated(
      consolidatedInput(
        [
          { status: 'accepted', sections: propose('Cấp máy in') },
          { status: 'submitted', sections: propose('Cấp đường truyền') },
        ],
        'accepted',
        [carried],
      ),
    )
    expect(consolidated.recommendations.map(({ text }) => text)).toEqual(['Tập huấn cho cán bộ xã', 'Cấp máy in'])
    expect(textOf(consolidated, 6)).toContain('Gồm cả 01 kiến nghị chuyển từ đợt trước.')
    expect(textOf(consolidated, 6)).toContain('Sở Y tế (Đợt 08/2021)')
  })

  it('says on every page that reports are made up, and marks those that are where a real one stands beside them', () => {
    const mixed = consolidatedOf([{ status: 'accepted', sample: true }, { status: 'accepted' }])
    expect(consolidatedPaper(mixed).mark).toBe('CÓ SỐ LIỆU MẪU CỦA 1/2 BÁO CÁO – KHÔNG PHẢI SỐ LIỆU THẬT')
    expect(textOf(mixed, 3)).toContain('(số liệu mẫu)')
    const all = consolidatedOf([{ status: 'accepted', sample: true }])
    expect(consolidatedPaper(all).mark).toBe('SỐ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT')
    expect(consolidatedPaper(consolidatedOf([{ status: 'accepted' }])).mark).toBeUndefined()
  })

  it('shows the first rows of long tables only where it is looked at, and says how many more there are', () => {
    const paper = consolidatedPaper(consolidatedOf(Array.from({ length: 20 }, (): UnitCase => ({ status: 'missing' }))))
    const table = shortened(paper, 5).parts[1]?.blocks.find((block) => block.kind === 'table')
    expect(table?.rows).toHaveLength(7)
    expect(JSON.stringify(table?.rows.at(-1))).toContain('còn 15 dòng trong tệp tải về')
  })
})

describe('what is to be looked at before it is sent', () => {
  it('names the units concerned, each kind by itself, and is silent on what there is none of', () => {
    const { notices } = outlineOf(
      consolidatedOf([
        { status: 'accepted', sections: qr(number(4), number(0)), previous: before(5, 0) },
        { status: 'submitted' },
        { status: 'missing' },
      ]),
    )
    expect(Object.fromEntries(notices.map(({ kind, units }) => [kind, units.map(({ unitId }) => unitId)]))).toEqual({
      missing: ['u2'],
      awaiting: ['u1'],
      late: ['u0'],
      fell: ['u0'],
      codesWithoutScans: ['u0'],
      blankFigures: ['u0'],
    })
  })

  it('says of reports that await their decision whether they count', () => {
    const kinds = (basis: Basis) =>
      outlineOf(consolidatedOf([{ status: 'submitted' }], basis)).notices.map(({ kind }) => kind)
    expect(kinds('accepted')).toContain('awaiting')
    expect(kinds('submitted')).toContain('awaitingCounted')
  })
})
