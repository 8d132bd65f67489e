import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unzipSync } from 'fflate'
import { z } from 'zod'
import type { Campaign } from '#domain/model/campaign.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { historyPageSchema } from '#domain/history/history.ts'
import { recommendationRegisterSchema, type Dealing, type Recommendation } from '#domain/recommendations/register.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import {
  bodyOf,
  openCampaign,
  problemOf,
  startGround,
  submit,
  textOf,
  unit,
  type Ground,
  type Person,
} from './people.ts'

const changedSchema = z.object({ changed: z.int() })
const day = (text: string) => isoDateSchema.parse(text)
const propose = (...items: string[]) => ({ sections: { recommendations: { state: 'items' as const, items } } })

export function describeRecommendations(target: ApiUnderTest): void {
  describe('the register of recommendations', () => {
    let ground: Ground
    let campaign: Campaign
    let next: Campaign
    beforeAll(async () => {
      ground = await startGround(target)
      const dates = (month: string) => ({
        request: { number: `${month}/STTTT`, date: day(`2021-${month}-01`) },
        dueOn: day(`2021-${month}-09`),
        unitIds: [unit.congThuong, unit.yTe, unit.giaoDuc, unit.baTo],
      })
      campaign = await openCampaign(ground.analyst, dates('09'))
      next = await openCampaign(ground.analyst, dates('10'))
      await submit(ground.analyst, campaign, unit.congThuong, propose('Cấp máy in mã QR.', 'Tập huấn cho cán bộ xã.'))
      await submit(ground.analyst, campaign, unit.yTe, { sections: { recommendations: { state: 'none' } } })
      await submit(ground.analyst, campaign, unit.giaoDuc)
      await submit(ground.analyst, next, unit.yTe, propose('=Hỗ trợ đường truyền'))
    })
    afterAll(() => ground.stop())

    const register = async (of: Campaign = campaign) =>
      bodyOf(await ground.leader.get(`/api/recommendations?campaign=${of.id}`), 200, recommendationRegisterSchema)
    const find = async (words: string, of: Campaign = campaign): Promise<Recommendation> => {
      const found = (await register(of)).items.find(({ text }) => text.includes(words))
      if (found === undefined) throw new Error(`nobody proposes ${words}`)
      return found
    }
    const send = (items: readonly Recommendation[], change: Dealing, person: Person = ground.analyst) =>
      person.post('/api/recommendations/changes', {
        items: items.map(({ campaignId, unitId, key, revision }) => ({ campaignId, unitId, key, revision })),
        change,
      })

    it('has every proposal of the campaign, and says what the other units said', async () => {
      const { items, units } = await register()
      expect(items.map(({ text, unitId, status, revision }) => [text, unitId, status, revision])).toEqual([
        ['Cấp máy in mã QR.', unit.congThuong, 'open', 0],
        ['Tập huấn cho cán bộ xã.', unit.congThuong, 'open', 0],
      ])
      expect(units).toEqual({ expected: 4, proposing: 1, none: 1, blank: 1, absent: 1 })
    })

    it('gives, groups and answers several at once, and keeps who did it, from what to what', async () => {
      const both = (await register()).items
      bodyOf(await send(both, { group: 'Thiết bị', assignee: 'Phòng BCVT' }), 200, changedSchema)
      const given = await register()
      expect(given.items.map(({ group, assignee, status }) => [group, assignee, status])).toEqual([
        ['Thiết bị', 'Phòng BCVT', 'assigned'],
        ['Thiết bị', 'Phòng BCVT', 'assigned'],
      ])
      bodyOf(await send(given.items.slice(0, 1), { answer: 'Đã cấp 02 máy' }), 200, changedSchema)
      const answered = await find('Cấp máy in')
      expect(answered).toMatchObject({ status: 'answered', answer: 'Đã cấp 02 máy', group: 'Thiết bị' })
      expect(answered.answeredOn).not.toBeNull()
      const history = bodyOf(
        await ground.leader.get(`/api/history?unit=${unit.congThuong}&action=dealtWith`),
        200,
        historyPageSchema,
      )
      expect(history.items[0]).toMatchObject({
        entity: 'recommendation',
        changes: [
          { field: 'status', from: 'assigned', to: 'answered' },
          { field: 'answer', from: null, to: 'Đã cấp 02 máy' },
        ],
      })
    })

    it('changes nothing at all when one of several was changed by somebody else meanwhile', async () => {
      const seen = (await register()).items
      const [first, second] = seen
      if (first === undefined || second === undefined) throw new Error('two proposals were made')
      bodyOf(await send([second], { group: 'Tập huấn' }), 200, changedSchema)
      problemOf(await send(seen, { group: 'Khác đi' }), 412, 'revision-mismatch')
      expect((await register()).items.map(({ group }) => group)).toEqual(['Thiết bị', 'Tập huấn'])
    })

    it('keeps what was done through a new version that says the same in other signs', async () => {
      const before = await find('Cấp máy in')
      await submit(ground.analyst, campaign, unit.congThuong, propose('CẤP MÁY IN MÃ QR', 'Tập huấn cho cán bộ xã.'))
      const after = await find('CẤP MÁY IN')
      expect(after).toMatchObject({ key: before.key, status: 'answered', answer: before.answer })
    })

    it('still shows what was dealt with when a new version drops it, and says that it is gone', async () => {
      await submit(ground.analyst, campaign, unit.congThuong, propose('Tập huấn cho cán bộ xã.'))
      const gone = await find('áy in')
      expect(gone).toMatchObject({ source: null, status: 'answered' })
    })

    it('carries a proposal into the next campaign until it is answered there', async () => {
      bodyOf(await send([await find('Tập huấn')], { status: 'carried' }), 200, changedSchema)
      const there = await register(next)
      expect(there.items.map(({ text, carried, campaignTitle }) => [text, carried, campaignTitle])).toEqual([
        ['Tập huấn cho cán bộ xã.', true, campaign.title],
        ['=Hỗ trợ đường truyền', false, next.title],
      ])
      bodyOf(await send([await find('Tập huấn', next)], { answer: 'Đã tập huấn' }), 200, changedSchema)
      expect((await register(next)).items.map(({ text }) => text)).toEqual(['=Hỗ trợ đường truyền'])
      expect(await find('Tập huấn')).toMatchObject({ status: 'answered', carried: false })
    })

    it('comes as a file in which no text is a formula', async () => {
      const answer = await ground.leader.get(`/api/recommendations.csv?campaign=${next.id}`)
      const lines = textOf(answer).trimEnd().split('\r\n')
      expect(lines).toHaveLength((await register(next)).items.length + 1)
      expect(lines[1]).toContain("'=Hỗ trợ đường truyền")
    })

    it('comes as an annex that Word opens, with every proposal in it', async () => {
      const answer = await ground.leader.get(`/api/recommendations.docx?campaign=${next.id}`)
      expect(answer.status).toBe(200)
      const { 'word/document.xml': xml } = unzipSync(answer.bytes)
      const text = new TextDecoder().decode(xml)
      for (const item of (await register(next)).items) expect(text).toContain(item.text)
    })

    it('deals with nothing that nobody proposed, and takes no empty words', async () => {
      const one = await find('Tập huấn')
      problemOf(await send([{ ...one, key: 'other', revision: 0 }], { group: 'A' }), 404, 'not-found')
      problemOf(await send([one], { group: '  ' }), 422, 'validation-failed')
      problemOf(await send([one], {}), 422, 'validation-failed')
      problemOf(await send([], { group: 'A' }), 422, 'validation-failed')
    })
  })
}
