import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { comparisonSchema } from '#domain/campaigns/comparison.ts'
import { expectedUnitSchema, type ExpectedUnit } from '#domain/campaigns/expected-unit.ts'
import { historyPageSchema } from '#domain/history/history.ts'
import { campaignSchema, type Campaign } from '#domain/model/campaign.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { reportSchema, type Report } from '#domain/reports/report.ts'
import { summarySchema, unitHistorySchema } from '#domain/totals/summary.ts'
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
const unitsSchema = z.object({ items: z.array(expectedUnitSchema) })

export function describeCampaignManagement(target: ApiUnderTest): void {
  describe('an open campaign', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const open = () =>
      openCampaign(ground.analyst, { unitIds: [unit.congThuong, unit.yTe, unit.baTo], dueOn: day('2021-11-05') })
    const address = ({ id }: Campaign) => `/api/campaigns/${id}`
    const facts = ({ title, dataCutoff, dueOn }: Campaign) => ({ title, dataCutoff, dueOn })
    const extension = (campaign: Campaign, unitId: UnitId) => `${address(campaign)}/units/${unitId}/extension`
    const grant = { dueOn: '2021-11-10', reason: 'Mưa lũ, mất điện diện rộng' }

    const dated = (campaign: Campaign, unitId: UnitId, date: string) =>
      submit(ground.analyst, campaign, unitId, { letter: { date: day(date) } })
    const unitsOf = async (campaign: Campaign) =>
      bodyOf(await ground.leader.get(`${address(campaign)}/units`), 200, unitsSchema).items
    const unitOf = async (campaign: Campaign, unitId: UnitId): Promise<ExpectedUnit | undefined> =>
      (await unitsOf(campaign)).find((each) => each.unitId === unitId)
    const reportOf = async ({ id }: Report) => bodyOf(await ground.analyst.get(`/api/reports/${id}`), 200, reportSchema)
    const coverageOf = async (campaign: Campaign) =>
      bodyOf(await ground.leader.get(`/api/summary?campaign=${campaign.id}`), 200, summarySchema).coverage
    const historyOf = async (campaign: Campaign) =>
      bodyOf(await ground.leader.get(`/api/history?campaign=${campaign.id}`), 200, historyPageSchema).items

    it('is given another title, cut-off and due day, and the record says from what to what', async () => {
      const campaign = await open()
      const wish = { title: 'Tên mới', dataCutoff: '2021-10-31', dueOn: '2021-11-08' }
      const changed = bodyOf(await ground.analyst.put(address(campaign), wish), 200, campaignSchema)
      expect(changed).toEqual({ ...campaign, ...wish, revision: campaign.revision + 1 })
      const [entry] = await historyOf(campaign)
      expect(entry).toMatchObject({
        action: 'changed',
        changes: [
          { field: 'title', from: campaign.title, to: 'Tên mới' },
          { field: 'dataCutoff', from: null, to: '2021-10-31' },
          { field: 'dueOn', from: '2021-11-05', to: '2021-11-08' },
        ],
      })
    })

    it('is not changed by who has seen an older state of it', async () => {
      const campaign = await open()
      const seen = { 'If-Match': (await ground.analyst.get(address(campaign))).headers['etag'] ?? '' }
      const first = await ground.analyst.put(address(campaign), { ...facts(campaign), title: 'Một' }, seen)
      bodyOf(first, 200, campaignSchema)
      const second = await ground.administrator.put(address(campaign), { ...facts(campaign), title: 'Hai' }, seen)
      expect(problemOf(second, 412, 'revision-mismatch').detail).toMatch(/đã thay đổi đợt báo cáo này/)
      problemOf(await ground.analyst.post(`${address(campaign)}/close`, undefined, seen), 412, 'revision-mismatch')
      expect(bodyOf(await ground.leader.get(address(campaign)), 200, campaignSchema).title).toBe('Một')
    })

    it('cannot be due before its request', async () => {
      const campaign = await open()
      const early = await ground.analyst.put(address(campaign), { ...facts(campaign), dueOn: '2021-10-25' })
      expect(pathsOf(problemOf(early, 422, 'validation-failed'))).toEqual(['/dueOn'])
    })

    it('judges its reports anew when its due day moves, there and back', async () => {
      const campaign = await open()
      const report = await dated(campaign, unit.congThuong, '2021-11-07')
      await dated(campaign, unit.baTo, '2021-11-01')
      expect(report.timeliness).toBe('late')
      expect(report.findings.map(({ rule }) => rule)).toContain('letter-after-due')
      const move = async (dueOn: string) =>
        bodyOf(await ground.analyst.put(address(campaign), { ...facts(campaign), dueOn }), 200, campaignSchema)

      await move('2021-11-07')
      expect(await coverageOf(campaign)).toMatchObject({ submitted: 2, onTime: 2, late: 0 })
      const judged = await reportOf(report)
      expect(judged).toMatchObject({ timeliness: 'onTime', revision: report.revision + 1 })
      expect(judged.findings.map(({ rule }) => rule)).not.toContain('letter-after-due')
      expect(judged.history.at(-1)).toMatchObject({ action: 'judged' })

      await move('2021-10-31')
      expect(await coverageOf(campaign)).toMatchObject({ submitted: 2, onTime: 0, late: 2 })
      const late = await reportOf(report)
      expect(late.findings.find(({ rule }) => rule === 'letter-after-due')?.message).toContain('31/10/2021')
    })

    it('gives one unit more time, with a reason, and judges its report by it', async () => {
      const campaign = await open()
      const report = await dated(campaign, unit.congThuong, '2021-11-09')
      const { items } = bodyOf(await ground.analyst.put(extension(campaign, unit.congThuong), grant), 200, unitsSchema)
      expect(items).toMatchObject([
        { unitId: unit.congThuong, dueOn: '2021-11-10', extension: grant, timeliness: 'onTime' },
      ])
      expect(await reportOf(report)).toMatchObject({ timeliness: 'onTime' })
      expect(await unitOf(campaign, unit.baTo)).toMatchObject({ dueOn: '2021-11-05', extension: null })

      const own = await ground.of(unit.congThuong)
      const seen = bodyOf(await own.get(`/api/summary/units/${unit.congThuong}`), 200, unitHistorySchema)
      expect(seen.campaigns.find((row) => row.campaign.id === campaign.id)).toMatchObject({
        dueOn: '2021-11-10',
        extension: grant,
      })
      const [judged, extended] = await historyOf(campaign)
      expect(judged).toMatchObject({ action: 'judged', reasons: [grant.reason] })
      expect(extended).toMatchObject({
        action: 'extended',
        reasons: [grant.reason],
        changes: [{ field: 'dueOn', from: null, to: '2021-11-10' }],
      })
    })

    it('counts a report that comes within its extension as on time', async () => {
      const campaign = await open()
      bodyOf(await ground.analyst.put(extension(campaign, unit.baTo), grant), 200, unitsSchema)
      const report = await dated(campaign, unit.baTo, '2021-11-10')
      expect(report.timeliness).toBe('onTime')
      expect(report.findings.map(({ rule }) => rule)).not.toContain('letter-after-due')
      expect((await dated(campaign, unit.yTe, '2021-11-10')).timeliness).toBe('late')
    })

    it('takes an extension back, and judges by the campaign’s due day again', async () => {
      const campaign = await open()
      bodyOf(await ground.analyst.put(extension(campaign, unit.baTo), grant), 200, unitsSchema)
      await dated(campaign, unit.baTo, '2021-11-10')
      for (let again = 0; again < 2; again += 1) {
        const { items } = bodyOf(await ground.analyst.delete(extension(campaign, unit.baTo)), 200, unitsSchema)
        expect(items).toMatchObject([{ dueOn: '2021-11-05', extension: null, timeliness: 'late' }])
      }
      const actions = (await historyOf(campaign)).map(({ action }) => action)
      expect(actions.filter((action) => action === 'extensionWithdrawn')).toHaveLength(1)
    })

    it('gives several units more time at once, or none of them', async () => {
      const campaign = await open()
      const several = (unitIds: readonly UnitId[], dueOn = '2021-11-10') =>
        ground.analyst.post(`${address(campaign)}/extensions`, { unitIds, dueOn, reason: 'Lũ' })
      const wrong = problemOf(await several([unit.yTe, unit.giaoDuc]), 422, 'validation-failed')
      expect(pathsOf(wrong)).toEqual(['/unitIds/1'])
      expect(pathsOf(problemOf(await several([unit.yTe], '2021-11-05'), 422, 'validation-failed'))).toEqual(['/dueOn'])
      expect((await unitsOf(campaign)).map((each) => each.extension)).toEqual([null, null, null])
      bodyOf(await several([unit.yTe, unit.baTo]), 200, unitsSchema)
      expect((await unitsOf(campaign)).map(({ dueOn }) => dueOn)).toEqual(['2021-11-05', '2021-11-10', '2021-11-10'])
      problemOf(await ground.analyst.put(extension(campaign, unit.giaoDuc), grant), 404, 'not-found')
    })

    it('keeps an extension out of effect while the campaign itself gives more time', async () => {
      const campaign = await open()
      bodyOf(await ground.analyst.put(extension(campaign, unit.baTo), grant), 200, unitsSchema)
      const longer = { ...facts(campaign), dueOn: '2021-11-20' }
      bodyOf(await ground.analyst.put(address(campaign), longer), 200, campaignSchema)
      expect(await unitOf(campaign, unit.baTo)).toMatchObject({ dueOn: '2021-11-20', extension: grant })
    })

    it('takes no reports and no changes while it is closed, and does so again once reopened with a reason', async () => {
      const campaign = await open()
      const closed = bodyOf(await ground.analyst.post(`${address(campaign)}/close`), 200, campaignSchema)
      expect(closed).toMatchObject({ status: 'closed', revision: 2 })
      expect(bodyOf(await ground.analyst.post(`${address(campaign)}/close`), 200, campaignSchema).revision).toBe(2)

      const report = reportBody(campaign, unit.yTe)
      problemOf(await ground.analyst.post('/api/reports', report), 409, 'campaign-closed')
      const change = { ...facts(campaign), title: 'Khác' }
      problemOf(await ground.analyst.put(address(campaign), change), 409, 'campaign-frozen')
      problemOf(await ground.analyst.put(extension(campaign, unit.baTo), grant), 409, 'campaign-frozen')

      const bare = problemOf(
        await ground.analyst.post(`${address(campaign)}/reopen`, { reason: ' ' }),
        422,
        'validation-failed',
      )
      expect(pathsOf(bare)).toEqual(['/reason'])
      const reason = { reason: 'Sở Y tế gửi bổ sung' }
      expect(bodyOf(await ground.analyst.post(`${address(campaign)}/reopen`, reason), 200, campaignSchema).status).toBe(
        'open',
      )
      bodyOf(await ground.analyst.post('/api/reports', report), 201, reportSchema)
      const record = (await historyOf(campaign)).filter(({ entity }) => entity === 'campaign')
      expect(record.map(({ action, reasons }) => [action, reasons])).toEqual([
        ['openedAgain', [reason.reason]],
        ['closed', []],
        ['opened', []],
      ])
    })

    it.each([
      ['PUT', '', { title: 'a', dataCutoff: null, dueOn: '2021-11-05' }],
      ['POST', '/close', null],
      ['GET', '/units', null],
      ['GET', '/comparison', null],
      ['PUT', `/units/${unit.baTo}/extension`, { dueOn: '2021-11-10', reason: 'a' }],
    ])('is not found under an id that no campaign has: %s %s', async (method, path, json) => {
      const request = { method, ...(json === null ? {} : { body: { json } }) }
      const answer = await ground.analyst.send(`/api/campaigns/khong-co${path}`, request)
      expect(problemOf(answer, 404, 'not-found').detail).toBe('Không có đợt báo cáo này.')
    })
  })

  describe('a campaign beside another', () => {
    let ground: Ground
    let before: Campaign
    let now: Campaign
    beforeAll(async () => {
      ground = await startGround(target)
      const wish = (month: string, unitIds: UnitId[]) => ({
        request: { number: `${month}/STTTT`, date: day(`2021-${month}-20`) },
        dueOn: day(`2021-${month}-28`),
        unitIds,
      })
      before = await openCampaign(ground.analyst, wish('09', [unit.congThuong, unit.yTe, unit.giaoDuc]))
      now = await openCampaign(ground.analyst, wish('10', [unit.congThuong, unit.yTe, unit.baTo]))
      const said = (qrCodes: number, date: string) => ({
        letter: { date: day(date) },
        sections: counts({ state: 'number', value: qrCodes }, { state: 'blank' }),
      })
      await accept(ground.analyst, await submit(ground.analyst, before, unit.congThuong, said(5, '2021-09-25')))
      await accept(ground.analyst, await submit(ground.analyst, before, unit.yTe, said(7, '2021-09-30')))
      await accept(ground.analyst, await submit(ground.analyst, now, unit.congThuong, said(9, '2021-10-25')))
      await submit(ground.analyst, now, unit.baTo, said(2, '2021-10-25'))
    })
    afterAll(() => ground.stop())

    const compared = async (id: string, basis = 'accepted') =>
      bodyOf(await ground.leader.get(`/api/campaigns/${id}/comparison?basis=${basis}`), 200, comparisonSchema)

    it('shows coverage and totals of both, on one basis', async () => {
      const accepted = await compared(now.id)
      expect(accepted.now).toMatchObject({
        campaign: { id: now.id },
        coverage: { expected: 3, submitted: 2, missing: 1 },
        totals: { qrCodes: { value: 9 } },
      })
      expect(accepted.before).toMatchObject({
        campaign: { id: before.id },
        coverage: { expected: 3, accepted: 2, late: 1 },
        totals: { qrCodes: { value: 12 }, scans: { value: null } },
      })
      expect((await compared(now.id, 'submitted')).now.totals.qrCodes.value).toBe(11)
    })

    it('has every unit that either expects, with what it said in each', async () => {
      const { units } = await compared(now.id)
      const said = units.map((each) => [
        each.unitId,
        each.before?.metrics?.qrCodes.value,
        each.now?.metrics?.qrCodes.value,
      ])
      expect(said).toEqual([
        [unit.congThuong, 5, 9],
        [unit.yTe, 7, undefined],
        [unit.baTo, undefined, 2],
        [unit.giaoDuc, undefined, undefined],
      ])
      const ofUnit = (unitId: UnitId) => units.find((each) => each.unitId === unitId)
      expect(ofUnit(unit.yTe)?.now).toMatchObject({ status: 'missing', metrics: null })
      expect(ofUnit(unit.baTo)?.before).toBeNull()
      expect(ofUnit(unit.giaoDuc)).toMatchObject({ now: null, before: { status: 'missing' } })
    })

    it('is compared with the one that is named, also a later one, and with none that there is not', async () => {
      const address = `/api/campaigns/${before.id}/comparison`
      const compared = bodyOf(await ground.leader.get(`${address}?with=${now.id}`), 200, comparisonSchema)
      expect(compared.now.campaign.id).toBe(before.id)
      expect(compared.before?.campaign.id).toBe(now.id)
      expect(compared.before?.totals.qrCodes.value).toBe(9)
      problemOf(await ground.leader.get(`${address}?with=khong-co`), 404, 'not-found')
    })

    it('stands alone where it is the first', async () => {
      const first = await compared(before.id)
      expect(first.before).toBeNull()
      expect(first.units.every((each) => each.before === null)).toBe(true)
    })
  })
}
