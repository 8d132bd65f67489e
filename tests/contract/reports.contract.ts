import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/model/campaign.ts'
import { dayInVietnam, instantOf, isoDateSchema } from '#domain/model/dates.ts'
import { pageOf } from '#domain/model/page.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { reportSchema, reportSummarySchema, type ReportSummary } from '#domain/reports/report.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import {
  accept,
  bodyOf,
  counts,
  openCampaign,
  pathsOf,
  problemOf,
  reportBody,
  startGround,
  submit,
  unit,
  type Ground,
} from './people.ts'

const day = (text: string) => isoDateSchema.parse(text)
const listSchema = pageOf(reportSummarySchema)

/** One of everything that a report can say, so that nothing gets lost or blurred on its way. */
const sections: ReportSections = {
  directives: [
    {
      ordinal: 1,
      content: 'Triển khai văn bản hướng dẫn tại chợ',
      documents: [
        { number: '1532/SCT-QLTM', date: day('2021-08-09') },
        { number: '1533/SCT-QLTM', date: null },
      ],
      issuer: 'Sở Công Thương',
      audiences: ['UBND các huyện, thị xã, thành phố', 'Chợ Đầu mối Nông sản'],
    },
    { ordinal: null, content: 'Tuyên truyền trên loa', documents: [], issuer: null, audiences: [] },
  ],
  qr: [
    { subject: 'Chợ A', group: 'Chợ', qrCodes: { state: 'number', value: 0 }, scans: { state: 'none' }, note: null },
    { subject: 'Chợ B', group: 'Chợ', qrCodes: { state: 'blank' }, scans: { state: 'blank' }, note: 'đang rà soát' },
    {
      subject: 'Sở',
      group: null,
      qrCodes: { state: 'number', value: 12 },
      scans: { state: 'number', value: 500, approximate: true },
      note: null,
    },
  ],
  inspection: { state: 'items', items: ['Đã kiểm tra 3 chợ'] },
  results: { state: 'none' },
  recommendations: { state: 'blank' },
}

export function describeReports(target: ApiUnderTest): void {
  describe('reports', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    it('keep every state of what was submitted apart', async () => {
      const campaign = await openCampaign(ground.analyst)
      const letter = { number: '9/SCT-VP', date: day('2021-10-27') }
      const answer = await ground.analyst.post(
        '/api/reports',
        reportBody(campaign, unit.congThuong, { letter, sections }),
      )
      const report = bodyOf(answer, 201, reportSchema)
      expect(answer.headers['location']).toBe(`/api/reports/${report.id}`)
      expect(report).toMatchObject({ sections, letter, version: 1, status: 'submitted', decision: null, sample: false })
      expect(report.unitName).toBe('Sở Công Thương tỉnh Quảng Ngãi')
      expect(report.metrics).toEqual({
        qrCodes: { state: 'number', value: 12, approximate: false, partial: true },
        scans: { state: 'number', value: 500, approximate: true, partial: true },
        directives: { state: 'number', value: 2, approximate: false, partial: false },
      })
      const found = await ground.leader.get(`/api/reports/${report.id}`)
      expect(bodyOf(found, 200, reportSchema)).toEqual(report)
    })

    it('are refused where an item or the number of a document says nothing', async () => {
      const campaign = await openCampaign(ground.analyst)
      const documents = [{ number: '\u00a0', date: null }]
      const body = reportBody(campaign, unit.yTe, {
        letter: { number: ' ' },
        sections: {
          ...sections,
          directives: sections.directives.slice(0, 1).map((directive) => Object.assign({}, directive, { documents })),
          results: { state: 'items', items: ['Đạt 22%', ' '] },
        },
      })
      const problem = problemOf(await ground.analyst.post('/api/reports', body), 422, 'validation-failed')
      expect(problem.errors).toEqual(
        ['/letter/number', '/sections/directives/0/documents/0/number', '/sections/results/items/1'].map((path) => ({
          path,
          message: 'Không được để trống.',
        })),
      )
    })

    it('get a next version when submitted again, which awaits a decision anew', async () => {
      const campaign = await openCampaign(ground.analyst)
      const first = await submit(ground.analyst, campaign, unit.yTe, { sections })
      await accept(ground.analyst, first)
      const second = await submit(ground.analyst, campaign, unit.yTe, {
        sections: counts({ state: 'number', value: 3 }, { state: 'blank' }),
      })
      expect(second).toMatchObject({ id: first.id, version: 2, status: 'submitted', decision: null, revision: 3 })
      expect(second.sections.directives).toEqual([])
      expect(second.metrics.directives.state).toBe('blank')
      expect(second.history.map(({ action, version }) => [action, version])).toEqual([
        ['submitted', 1],
        ['accepted', 1],
        ['submitted', 2],
      ])
    })

    it('are on time by the date of the first letter, or by the day of submission where it has none', async () => {
      const campaign = await openCampaign(ground.analyst, { dueOn: day('2021-11-05') })
      const today = dayInVietnam(instantOf(new Date()))
      const received = async (unitId: keyof typeof unit, date: string | null) => {
        const letter = { date: date === null ? null : day(date) }
        const { receivedOn, timeliness } = await submit(ground.analyst, campaign, unit[unitId], { letter })
        return [receivedOn, timeliness]
      }
      expect(await received('congThuong', '2021-11-05')).toEqual(['2021-11-05', 'onTime'])
      expect(await received('giaoDuc', '2021-11-06')).toEqual(['2021-11-06', 'late'])
      expect(await received('yTe', null)).toEqual([today, 'late'])
      expect(await received('baTo', '2999-01-01')).toEqual([today, 'late'])
      // A correction changes nothing about when the unit first answered.
      expect(await received('giaoDuc', '2021-11-01')).toEqual(['2021-11-06', 'late'])
    })

    it.each([
      ['a campaign that there is not', { campaignId: 'khong-co' }, '/campaignId'],
      ['a unit that was not asked', { unitId: unit.baTo }, '/unitId'],
      ['a letter that there is not', { letterId: 'khong-co' }, '/letterId'],
    ])('are refused for %s', async (_, change, path) => {
      const campaign = await openCampaign(ground.analyst, { unitIds: [unit.yTe] })
      const answer = await ground.analyst.post('/api/reports', { ...reportBody(campaign, unit.yTe), ...change })
      expect(pathsOf(problemOf(answer, 422, 'validation-failed'))).toEqual([path])
    })

    it('are refused where a figure is none, or beyond all reason', async () => {
      const campaign = await openCampaign(ground.analyst)
      for (const value of [-1, 1.5, 2_000_000_000_000, '5', null]) {
        const qr = [
          { subject: 'Sở', group: null, qrCodes: { state: 'number', value }, scans: { state: 'blank' }, note: null },
        ]
        const body = { ...reportBody(campaign, unit.yTe), sections: { ...sections, qr } }
        const problem = problemOf(await ground.analyst.post('/api/reports', body), 422, 'validation-failed')
        expect(pathsOf(problem)[0]).toMatch(/^\/sections\/qr\/0\/qrCodes/)
      }
    })

    it('have an entity tag for each revision and language, and are not sent again to who has them', async () => {
      const campaign = await openCampaign(ground.analyst)
      const { id } = await submit(ground.analyst, campaign, unit.yTe)
      const path = `/api/reports/${id}`
      const tag = (await ground.leader.get(path)).headers['etag'] ?? ''
      const known = await ground.leader.get(path, { 'If-None-Match': tag })
      expect(known).toMatchObject({ status: 304, bytes: new Uint8Array() })
      expect(known.headers['etag']).toBe(tag)
      expect((await ground.leader.get(path, { 'If-None-Match': tag, 'Accept-Language': 'en' })).status).toBe(200)
      await accept(ground.analyst, { id })
      expect((await ground.leader.get(path, { 'If-None-Match': tag })).status).toBe(200)
    })

    it('cannot be overwritten by somebody who saw an older one', async () => {
      const campaign = await openCampaign(ground.analyst)
      const body = reportBody(campaign, unit.yTe)
      const post = (match: string) => ground.analyst.post('/api/reports', body, { 'If-Match': match })
      problemOf(await post('"1"'), 412, 'nothing-to-match')

      const first = await ground.analyst.post('/api/reports', body)
      const seen = first.headers['etag'] ?? ''
      const second = bodyOf(await post(seen), 201, reportSchema)
      expect(second.version).toBe(2)
      const problem = problemOf(await post(seen), 412, 'revision-mismatch')
      expect(problem.detail).toMatch(/^Người thử \d+ đã thay đổi báo cáo này lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}/)
      expect(bodyOf(await post('*'), 201, reportSchema).version).toBe(3)
      problemOf(await post('W/"3"'), 412, 'revision-mismatch')
    })

    it('is not added to by somebody who saw that there was none', async () => {
      const campaign = await openCampaign(ground.analyst)
      const body = reportBody(campaign, unit.yTe)
      const post = () => ground.analyst.post('/api/reports', body, { 'If-None-Match': '*' })
      const [first, again] = [await post(), await post()]
      const { id } = bodyOf(first, 201, reportSchema)
      problemOf(again, 412, 'revision-mismatch')
      expect(bodyOf(await ground.leader.get(`/api/reports/${id}`), 200, reportSchema).version).toBe(1)
    })

    it('all stay when many submit at the same moment', async () => {
      const campaign = await openCampaign(ground.analyst)
      const people = [ground.analyst, ground.administrator, await ground.of(unit.yTe), ground.analyst]
      const reports = await Promise.all([...people, ...people].map((person) => submit(person, campaign, unit.yTe)))
      expect(new Set(reports.map(({ id }) => id)).size).toBe(1)
      expect(reports.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      const [report] = reports
      const newest = bodyOf(await ground.leader.get(`/api/reports/${report?.id}`), 200, reportSchema)
      expect(newest.history.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      expect(newest.revision).toBe(8)
    })

    describe('of a unit', () => {
      it('are submitted by itself, and by no other unit', async () => {
        const campaign = await openCampaign(ground.analyst)
        const [congThuong, yTe] = [await ground.of(unit.congThuong), await ground.of(unit.yTe)]
        const report = await submit(congThuong, campaign, unit.congThuong)
        expect(report.submittedBy).toMatch(/^Người thử/)
        problemOf(await yTe.post('/api/reports', reportBody(campaign, unit.congThuong)), 403, 'other-unit')
      })

      it('stay out of sight of other units', async () => {
        const campaign = await openCampaign(ground.analyst)
        const [congThuong, yTe] = [await ground.of(unit.congThuong), await ground.of(unit.yTe)]
        const { id } = await submit(congThuong, campaign, unit.congThuong)
        problemOf(await yTe.get(`/api/reports/${id}`), 404, 'not-found')
        expect((await congThuong.get(`/api/reports/${id}`)).status).toBe(200)
        const idsFor = async (person: typeof yTe, query = '') =>
          bodyOf(await person.get(`/api/reports?campaign=${campaign.id}${query}`), 200, listSchema).items.map(
            (report) => report.id,
          )
        expect(await idsFor(yTe)).toEqual([])
        expect(await idsFor(yTe, `&unit=${unit.congThuong}`)).toEqual([])
        expect(await idsFor(congThuong)).toEqual([id])
        expect(await idsFor(ground.leader)).toEqual([id])
      })

      it('cannot carry another unit’s letter', async () => {
        const campaign = await openCampaign(ground.analyst)
        const [congThuong, yTe] = [await ground.of(unit.congThuong), await ground.of(unit.yTe)]
        const bytes = new TextEncoder().encode('Công văn riêng của Sở Công Thương')
        const upload = await congThuong.upload('/api/letters', 'rieng.txt', bytes)
        const { letterId } = JSON.parse(new TextDecoder().decode(upload.bytes)) as { letterId: string }
        const answer = await yTe.post('/api/reports', { ...reportBody(campaign, unit.yTe), letterId })
        expect(pathsOf(problemOf(answer, 422, 'validation-failed'))).toEqual(['/letterId'])
      })
    })
  })

  describe('list of reports', () => {
    let ground: Ground
    let [first, second]: Campaign[] = []
    beforeAll(async () => {
      ground = await startGround(target)
      first = await openCampaign(ground.analyst)
      second = await openCampaign(ground.analyst)
      for (const campaign of [first, second]) {
        for (const unitId of [unit.congThuong, unit.giaoDuc, unit.yTe]) {
          const report = await submit(ground.analyst, campaign, unitId)
          if (unitId === unit.giaoDuc) await accept(ground.analyst, report)
        }
      }
    })
    afterAll(() => ground.stop())

    const list = async (query: string) => bodyOf(await ground.leader.get(`/api/reports?${query}`), 200, listSchema)
    const named = ({ items }: { items: ReportSummary[] }) =>
      items.map(({ campaignId, unitId }) => `${campaignId === first?.id ? 1 : 2} ${unitId}`)

    it('begins with the last one created', async () => {
      expect(named(await list(''))).toEqual([
        `2 ${unit.yTe}`,
        `2 ${unit.giaoDuc}`,
        `2 ${unit.congThuong}`,
        `1 ${unit.yTe}`,
        `1 ${unit.giaoDuc}`,
        `1 ${unit.congThuong}`,
      ])
    })

    it('comes of one campaign, of one unit, of one status', async () => {
      expect(named(await list(`campaign=${first?.id}&status=submitted`))).toEqual([
        `1 ${unit.yTe}`,
        `1 ${unit.congThuong}`,
      ])
      expect(named(await list(`unit=${unit.giaoDuc}`))).toEqual([`2 ${unit.giaoDuc}`, `1 ${unit.giaoDuc}`])
      expect(named(await list('campaign=khong-co'))).toEqual([])
    })

    it('comes in parts that together are the whole list', async () => {
      const parts: string[][] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: Awaited<ReturnType<typeof list>> = await list(
          `limit=4${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        )
        parts.push(named(page))
        cursor = page.nextCursor
      }
      expect(parts.map(({ length }) => length)).toEqual([4, 2])
      expect(parts.flat()).toEqual(named(await list('')))
    })
  })
}
