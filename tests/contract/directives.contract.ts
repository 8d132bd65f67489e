import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directiveDetailSchema, linkedDirectiveSchema } from '#domain/directives/directive-register.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { pageOf } from '#domain/model/page.ts'
import type { Directive } from '#domain/model/sections.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import { bodyOf, openCampaign, problemOf, startGround, submit, unit, type Ground } from './people.ts'

const pageSchema = pageOf(linkedDirectiveSchema).extend({ withoutNumber: linkedDirectiveSchema.shape.listedBy })

function directive(number: string | null, date: string | null, issuer: string | null, content: string): Directive {
  const day = date === null ? null : isoDateSchema.parse(date)
  return {
    ordinal: null,
    content,
    documents: number === null ? [] : [{ number, date: day }],
    issuer,
    audiences: [],
  }
}

export function describeDirectives(target: ApiUnderTest): void {
  describe('the register of directives', () => {
    let ground: Ground
    let before: Campaign
    let campaign: Campaign
    beforeAll(async () => {
      ground = await startGround(target)
      before = await openCampaign(ground.analyst, {
        request: { number: '1/STTTT', date: isoDateSchema.parse('2021-09-01') },
        dueOn: isoDateSchema.parse('2021-09-09'),
      })
      campaign = await openCampaign(ground.analyst, { unitIds: [unit.congThuong, unit.yTe, unit.giaoDuc, unit.baTo] })
      const province = (content: string, issuer = 'UBND tỉnh') =>
        directive('1234/UBND-KGVX', '2021-05-07', issuer, content)
      await submit(ground.analyst, before, unit.congThuong, {
        sections: { directives: [province('Áp dụng khai báo y tế bằng mã QR')] },
      })
      await submit(ground.analyst, campaign, unit.congThuong, {
        sections: {
          directives: [
            province('Áp dụng khai báo y tế bằng mã QR', 'Ủy ban nhân dân tỉnh Quảng Ngãi'),
            directive('780/SCT-VP', '2021-08-09', 'Sở Công Thương', 'Triển khai Công văn 55/BTTTT-THH ngày 01/05/2021'),
            directive(null, null, null, 'Nhắc nhở tại cuộc họp giao ban'),
          ],
        },
      })
      await submit(ground.analyst, campaign, unit.yTe, {
        sections: {
          directives: [
            directive('99/SYT-VP', '2021-07-01', 'Sở Y tế', 'Thực hiện Công văn 1234/UBND-KGVX và 55/BTTTT-THH'),
          ],
        },
      })
      const returned = await submit(ground.analyst, campaign, unit.giaoDuc, {
        sections: { directives: [province('Dòng của báo cáo bị trả lại')] },
      })
      await ground.analyst.post(`/api/reports/${returned.id}/return`, { reasons: ['Thiếu'] })
    })
    afterAll(() => ground.stop())

    const list = async (query: string) => bodyOf(await ground.leader.get(`/api/directives?${query}`), 200, pageSchema)
    const numbers = async (query: string) => (await list(query)).items.map(({ number }) => number)
    const detail = async (key: string, query = '') =>
      bodyOf(await ground.leader.get(`/api/directives/${encodeURIComponent(key)}?${query}`), 200, directiveDetailSchema)

    it('shows the same document of several reports as one, the newest first', async () => {
      const { items, withoutNumber } = await list('')
      expect(items.map(({ number }) => number)).toEqual(['780/SCT-VP', '99/SYT-VP', '1234/UBND-KGVX'])
      expect(items.at(-1)).toMatchObject({ dates: ['2021-05-07'], listedBy: 1, citedBy: 1 })
      expect(items.at(-1)?.issuers.toSorted()).toEqual(['UBND tỉnh', 'Ủy ban nhân dân tỉnh Quảng Ngãi'].toSorted())
      expect(withoutNumber).toBe(1)
    })

    it('is searched by number, words and issuer without accents, and by campaign, unit and days', async () => {
      expect(await numbers('q=khai bao y te')).toEqual(['1234/UBND-KGVX'])
      expect(await numbers('q=so cong thuong')).toEqual(['780/SCT-VP'])
      expect(await numbers('q=780/sct')).toEqual(['780/SCT-VP'])
      expect(await numbers(`q=${encodeURIComponent('100%_')}`)).toEqual([])
      expect(await numbers(`campaign=${before.id}`)).toEqual(['1234/UBND-KGVX'])
      expect(await numbers(`unit=${unit.yTe}`)).toEqual(['99/SYT-VP'])
      expect(await numbers('from=2021-07-01&to=2021-08-08')).toEqual(['99/SYT-VP'])
    })

    it('comes in parts that together are the whole', async () => {
      for (const view of ['listed', 'cited']) {
        const whole = await numbers(`view=${view}`)
        const parts: string[] = []
        let cursor: string | null = ''
        while (cursor !== null) {
          const part = await list(`view=${view}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)
          parts.push(...part.items.map(({ number }) => number))
          cursor = part.nextCursor
        }
        expect(parts).toEqual(whole)
      }
    })

    it('shows what units act upon, listed or not, by the most units first', async () => {
      const { items } = await list('view=cited')
      expect(items.map(({ number, citedBy, listedBy }) => [number, citedBy, listedBy])).toEqual([
        ['55/BTTTT-THH', 2, 0],
        ['1234/UBND-KGVX', 1, 1],
      ])
    })

    it('tells of one document who lists it, who acts upon it, and who does neither', async () => {
      const province = (await list('q=1234')).items.find(({ number }) => number === '1234/UBND-KGVX')
      const found = await detail(province?.key ?? '', `campaign=${campaign.id}`)
      expect(found.listings.map(({ unitId, campaignId }) => [unitId, campaignId])).toEqual([
        [unit.congThuong, campaign.id],
        [unit.congThuong, before.id],
      ])
      expect(found.citations.map(({ unitId, by }) => [unitId, by])).toEqual([[unit.yTe, ['99/SYT-VP']]])
      expect(found.silent.map(({ unitId, reported }) => [unitId, reported])).toEqual([
        [unit.giaoDuc, false],
        [unit.baTo, false],
      ])
      expect(found.shared).toBe(false)
    })

    it('tells the same of a document that no report lists', async () => {
      const found = await detail('55_btttt-thh', `campaign=${campaign.id}`)
      expect(found.directive).toMatchObject({ number: '55/BTTTT-THH', content: null, listedBy: 0, citedBy: 2 })
      expect(found.silent.map(({ unitId }) => unitId)).toEqual([unit.giaoDuc, unit.baTo])
    })

    it('knows no document that no report names, and no campaign that is not there', async () => {
      problemOf(await ground.leader.get('/api/directives/7_abc'), 404, 'not-found')
      problemOf(await ground.leader.get('/api/directives/55_btttt-thh?campaign=none'), 404, 'not-found')
      problemOf(await ground.leader.get('/api/directives?cursor=abc'), 422, 'validation-failed')
    })
  })
}
