import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Campaign } from '#domain/model/campaign.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { emptySections, type Notes, type ReportSections } from '#domain/model/sections.ts'
import { unitSchema } from '#domain/model/unit.ts'
import { readingSchema } from '#domain/reports/reading.ts'
import { reportSchema, type Report } from '#domain/reports/report.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import { accept, bodyOf, openCampaign, startGround, submit, unit, type Ground, type Person } from './people.ts'

const day = (text: string) => isoDateSchema.parse(text)
const rulesOf = ({ findings }: Pick<Report, 'findings'>) => findings.map(({ rule }) => rule)
const none = { state: 'none' } as const

/** A report that nothing is asked about but what a test is about. */
const quiet: ReportSections = {
  ...emptySections,
  directives: [{ ordinal: 1, content: 'Triển khai', documents: [], issuer: null, audiences: [] }],
  qr: [{ subject: 'Trụ sở', group: null, qrCodes: none, scans: none, note: null }],
  inspection: none,
  results: none,
  recommendations: none,
}
const oneRow = (codes: number, scans: number): Partial<ReportSections> => ({
  ...quiet,
  qr: [
    {
      subject: 'Trụ sở',
      group: null,
      qrCodes: { state: 'number', value: codes },
      scans: { state: 'number', value: scans },
      note: null,
    },
  ],
})
const dated = (number: string, date: string): ReportSections['directives'] => [
  { ordinal: 1, content: 'Triển khai', documents: [{ number, date: day(date) }], issuer: null, audiences: [] },
]
const long: Notes = {
  state: 'items',
  items: [
    'Đã thành lập tổ công tác kiểm tra việc quét mã QR tại các chợ, siêu thị, bến xe trên địa bàn toàn tỉnh',
    'Tổ công tác đã nhắc nhở các hộ kinh doanh chưa bố trí người hướng dẫn khách hàng khai báo y tế bằng mã QR',
  ],
}

/** What comparing a report with others and with earlier letters finds, and who sees it when. */
export function describeFindings(target: ApiUnderTest): void {
  describe('findings', () => {
    let ground: Ground
    let departments: UnitId[]
    beforeAll(async () => {
      ground = await startGround(target)
      const units = bodyOf(await ground.analyst.get('/api/units'), 200, z.object({ items: z.array(unitSchema) })).items
      departments = units.filter(({ kind, reports }) => kind === 'department' && reports).map(({ id }) => id)
    })
    afterAll(() => ground.stop())

    const submitted = (campaign: Campaign, unitId: UnitId, sections: Partial<ReportSections>, letter = {}) =>
      submit(ground.analyst, campaign, unitId, { sections: { ...quiet, ...sections }, letter })
    const opened = async (person: Person, { id }: Pick<Report, 'id'>) =>
      bodyOf(await person.get(`/api/reports/${id}`), 200, reportSchema)
    const sendBack = async ({ id }: Pick<Report, 'id'>) =>
      bodyOf(await ground.analyst.post(`/api/reports/${id}/return`, { reasons: ['Nhầm đơn vị'] }), 200, reportSchema)

    it('are none for a report that nothing is to be asked about', async () => {
      const campaign = await openCampaign(ground.analyst)
      expect(rulesOf(await submitted(campaign, unit.yTe, {}))).toEqual([])
    })

    it('name a letter that the unit sent in before, also to the unit, and not a letter of another year', async () => {
      const [first, second] = [await openCampaign(ground.analyst), await openCampaign(ground.analyst)]
      const letter = { number: '77/SYT-VP', date: day('2021-10-27') }
      await submitted(first, unit.yTe, {}, letter)
      const again = await submitted(second, unit.yTe, {}, { ...letter, number: '077 /SYT-VP' })
      expect(again.findings).toMatchObject([
        { rule: 'letter-number-again', path: '/letter/number', severity: 'warning' },
      ])
      expect(again.findings[0]?.message).toContain('77/SYT-VP')
      expect(rulesOf(await opened(await ground.of(unit.yTe), again))).toEqual(['letter-number-again'])
      const later = await submitted(second, unit.yTe, {}, { ...letter, date: day('2022-01-05') })
      expect(rulesOf(later)).not.toContain('letter-number-again')
    })

    it('of a correction do not take its own earlier version for another letter', async () => {
      const campaign = await openCampaign(ground.analyst)
      const letter = { number: '78/SYT-VP', date: day('2021-10-27') }
      await submitted(campaign, unit.yTe, {}, letter)
      expect(rulesOf(await submitted(campaign, unit.yTe, {}, letter))).toEqual([])
    })

    it('name a letter that is another unit’s report too, until that one is returned', async () => {
      const campaign = await openCampaign(ground.analyst)
      const letter = { number: '79/SCT-VP', date: day('2021-10-27'), issuer: 'Sở Công Thương' }
      const wrong = await submitted(campaign, unit.giaoDuc, {}, letter)
      const right = await submitted(campaign, unit.congThuong, {}, letter)
      expect(rulesOf(right)).toEqual(['letter-of-two-units'])
      expect(right.findings[0]?.message).toContain('Sở Giáo dục và Đào tạo')
      expect(rulesOf(await opened(ground.analyst, wrong))).toEqual(['letter-of-two-units'])
      await sendBack(wrong)
      expect(rulesOf(await opened(ground.analyst, right))).toEqual([])
    })

    it('that tell of others are for the department alone', async () => {
      const campaign = await openCampaign(ground.analyst)
      const letter = { number: '80/SCT-VP', date: day('2021-10-27') }
      await submitted(campaign, unit.giaoDuc, { inspection: long }, letter)
      const copied = await submitted(
        campaign,
        unit.congThuong,
        { inspection: long, results: { state: 'blank' } },
        letter,
      )
      expect(rulesOf(copied).toSorted()).toEqual(['letter-of-two-units', 'notes-copied', 'section-blank'])
      expect(rulesOf(await opened(ground.leader, copied)).toSorted()).toEqual(rulesOf(copied).toSorted())
      const own = await opened(await ground.of(unit.congThuong), copied)
      expect(own.findings).toMatchObject([{ rule: 'section-blank', evidence: { answered: 0, others: 0 } }])
      const byUnit = await submit(await ground.of(unit.congThuong), campaign, unit.congThuong, {
        sections: { ...quiet, inspection: long },
        letter,
      })
      expect(rulesOf(byUnit)).toEqual([])
      expect(rulesOf(await opened(ground.analyst, byUnit)).toSorted()).toEqual(['letter-of-two-units', 'notes-copied'])
    })

    it('compare anew while a report awaits its decision, and stay what they were once it is decided', async () => {
      const campaign = await openCampaign(ground.analyst)
      const first = await submitted(campaign, unit.yTe, { inspection: long })
      const tag = async () => (await ground.analyst.get(`/api/reports/${first.id}`)).headers['etag']
      const before = await tag()
      expect(rulesOf(first)).toEqual([])
      const second = await submitted(campaign, unit.baTo, { inspection: long })
      expect(second.findings).toMatchObject([{ rule: 'notes-copied', path: '/sections/inspection' }])

      const now = await opened(ground.analyst, first)
      expect(now.findings).toMatchObject([{ rule: 'notes-copied', path: '/sections/inspection' }])
      expect(now.findings[0]?.message).toContain('UBND huyện Ba Tơ')
      expect(now.revision).toBe(first.revision)
      expect(await tag()).not.toBe(before)
      const accepted = await ground.analyst.post(`/api/reports/${first.id}/accept`, undefined, {
        'If-Match': (await tag()) ?? '',
      })
      expect(accepted.status).toBe(200)
      expect(rulesOf(await opened(ground.analyst, first))).toEqual([])
      expect(rulesOf(await opened(ground.analyst, await accept(ground.analyst, second)))).toEqual(['notes-copied'])
    })

    it('compare scans per code with units of the same kind', async () => {
      const campaign = await openCampaign(ground.analyst)
      const [odd, ...others] = departments.slice(0, 9)
      if (odd === undefined) throw new Error('no departments')
      expect(rulesOf(await submitted(campaign, odd, oneRow(1, 54_100)))).toEqual([])
      for (const [nth, unitId] of others.entries()) await submitted(campaign, unitId, oneRow(2, 900 + nth * 40))
      const again = await submitted(campaign, odd, oneRow(1, 54_100))
      expect(again.findings).toMatchObject([
        { rule: 'scans-per-code-odd', path: '/sections/qr/0/scans', evidence: { units: 8 } },
      ])
      expect(again.findings[0]?.message).toContain('54.100 lượt quét mỗi mã')
      expect(rulesOf(await submitted(campaign, odd, oneRow(1, 541)))).toEqual([])
      expect(rulesOf(await submitted(campaign, unit.baTo, oneRow(1, 54_100)))).toEqual([])
    })

    it('name another date of the same document, but not that of a namesake', async () => {
      const campaign = await openCampaign(ground.analyst)
      await submitted(campaign, unit.yTe, { directives: dated('1088/STTTT-CNTT', '2021-08-26') })
      await submitted(campaign, unit.giaoDuc, { directives: dated('15/UBND-VX', '2021-08-26') })
      const other = await submitted(campaign, unit.congThuong, { directives: dated('1088 /STTTT-CNTT', '2021-06-28') })
      expect(other.findings).toMatchObject([
        { rule: 'directive-dated-elsewhere', path: '/sections/directives/0/documents/0/date' },
      ])
      const namesake = await submitted(campaign, unit.baTo, { directives: dated('15/UBND-VX', '2021-06-28') })
      expect(rulesOf(namesake)).toEqual([])
    })

    it('do not call a table blank that the letter answered «Không có»', async () => {
      const campaign = await openCampaign(ground.analyst)
      const letter = [
        'PHỤ LỤC',
        '1. Công tác chỉ đạo, triển khai và tuyên truyền',
        'STT\tNội dung thực hiện\tSố, ngày ban hành văn bản\tĐơn vị ban hành',
        '\tKhông có\t\t',
        '2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR tại các địa điểm',
        'Không phát sinh',
        '3. Công tác kiểm tra, giám sát triển khai',
        '- Không có',
        '4. Một số kết quả triển khai, kinh nghiệm',
        '- Không có',
        '5. Kiến nghị, đề xuất',
        '- Không có',
      ].join('\n')
      const upload = await ground.analyst.upload('/api/letters', 'khong-co.txt', new TextEncoder().encode(letter))
      const { letterId, sections } = bodyOf(upload, 201, readingSchema)
      expect(sections).toMatchObject({ directives: [], qr: [] })
      const body = { campaignId: campaign.id, unitId: unit.yTe, letter: {}, sections, letterId }
      const report = bodyOf(await ground.analyst.post('/api/reports', body), 201, reportSchema)
      expect(rulesOf(report).filter((rule) => rule === 'table-answered-none')).toHaveLength(2)
      expect(rulesOf(report)).not.toContain('section-blank')
      expect(rulesOf(await opened(ground.analyst, report))).not.toContain('section-blank')
    })
  })
}
