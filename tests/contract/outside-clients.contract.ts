import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readingSchema } from '#domain/reports/reading.ts'
import { reportSchema } from '#domain/reports/report.ts'
import { summarySchema } from '#domain/totals/summary.ts'
import realLetterText from '#server/demo/letters/2162-SCT-VP.txt?raw'
import type { ApiUnderTest } from './api-under-test.ts'
import { accept, bodyOf, openCampaign, pathsOf, problemOf, startGround, unit, type Ground } from './people.ts'

/** What a unit's own system sends, written from the description alone: it states what it knows, and no more. */
export function describeOutsideClients(target: ApiUnderTest): void {
  describe('outside clients', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    it('send back what was read from the real letter, and find it in the totals once accepted', async () => {
      const request = { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' as never }
      const campaign = await openCampaign(ground.analyst, { request })
      const client = await ground.of(unit.congThuong)
      const upload = await client.upload('/api/letters', '2162-SCT-VP.txt', new TextEncoder().encode(realLetterText))
      const reading = bodyOf(upload, 201, readingSchema)
      const report = bodyOf(await client.post('/api/reports', reading), 201, reportSchema)
      expect(report).toMatchObject({ campaignId: campaign.id, letterId: reading.letterId, timeliness: 'onTime' })

      await accept(ground.analyst, report)
      const summary = bodyOf(await ground.leader.get('/api/summary'), 200, summarySchema)
      expect(summary.campaign.id).toBe(campaign.id)
      expect(summary.coverage).toMatchObject({ expected: 33, submitted: 1, accepted: 1, onTime: 1, missing: 32 })
      const { qrCodes, scans, directives } = summary.totals
      expect([qrCodes.value, scans.value, directives.value]).toEqual([1, 541, 3])
      expect(scans).toMatchObject({ complete: false, covers: { expected: 33, number: 1, absent: 32 } })
    })

    it('may leave out what they do not know, but no figure and no section', async () => {
      const campaign = await openCampaign(ground.analyst)
      const client = await ground.of(unit.yTe)
      const qrRow = { subject: 'Sở', qrCodes: { state: 'number', value: 1 }, scans: { state: 'blank' } }
      const directive = { content: 'Triển khai', documents: [{ number: '1/SYT' }] }
      const said = {
        directives: [directive],
        qr: [qrRow],
        inspection: { state: 'blank' },
        results: { state: 'none' },
        recommendations: { state: 'items', items: ['Cấp thêm mã QR'] },
      }
      const letter = { number: '1/SYT-VP', date: '2021-10-27' }
      const send = (change: object) =>
        client.post('/api/reports', {
          campaignId: campaign.id,
          unitId: unit.yTe,
          letter,
          sections: { ...said, ...change },
        })

      const report = bodyOf(await send({}), 201, reportSchema)
      expect(report.letter).toEqual({
        ...letter,
        issuer: null,
        subject: null,
        signer: null,
        recipients: [],
        answers: null,
      })
      const documents = [{ number: '1/SYT', date: null }]
      expect(report.sections).toEqual({
        ...said,
        directives: [{ ...directive, ordinal: null, documents, issuer: null, audiences: [] }],
        qr: [{ ...qrRow, group: null, note: null }],
      })

      for (const [change, path] of [
        [{ results: undefined }, '/sections/results'],
        [{ qr: [{ ...qrRow, scans: undefined }] }, '/sections/qr/0/scans'],
        [{ qr: [{ ...qrRow, scans: { state: 'number' } }] }, '/sections/qr/0/scans/value'],
        [{ directives: [{ content: 'Triển khai' }] }, '/sections/directives/0/documents'],
      ] as const) {
        expect(pathsOf(problemOf(await send(change), 422, 'validation-failed'))).toEqual([path])
      }
    })
  })
}
