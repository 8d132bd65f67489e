import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campaignProposalSchema } from '#domain/reports/campaign-proposal.ts'
import { campaignSchema } from '#domain/model/campaign.ts'
import { readingSchema } from '#domain/reports/reading.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import { bodyOf, pathsOf, problemOf, startGround, unit, type Ground } from './people.ts'

const request = `UBND TỈNH QUẢNG NGÃI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ THÔNG TIN VÀ TRUYỀN THÔNG\tĐộc lập - Tự do - Hạnh phúc
Số: 2001/STTTT-CNTT\tQuảng Ngãi, ngày 02 tháng 11 năm 2021
V/v báo cáo tháng 10

Kính gửi: Sở Y tế; UBND huyện Ba Tơ.

Đề nghị báo cáo số liệu tính đến ngày 31/10, gửi về Sở chậm nhất ngày 08/11/2021.
`

export function describeRequestLetters(target: ApiUnderTest): void {
  describe('a request letter', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const upload = async (text: string) => {
      const answer = await ground.analyst.upload('/api/letters', 'yeu-cau.txt', new TextEncoder().encode(text))
      return bodyOf(answer, 201, readingSchema).letterId
    }

    it('proposes its campaign, with what it is not sure of in the reader’s language', async () => {
      const letterId = await upload(request)
      const path = `/api/letters/${letterId}/request`
      const proposal = bodyOf(await ground.analyst.get(path), 200, campaignProposalSchema)
      expect(proposal).toMatchObject({
        letterId,
        format: 'txt',
        title: 'Báo cáo tháng 10',
        request: { number: '2001/STTTT-CNTT', date: '2021-11-02' },
        dataCutoff: null,
        dueOn: '2021-11-08',
        unitIds: [unit.yTe, unit.baTo],
      })
      expect(proposal.findings.map(({ message }) => message)).toEqual([
        'Văn bản ghi «tính đến ngày 31/10», chưa đủ rõ để lấy làm ngày chốt số liệu. Có thể là 31/10/2021. Hãy đối chiếu bản gốc.',
      ])
      const english = await ground.analyst.get(path, { 'Accept-Language': 'en' })
      expect(bodyOf(english, 200, campaignProposalSchema).findings[0]?.message).toMatch(/^The letter says/)
    })

    it('stays with the campaign that was opened from it, and proposes it no second time', async () => {
      const letterId = await upload(request)
      const {
        title,
        request: asked,
        dueOn,
        unitIds,
      } = bodyOf(await ground.analyst.get(`/api/letters/${letterId}/request`), 200, campaignProposalSchema)
      const wish = { title, request: asked, dueOn, unitIds, requestLetterId: letterId }
      const campaign = bodyOf(await ground.analyst.post('/api/campaigns', wish), 201, campaignSchema)
      expect(campaign).toMatchObject({ requestLetterId: letterId, expected: 2 })
      const again = bodyOf(await ground.analyst.get(`/api/letters/${letterId}/request`), 200, campaignProposalSchema)
      expect(again.findings.map(({ rule }) => rule)).toContain('request-known')
      problemOf(await ground.analyst.post('/api/campaigns', wish), 409, 'duplicate-campaign')
    })

    it('must be one that was taken in', async () => {
      const wish = {
        title: 'a',
        request: { number: '9/STTTT', date: '2021-11-02' },
        dueOn: '2021-11-08',
        requestLetterId: 'khong-co',
      }
      const problem = problemOf(await ground.analyst.post('/api/campaigns', wish), 422, 'validation-failed')
      expect(pathsOf(problem)).toEqual(['/requestLetterId'])
      problemOf(await ground.analyst.get('/api/letters/khong-co/request'), 404, 'not-found')
    })

    it('that is far too long is kept, and not taken apart for everybody to wait for', async () => {
      const long = `${request}${'Một dòng của văn bản.\n'.repeat(12_000)}`
      const letterId = await upload(long)
      const proposal = bodyOf(await ground.analyst.get(`/api/letters/${letterId}/request`), 200, campaignProposalSchema)
      expect(proposal).toMatchObject({ title: null, dueOn: null, unitIds: [] })
      expect(proposal.findings.map(({ rule }) => rule)).toEqual(['request-too-long'])
    })
  })
}
