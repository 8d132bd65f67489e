import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Campaign } from '#domain/model/campaign.ts'
import { queueSchema } from '#domain/queue/queue.schema.ts'
import type { Queue } from '#domain/queue/queue.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import {
  accept,
  bodyOf,
  openCampaign,
  pathsOf,
  problemOf,
  startGround,
  submit,
  textOf,
  unit,
  type Ground,
  type Person,
} from './people.ts'

const two = [unit.congThuong, unit.yTe]

/** The day of every test is years after campaigns of 2021, and long before this one. */
const FAR = '2099-12-31'

export function describeQueue(target: ApiUnderTest): void {
  describe('the work queue', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const queueOf = async (person: Person, query = ''): Promise<Queue> =>
      bodyOf(await person.get(`/api/queue?limit=200${query}`), 200, queueSchema)
    const inCampaign = (campaign: Campaign, person = ground.analyst, query = '') =>
      queueOf(person, `&campaign=${campaign.id}${query}`)
    const told = ({ items }: Queue) => items.map(({ kind, unit: of, count }) => [kind, of?.id ?? count])
    const due = (dueOn: string) => ({ dueOn: dueOn as Campaign['dueOn'], unitIds: two })

    it('tells the department of overdue units, one line a campaign, until they are contacted', async () => {
      const campaign = await openCampaign(ground.analyst, due('2021-11-05'))
      const before = await inCampaign(campaign)
      expect(before.items).toMatchObject([
        { kind: 'chase', id: campaign.id, campaign: { title: campaign.title }, dueOn: '2021-11-05', count: 2 },
      ])
      expect(before.counts).toEqual({ total: 1, overdue: 1, byKind: { chase: 1 } })
      const contact = { unitIds: [unit.yTe], kind: 'phone', note: null }
      expect((await ground.analyst.post(`/api/campaigns/${campaign.id}/contacts`, contact)).status).toBe(201)
      expect(told(await inCampaign(campaign))).toEqual([['chase', 1]])
    })

    it('has a report from its submission to its decision, and says that it came again after a return', async () => {
      const campaign = await openCampaign(ground.analyst, due(FAR))
      const own = await ground.of(unit.yTe)
      const { id } = await submit(own, campaign, unit.yTe)
      const [fresh] = (await inCampaign(campaign)).items
      expect(fresh).toMatchObject({ kind: 'decision', id, version: 1, afterReturn: false, dueOn: FAR, sample: false })
      expect(fresh?.unit).toEqual({ id: unit.yTe, name: 'Sở Y tế' })

      bodyOf(
        await ground.analyst.post(`/api/reports/${id}/return`, { reasons: ['Mục 2 để trống.'] }),
        200,
        z.object({}),
      )
      expect((await inCampaign(campaign)).items).toEqual([])
      await submit(own, campaign, unit.yTe)
      expect((await inCampaign(campaign)).items).toMatchObject([
        { kind: 'decision', id, version: 2, afterReturn: true },
      ])
      await accept(ground.analyst, { id })
      expect((await inCampaign(campaign)).items).toEqual([])
    })

    it('proposes to close a campaign once it is past its due day with every report accepted', async () => {
      const campaign = await openCampaign(ground.analyst, due('2021-11-05'))
      for (const unitId of two) await accept(ground.analyst, await submit(ground.analyst, campaign, unitId))
      expect(told(await inCampaign(campaign))).toEqual([['close', 2]])
      expect((await ground.analyst.post(`/api/campaigns/${campaign.id}/close`)).status).toBe(200)
      expect(told(await inCampaign(campaign))).toEqual([])
    })

    it('counts proposals that nobody has dealt with, once the campaign is past its due day', async () => {
      const said = { sections: { recommendations: { state: 'items' as const, items: ['Cấp máy in.', 'Tập huấn.'] } } }
      const late = await openCampaign(ground.analyst, due('2021-11-05'))
      const early = await openCampaign(ground.analyst, due(FAR))
      await submit(ground.analyst, late, unit.yTe, said)
      await submit(ground.analyst, early, unit.yTe, said)
      expect(told(await inCampaign(late))).toContainEqual(['recommendations', 2])
      expect(told(await inCampaign(early))).toEqual([['decision', unit.yTe]])
    })

    it('has a letter that was taken in until a report is submitted with it', async () => {
      const campaign = await openCampaign(ground.analyst, { ...due(FAR), request: requestOf('77/STTTT-CNTT') })
      const words = 'SỞ Y TẾ\nSố: 5/SYT-VP\nThực hiện Công văn số 77/STTTT-CNTT ngày 26/10/2021 của Sở TT&TT'
      const upload = await ground.analyst.upload('/api/letters', 'a.txt', new TextEncoder().encode(words))
      const { letterId } = z.object({ letterId: z.string() }).parse(JSON.parse(textOf(upload)))
      const mine = ({ items }: Queue) => items.filter(({ id }) => id === letterId)
      expect(mine(await queueOf(ground.analyst, '&kind=letter'))).toMatchObject([
        { kind: 'letter', fileName: 'a.txt', sample: false },
      ])
      const body = { campaignId: campaign.id, unitId: unit.yTe, letter: {}, letterId, sections: blankSections }
      expect((await ground.analyst.post('/api/reports', body)).status).toBe(201)
      expect(mine(await queueOf(ground.analyst))).toEqual([])
    })

    it('tells a unit what to submit and what came back and why, and nothing else', async () => {
      const campaign = await openCampaign(ground.analyst, due('2021-11-05'))
      const own = await ground.of(unit.congThuong)
      expect((await inCampaign(campaign, own)).items).toMatchObject([
        { kind: 'answer', id: campaign.id, unit: null, dueOn: '2021-11-05' },
      ])
      const { id } = await submit(own, campaign, unit.congThuong)
      await submit(ground.analyst, campaign, unit.yTe)
      expect((await inCampaign(campaign, own)).items).toEqual([])
      await ground.analyst.post(`/api/reports/${id}/return`, { reasons: ['Mục 2 để trống.', 'Thiếu chữ ký.'] })
      const returned = await inCampaign(campaign, own)
      expect(returned.items).toMatchObject([{ kind: 'correct', id, reasons: ['Mục 2 để trống.', 'Thiếu chữ ký.'] }])
      expect(returned.counts).toEqual({ total: 1, overdue: 1, byKind: { correct: 1 } })
      expect(told(await inCampaign(campaign, await ground.of(unit.baTo)))).toEqual([])
      expect((await queueOf(own, '&kind=decision')).items).toEqual([])
    })

    it('comes oldest due first, part by part, each thing once, with counts of all', async () => {
      const all = await queueOf(ground.analyst)
      expect(all.items.length).toBeGreaterThan(4)
      expect(all.items.map(({ dueOn }) => dueOn)).toEqual(all.items.map(({ dueOn }) => dueOn).toSorted())
      const walked: Queue['items'] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const part: Queue = bodyOf(await ground.analyst.get(`/api/queue?limit=2${cursor}`), 200, queueSchema)
        expect(part.counts).toEqual(all.counts)
        walked.push(...part.items)
        cursor = part.nextCursor === null ? null : `&cursor=${encodeURIComponent(part.nextCursor)}`
      }
      expect(walked).toEqual(all.items)
      expect(all.counts.total).toBe(all.items.length)
    })

    it('counts every kind also while one is asked for', async () => {
      const all = await queueOf(ground.analyst)
      const { items, counts } = await queueOf(ground.analyst, '&kind=decision')
      expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['decision']))
      expect(counts.byKind).toEqual(all.counts.byKind)
      expect(counts.total).toBe(all.counts.byKind.decision)
    })

    it('refuses kinds that there are not, and cursors that it has not made', async () => {
      expect(pathsOf(problemOf(await ground.analyst.get('/api/queue?kind=nap'), 422, 'validation-failed'))).toEqual([
        '?kind',
      ])
      const foreign = btoa(encodeURIComponent(JSON.stringify(['a', 'b', 'c', 'd'])))
      expect(
        pathsOf(problemOf(await ground.analyst.get(`/api/queue?cursor=${foreign}`), 422, 'validation-failed')),
      ).toEqual(['?cursor'])
    })
  })
}

const requestOf = (number: string) => ({ number, date: '2021-10-26' as Campaign['request']['date'] })
const blank = { state: 'blank' } as const
const blankSections = { directives: [], qr: [], inspection: blank, results: blank, recommendations: blank }
