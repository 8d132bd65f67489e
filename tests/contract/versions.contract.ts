import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readingSchema } from '#domain/reports/reading.ts'
import { reportSchema, type NewReport } from '#domain/reports/report.ts'
import { reportVersionSchema, versionListSchema } from '#domain/reports/version.ts'
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
  textOf,
  unit,
  type Ground,
  type Person,
} from './people.ts'

const scans = (value: number) => counts({ state: 'number', value: 1 }, { state: 'number', value })

export function describeVersions(target: ApiUnderTest): void {
  describe('versions of a report', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const versionOf = async (person: Person, id: string, version: number) =>
      bodyOf(await person.get(`/api/reports/${id}/versions/${version}`), 200, reportVersionSchema)

    it('all stay, each with what was decided on it', async () => {
      const campaign = await openCampaign(ground.analyst)
      const own = await ground.of(unit.yTe)
      const { id } = await submit(own, campaign, unit.yTe, { sections: scans(10) })
      await ground.analyst.post(`/api/reports/${id}/return`, { reasons: ['Kiểm tra lại lượt quét'] })
      await submit(own, campaign, unit.yTe, { sections: scans(12) })
      await accept(ground.analyst, { id })
      const { items } = bodyOf(await own.get(`/api/reports/${id}/versions`), 200, versionListSchema)
      expect(items.map(({ version, decision }) => [version, decision?.kind, decision?.reasons])).toEqual([
        [1, 'returned', ['Kiểm tra lại lượt quét']],
        [2, 'accepted', []],
      ])
      expect((await versionOf(own, id, 1)).sections.qr[0]?.scans).toEqual({ state: 'number', value: 10 })
    })

    it('say where they differ from the one before', async () => {
      const campaign = await openCampaign(ground.analyst)
      const { id } = await submit(ground.analyst, campaign, unit.yTe, { sections: scans(10) })
      await submit(ground.analyst, campaign, unit.yTe, {
        sections: { ...scans(12), results: { state: 'none' } },
      })
      expect((await versionOf(ground.leader, id, 1)).differences).toBeNull()
      expect((await versionOf(ground.leader, id, 2)).differences).toEqual([
        {
          path: '/sections/qr/0/scans',
          before: { kind: 'count', count: { state: 'number', value: 10 } },
          after: { kind: 'count', count: { state: 'number', value: 12 } },
        },
        {
          path: '/sections/results',
          before: { kind: 'notes', state: 'blank' },
          after: { kind: 'notes', state: 'none' },
        },
      ])
      const { history } = bodyOf(await ground.leader.get(`/api/reports/${id}`), 200, reportSchema)
      expect(history[1]?.changes).toEqual([
        { field: 'status', from: 'submitted', to: 'submitted' },
        { field: 'differences', from: null, to: '2' },
        { field: '/sections/qr/0/scans', from: '10', to: '12' },
        { field: '/sections/results', from: 'blank', to: 'none' },
      ])
    })

    it('are seen by their own unit, and by no other', async () => {
      const campaign = await openCampaign(ground.analyst)
      const { id } = await submit(ground.analyst, campaign, unit.yTe)
      const [own, other] = [await ground.of(unit.yTe), await ground.of(unit.baTo)]
      expect((await own.get(`/api/reports/${id}/versions/1`)).status).toBe(200)
      for (const path of ['versions', 'versions/1']) {
        problemOf(await other.get(`/api/reports/${id}/${path}`), 404, 'not-found')
      }
      problemOf(await own.get(`/api/reports/${id}/versions/2`), 404, 'not-found')
    })
  })

  describe('corrections', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const letter = 'SỞ Y TẾ\n\nSố: 9/SYT-VP\n\nQuảng Ngãi, ngày 27 tháng 10 năm 2021\n'

    /** A report as its letter was read, whose number was then corrected. */
    async function corrected(person: Person, campaign: { id: NewReport['campaignId'] }, number: string, more = {}) {
      const upload = await person.upload('/api/letters', 'cong-van.txt', new TextEncoder().encode(letter))
      const reading = readingSchema.parse(JSON.parse(textOf(upload)))
      expect(reading.letter.number).toBe('9/SYT-VP')
      const { letterId, sections } = reading
      const body = { ...reportBody(campaign, unit.yTe, { letter: { ...reading.letter, number }, sections }), letterId }
      return bodyOf(await person.post('/api/reports', { ...body, ...more }), 201, reportSchema)
    }

    it('keep the value as read, as corrected, who, when and why', async () => {
      const campaign = await openCampaign(ground.analyst)
      const corrections = [{ path: '/letter/number', reason: 'Bản giấy ghi số 19' }]
      const report = await corrected(ground.analyst, campaign, '19/SYT-VP', { corrections })
      expect(report.corrections).toEqual([
        {
          path: '/letter/number',
          read: { kind: 'text', text: '9/SYT-VP' },
          value: { kind: 'text', text: '19/SYT-VP' },
          reason: 'Bản giấy ghi số 19',
          by: report.submittedBy,
          at: report.submittedAt,
        },
      ])
    })

    it('are found where nobody says that there are some', async () => {
      const campaign = await openCampaign(ground.analyst)
      const { corrections } = await corrected(ground.analyst, campaign, '8/SYT-VP')
      expect(corrections).toMatchObject([{ path: '/letter/number', reason: null }])
    })

    it('stay whose they were in the next version from the same letter', async () => {
      const campaign = await openCampaign(ground.analyst)
      const reasons = [{ path: '', reason: 'Đọc sai' }]
      const first = await corrected(ground.analyst, campaign, '19/SYT-VP', { corrections: reasons })
      const { letterId, sections } = first
      const wish = { letter: { ...first.letter, signer: 'Nguyễn Văn A' }, sections }
      const next = { ...reportBody(campaign, unit.yTe, wish), letterId }
      const second = bodyOf(await ground.administrator.post('/api/reports', next), 201, reportSchema)
      expect(second.submittedBy).not.toBe(first.submittedBy)
      expect(second.corrections.map(({ path, by, reason }) => [path, by, reason])).toEqual([
        ['/letter/number', first.submittedBy, 'Đọc sai'],
        ['/letter/signer', second.submittedBy, null],
      ])
    })

    it('are held against the version before where there is no letter', async () => {
      const campaign = await openCampaign(ground.analyst)
      const first = await submit(ground.analyst, campaign, unit.yTe, { sections: scans(10) })
      expect(first.corrections).toEqual([])
      const body = reportBody(campaign, unit.yTe, { sections: scans(11) })
      const corrections = [{ path: '/sections/qr/0', reason: 'Đơn vị gọi điện' }]
      const second = bodyOf(await ground.analyst.post('/api/reports', { ...body, corrections }), 201, reportSchema)
      expect(second.corrections).toMatchObject([{ path: '/sections/qr/0/scans', reason: 'Đơn vị gọi điện' }])
    })

    it('are refused with a reason that says nothing', async () => {
      const campaign = await openCampaign(ground.analyst)
      const body = { ...reportBody(campaign, unit.yTe), corrections: [{ path: '', reason: '  ' }] }
      const problem = problemOf(await ground.analyst.post('/api/reports', body), 422, 'validation-failed')
      expect(pathsOf(problem)).toEqual(['/corrections/0/reason'])
    })
  })

  describe('reports in a list', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    it('say how many findings they have, and what stands in each section', async () => {
      const campaign = await openCampaign(ground.analyst)
      const report = await submit(ground.analyst, campaign, unit.yTe, {
        sections: { ...scans(10), inspection: { state: 'items', items: ['Đã kiểm tra'] }, results: { state: 'none' } },
      })
      expect(report.sectionStates).toEqual(['blank', 'filled', 'filled', 'none', 'blank'])
      const ofSeverity = (severity: string) => report.findings.filter((one) => one.severity === severity).length
      expect([report.errors, report.warnings]).toEqual([ofSeverity('error'), ofSeverity('warning')])
    })
  })
}
