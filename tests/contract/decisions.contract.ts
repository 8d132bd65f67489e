import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportSchema, type Report } from '#domain/reports/report.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import { accept, bodyOf, openCampaign, pathsOf, problemOf, startGround, submit, unit, type Ground } from './people.ts'

export function describeDecisions(target: ApiUnderTest): void {
  describe('decisions', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const submitted = async (): Promise<Report> =>
      submit(await ground.of(unit.yTe), await openCampaign(ground.analyst), unit.yTe)
    const sendBack = (id: string, reasons: unknown, headers = {}) =>
      ground.analyst.post(`/api/reports/${id}/return`, { reasons }, headers)

    it('accept a report, once', async () => {
      const report = await submitted()
      const accepted = await accept(ground.analyst, report)
      expect(accepted).toMatchObject({ status: 'accepted', revision: 2, decision: { kind: 'accepted', reasons: [] } })
      expect(accepted.decision?.by).toMatch(/^Người thử/)
      expect(await accept(ground.administrator, report)).toEqual(accepted)
    })

    it('return a report with reasons, which its unit reads', async () => {
      const { id } = await submitted()
      const reasons = ['Thiếu số liệu lượt quét', 'Sai năm ở ngày văn bản']
      const returned = bodyOf(await sendBack(id, reasons), 200, reportSchema)
      expect(returned).toMatchObject({ status: 'returned', decision: { kind: 'returned', reasons } })
      const seen = bodyOf(await (await ground.of(unit.yTe)).get(`/api/reports/${id}`), 200, reportSchema)
      expect(seen.decision?.reasons).toEqual(reasons)
    })

    it('return nothing without a reason', async () => {
      const { id } = await submitted()
      for (const [reasons, path] of [
        [[], '/reasons'],
        [['đủ', ' \t'], '/reasons/1'],
        [undefined, '/reasons'],
      ]) {
        const problem = problemOf(await sendBack(id, reasons), 422, 'validation-failed')
        expect(pathsOf(problem)).toEqual([path])
      }
      const untouched = bodyOf(await ground.leader.get(`/api/reports/${id}`), 200, reportSchema)
      expect(untouched).toMatchObject({ status: 'submitted', revision: 1 })
    })

    it('can be changed, and every one stays in the history', async () => {
      const report = await submitted()
      await accept(ground.analyst, report)
      await sendBack(report.id, ['Đơn vị báo lại số liệu'])
      await sendBack(report.id, ['Vẫn thiếu phụ lục'])
      const { history, status } = await accept(ground.administrator, report)
      expect(status).toBe('accepted')
      expect(history.map(({ action, reasons }) => [action, ...reasons])).toEqual([
        ['submitted'],
        ['accepted'],
        ['returned', 'Đơn vị báo lại số liệu'],
        ['returned', 'Vẫn thiếu phụ lục'],
        ['accepted'],
      ])
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted())
    })

    it('are not made on a report that changed meanwhile, and say who changed it', async () => {
      const report = await submitted()
      await submit(await ground.of(unit.yTe), { id: report.campaignId }, unit.yTe)
      const seen = { 'If-Match': `"${report.revision}"` }
      const accepting = await ground.analyst.post(`/api/reports/${report.id}/accept`, undefined, seen)
      expect(problemOf(accepting, 412, 'revision-mismatch').detail).toMatch(/^Người thử \d+ đã thay đổi/)
      problemOf(await sendBack(report.id, ['a'], seen), 412, 'revision-mismatch')
      const now = await ground.analyst.get(`/api/reports/${report.id}`)
      const tag = { 'If-Match': now.headers['etag'] ?? '' }
      expect((await ground.analyst.post(`/api/reports/${report.id}/accept`, {}, tag)).status).toBe(200)
    })

    it('are made once when several analysts decide on what they see at the same moment', async () => {
      const { id } = await submitted()
      const seen = { 'If-Match': '"1"' }
      const answers = await Promise.all([
        ground.analyst.post(`/api/reports/${id}/accept`, {}, seen),
        sendBack(id, ['một'], seen),
        ground.administrator.post(`/api/reports/${id}/accept`, {}, seen),
        sendBack(id, ['hai'], seen),
      ])
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412])
      const report = bodyOf(await ground.leader.get(`/api/reports/${id}`), 200, reportSchema)
      expect(report).toMatchObject({ revision: 2 })
      expect(report.history).toHaveLength(2)
    })

    it('are not made on a report that there is not', async () => {
      const accepting = problemOf(await ground.analyst.post('/api/reports/khong-co/accept', {}), 404, 'not-found')
      expect(accepting.detail).toBe('Không có báo cáo này.')
      problemOf(await sendBack('khong-co', ['a']), 404, 'not-found')
      problemOf(await ground.analyst.post('/api/reports/khong-co/reopen', {}), 404, 'not-found')
      problemOf(await ground.analyst.post('/api/reports/khong-co/undo'), 404, 'not-found')
    })

    it('record from what to what they changed the report, with the campaign and the unit that it is of', async () => {
      const { id } = await accept(ground.analyst, await submitted())
      await sendBack(id, ['Sai số'])
      const { history } = bodyOf(await ground.leader.get(`/api/reports/${id}`), 200, reportSchema)
      expect(history.map(({ changes }) => changes.find(({ field }) => field === 'status'))).toEqual([
        { field: 'status', from: null, to: 'submitted' },
        { field: 'status', from: 'submitted', to: 'accepted' },
        { field: 'status', from: 'accepted', to: 'returned' },
      ])
    })
  })
}
