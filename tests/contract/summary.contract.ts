import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directiveMarksSchema } from '#domain/directives/directive-marks.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { Count } from '#domain/model/count.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import type { Report } from '#domain/reports/report.ts'
import { incrementsSchema } from '#domain/totals/increment.schema.ts'
import { matrixSchema } from '#domain/totals/matrix.schema.ts'
import {
  directiveTimelineSchema,
  summarySchema,
  trendSchema,
  unitHistorySchema,
  type Summary,
} from '#domain/totals/summary.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import {
  accept,
  bodyOf,
  counts,
  openCampaign,
  pathsOf,
  problemOf,
  startGround,
  submit,
  unit,
  type Ground,
} from './people.ts'

const day = (text: string) => isoDateSchema.parse(text)
const number = (value: number): Count => ({ state: 'number', value })

const directive = (content: string, date: string | null): ReportSections['directives'][number] => ({
  ordinal: null,
  content,
  documents: [{ number: `${content}/SCT`, date: date === null ? null : day(date) }],
  issuer: 'Sở Công Thương',
  audiences: ['Các chợ'],
})

export function describeSummaries(target: ApiUnderTest): void {
  describe('summary without a campaign', () => {
    it('says that there is none', async () => {
      const ground = await startGround(target)
      try {
        problemOf(await ground.leader.get('/api/summary'), 404, 'no-campaign')
        problemOf(await ground.leader.get('/api/summary/directives'), 404, 'no-campaign')
        const trend = bodyOf(await ground.leader.get('/api/summary/trend'), 200, trendSchema)
        expect(trend).toEqual({ basis: 'accepted', points: [] })
      } finally {
        await ground.stop()
      }
    })
  })

  describe('summary', () => {
    let ground: Ground
    let before: Campaign
    let campaign: Campaign
    const units = [unit.congThuong, unit.giaoDuc, unit.yTe, unit.baTo]

    beforeAll(async () => {
      ground = await startGround(target)
      const open = (date: string, dueOn: string) =>
        openCampaign(ground.analyst, {
          request: { number: `${date}/STTTT`, date: day(date) },
          dueOn: day(dueOn),
          unitIds: units,
        })
      campaign = await open('2021-10-26', '2021-11-05')
      before = await open('2021-09-26', '2021-10-05')
      const say = async (where: Campaign, unitId: UnitId, sections: Partial<ReportSections>, date: string) =>
        submit(ground.analyst, where, unitId, { sections, letter: { date: day(date) } })

      await accept(ground.analyst, await say(before, unit.congThuong, counts(number(1), number(400)), '2021-10-01'))
      await say(before, unit.yTe, counts(number(9), number(90)), '2021-10-20')

      const congThuong = {
        ...counts(number(1), number(541)),
        directives: [directive('b', '2021-08-09'), directive('c', null)],
      }
      await accept(ground.analyst, await say(campaign, unit.congThuong, congThuong, '2021-10-27'))
      const giaoDuc = { ...counts(number(0), { state: 'none' }), directives: [directive('a', '2021-05-07')] }
      await accept(ground.analyst, await say(campaign, unit.giaoDuc, giaoDuc, '2021-11-06'))
      await say(campaign, unit.yTe, counts(number(10), { state: 'blank' }), '2021-11-01')
    })
    afterAll(() => ground.stop())

    const summary = async (query = ''): Promise<Summary> =>
      bodyOf(await ground.leader.get(`/api/summary${query}`), 200, summarySchema)

    it('is of the newest open campaign, on accepted reports, unless told otherwise', async () => {
      const given = await summary()
      expect(given).toMatchObject({ campaign, previousCampaign: before, basis: 'accepted' })
      expect(given).toEqual(await summary(`?campaign=${campaign.id}&basis=accepted`))
    })

    it('counts every expected unit once', async () => {
      const { coverage } = await summary()
      expect(coverage).toEqual({
        expected: 4,
        submitted: 3,
        accepted: 2,
        pending: 1,
        returned: 0,
        onTime: 2,
        late: 1,
        missing: 1,
      })
    })

    it('tells zero, none, blank and missing apart in totals', async () => {
      const accepted = (await summary()).totals
      expect(accepted.qrCodes).toEqual({
        value: 1,
        approximate: false,
        complete: false,
        covers: { expected: 4, number: 2, none: 0, blank: 0, absent: 2, partial: 0 },
        without: [unit.yTe, unit.baTo],
      })
      expect(accepted.scans.covers).toEqual({ expected: 4, number: 1, none: 1, blank: 0, absent: 2, partial: 0 })

      const submitted = (await summary('?basis=submitted')).totals
      expect(submitted.qrCodes).toMatchObject({ value: 11, covers: { number: 3, absent: 1 }, without: [unit.baTo] })
      expect(submitted.scans).toMatchObject({ value: 541, covers: { number: 1, none: 1, blank: 1, absent: 1 } })
      expect(submitted.directives).toMatchObject({ value: 3, covers: { number: 2, blank: 1, absent: 1 } })
    })

    it('has a row for each expected unit, in the order of the directory, with what it gave before', async () => {
      const rows = (await summary()).units
      expect(rows.map(({ unitId, status, timeliness, counted }) => [unitId, status, timeliness, counted])).toEqual([
        [unit.congThuong, 'accepted', 'onTime', true],
        [unit.giaoDuc, 'accepted', 'late', true],
        [unit.yTe, 'submitted', 'onTime', false],
        [unit.baTo, 'missing', null, false],
      ])
      const [congThuong, giaoDuc, yTe, baTo] = rows
      expect(congThuong).toMatchObject({ name: 'Sở Công Thương tỉnh Quảng Ngãi', scans: { value: 541 } })
      expect(congThuong?.previous?.scans.value).toBe(400)
      expect(giaoDuc).toMatchObject({ qrCodes: { state: 'number', value: 0 }, scans: { state: 'none', value: null } })
      expect(yTe).toMatchObject({ qrCodes: { value: 10 }, scans: { state: 'blank' }, previous: null })
      expect(baTo).toMatchObject({ qrCodes: null, scans: null, reportId: null, population: 60280 })
    })

    it('says of each unit by when it was to answer, and in how many campaigns in a row it answered late or not at all', async () => {
      const { units: rows, today } = await summary()
      expect(today > '2021-11-05').toBe(true)
      expect(rows.map(({ dueOn, lateInARow }) => [dueOn, lateInARow])).toEqual([
        ['2021-11-05', 0],
        ['2021-11-05', 2],
        ['2021-11-05', 0],
        ['2021-11-05', 2],
      ])
      expect((await summary(`?campaign=${before.id}`)).units.map(({ lateInARow }) => lateInARow)).toEqual([0, 1, 1, 1])
    })

    it('has no total where no counted report gives a number', async () => {
      const empty = await openCampaign(ground.analyst, {
        request: { number: 'sớm/STTTT', date: day('2021-01-26') },
        unitIds: units,
      })
      const { totals, previousTotals, previousCampaign } = await summary(`?campaign=${empty.id}`)
      expect(totals.scans).toMatchObject({ value: null, complete: false, covers: { absent: 4 } })
      expect([previousTotals, previousCampaign]).toEqual([null, null])
    })

    it('gives in the trend, for each campaign, what its own summary gives', async () => {
      for (const basis of ['accepted', 'submitted']) {
        const { points } = bodyOf(await ground.leader.get(`/api/summary/trend?basis=${basis}`), 200, trendSchema)
        const dates = points.map((point) => point.campaign.request.date)
        expect(dates).toEqual(dates.toSorted())
        expect(points.length).toBeGreaterThanOrEqual(2)
        for (const point of points) {
          const { coverage, totals } = await summary(`?campaign=${point.campaign.id}&basis=${basis}`)
          expect(point.coverage).toEqual(coverage)
          for (const [metric, total] of Object.entries(totals)) {
            const { without: _, ...rest } = total
            expect(point.totals).toMatchObject({ [metric]: rest })
          }
        }
      }
    })

    it('gives how a figure grew over the units that gave a number in both campaigns alone', async () => {
      const answer = await ground.leader.get('/api/summary/increments?basis=submitted')
      const { points } = bodyOf(answer, 200, incrementsSchema)
      const first = points.find(({ campaignId }) => campaignId === before.id)
      const now = points.find(({ campaignId }) => campaignId === campaign.id)
      expect(first?.increments).toEqual({ qrCodes: null, scans: null, directives: null })
      expect(now?.increments).toEqual({
        qrCodes: { before: 10, after: 11, units: 2, fell: 0, approximate: false, complete: false },
        scans: { before: 400, after: 541, units: 1, fell: 0, approximate: false, complete: false },
        directives: null,
      })
    })

    it('lays one measure out over units and campaigns, every state by itself', async () => {
      const matrix = async (query: string) =>
        bodyOf(await ground.leader.get(`/api/summary/matrix?${query}`), 200, matrixSchema)
      const scans = await matrix('measure=scans')
      const at = scans.campaigns.findIndex(({ id }) => id === before.id)
      expect(scans.campaigns.slice(at, at + 2).map(({ id }) => id)).toEqual([before.id, campaign.id])
      const rows = (given: typeof scans) =>
        given.units.map(({ unitId, values, figures, standings }) => [
          unitId,
          values.slice(at, at + 2),
          figures.slice(at, at + 2),
          standings.slice(at, at + 2),
        ])
      expect(rows(scans)).toEqual([
        [unit.congThuong, [400, 541], 'nn', 'aa'],
        [unit.giaoDuc, [null, null], '-o', 'mA'],
        [unit.yTe, [90, null], 'nb', 'Ss'],
        [unit.baTo, [null, null], '--', 'mm'],
      ])
      expect(rows(await matrix('measure=days')).map(([, values]) => values)).toEqual([
        [5, 1],
        [null, 11],
        [24, 6],
        [null, null],
      ])
    })

    it('lays out no measure that nobody named, or that there is none of', async () => {
      problemOf(await ground.leader.get('/api/summary/matrix'), 422, 'validation-failed')
      const problem = problemOf(await ground.leader.get('/api/summary/matrix?measure=area'), 422, 'validation-failed')
      expect(pathsOf(problem)).toEqual(['?measure'])
    })

    it('lays the documents of directives out by date, those without one last', async () => {
      const answer = await ground.leader.get(`/api/summary/directives?campaign=${campaign.id}`)
      const { points, coverage } = bodyOf(answer, 200, directiveTimelineSchema)
      expect(points.map(({ number, date, unitId }) => [number, date, unitId])).toEqual([
        ['a/SCT', '2021-05-07', unit.giaoDuc],
        ['b/SCT', '2021-08-09', unit.congThuong],
        ['c/SCT', null, unit.congThuong],
      ])
      expect(points[1]).toMatchObject({ content: 'b', issuer: 'Sở Công Thương', audiences: ['Các chợ'], position: 0 })
      expect(coverage.accepted).toBe(2)
    })

    it('gives the same documents as marks: without what they say, issuers told apart', async () => {
      const answer = await ground.leader.get(`/api/summary/directives/marks?campaign=${campaign.id}`)
      const { issuers, reports } = bodyOf(answer, 200, directiveMarksSchema)
      expect(
        reports.map(({ unitId, marks }) => [unitId, marks.map(({ number, date }) => `${number} ${date}`)]),
      ).toEqual([
        [unit.congThuong, ['b/SCT 2021-08-09', 'c/SCT null']],
        [unit.giaoDuc, ['a/SCT 2021-05-07']],
      ])
      const groups = reports.map(({ marks }) => marks.map(({ issuer }) => issuers[issuer]))
      const [own, other] = [
        { group: 'own', name: null },
        { group: 'named', name: 'Sở Công Thương tỉnh Quảng Ngãi' },
      ]
      expect(groups).toEqual([[own, own], [other]])
      expect(reports.flatMap(({ marks }) => marks.flatMap(({ link }) => link ?? []))).toEqual([])
    })

    it('follows one unit through the campaigns that expect it', async () => {
      const path = `/api/summary/units/${unit.congThuong}`
      const history = bodyOf(await ground.leader.get(path), 200, unitHistorySchema)
      expect(history.unit.name).toBe('Sở Công Thương tỉnh Quảng Ngãi')
      const own = history.campaigns.filter(({ status }) => status !== 'missing')
      expect(own.map((entry) => [entry.campaign.id, entry.metrics?.scans.value, entry.counted])).toEqual([
        [before.id, 400, true],
        [campaign.id, 541, true],
      ])
      expect(history.directives.map(({ content }) => content)).toEqual(['b', 'c'])
      expect(history.latest).toMatchObject({ campaignId: campaign.id, results: { state: 'blank' } })
    })

    it('shows a unit its own history, and no other’s', async () => {
      const yTe = await ground.of(unit.yTe)
      const own = bodyOf(await yTe.get(`/api/summary/units/${unit.yTe}?basis=submitted`), 200, unitHistorySchema)
      expect(own.campaigns.filter(({ counted }) => counted)).toHaveLength(2)
      problemOf(await yTe.get(`/api/summary/units/${unit.congThuong}`), 404, 'not-found')
      problemOf(await ground.leader.get('/api/summary/units/khong-co'), 404, 'not-found')
    })

    it('knows of no other campaigns and bases', async () => {
      problemOf(await ground.leader.get('/api/summary?campaign=khong-co'), 404, 'not-found')
      const problem = problemOf(await ground.leader.get('/api/summary?basis=all'), 422, 'validation-failed')
      expect(pathsOf(problem)).toEqual(['?basis'])
    })

    it('leaves a returned report out of totals, and keeps it in coverage', async () => {
      const own = await openCampaign(ground.analyst, {
        request: { number: 'trả lại/STTTT', date: day('2021-02-26') },
        unitIds: units,
      })
      const report: Report = await submit(ground.analyst, own, unit.yTe, { sections: counts(number(5), number(50)) })
      await ground.analyst.post(`/api/reports/${report.id}/return`, { reasons: ['Thiếu phụ lục'] })
      const { coverage, totals, units: rows } = await summary(`?campaign=${own.id}&basis=submitted`)
      expect(coverage).toMatchObject({ submitted: 1, returned: 1, missing: 3, pending: 0 })
      expect(totals.scans).toMatchObject({ value: null, covers: { absent: 4 } })
      expect(rows.find(({ unitId }) => unitId === unit.yTe)).toMatchObject({
        status: 'returned',
        counted: false,
        scans: { value: 50 },
      })
    })
  })
}
