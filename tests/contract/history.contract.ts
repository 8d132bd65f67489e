import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historyPageSchema, type HistoryEntry } from '#domain/history/history.ts'
import type { Campaign } from '#domain/model/campaign.ts'
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

export function describeHistory(target: ApiUnderTest): void {
  describe('the record of who did what', () => {
    let ground: Ground
    let campaign: Campaign
    let reportId: string
    beforeAll(async () => {
      ground = await startGround(target)
      campaign = await openCampaign(ground.analyst)
      reportId = (await submit(await ground.of(unit.yTe), campaign, unit.yTe)).id
      await submit(await ground.of(unit.baTo), campaign, unit.baTo)
      await ground.analyst.post(`/api/reports/${reportId}/return`, { reasons: ['=Thiếu số liệu, "mục 2"'] })
    })
    afterAll(() => ground.stop())

    const part = async (query: string, person: Person = ground.leader) =>
      bodyOf(await person.get(`/api/history?${query}`), 200, historyPageSchema)
    const all = async (query: string, person?: Person): Promise<HistoryEntry[]> => {
      const { items, nextCursor } = await part(query, person)
      if (nextCursor === null) return items
      return [...items, ...(await all(`${query.replace(/&cursor=.*/, '')}&cursor=${nextCursor}`, person))]
    }
    const deeds = (entries: readonly HistoryEntry[]) =>
      entries.map(({ action, unit: of }) => `${action} ${of?.id ?? '-'}`)

    it('of a report says who did what with it, from what to what, and why; the newest first', async () => {
      const [returned, submitted, ...others] = await all(`report=${reportId}`)
      expect(others).toEqual([])
      expect(returned).toMatchObject({
        action: 'returned',
        entity: 'report',
        version: 1,
        campaign: { id: campaign.id, title: campaign.title },
        unit: { id: unit.yTe, name: 'Sở Y tế tỉnh Quảng Ngãi' },
        changes: [{ field: 'status', from: 'submitted', to: 'returned' }],
        reasons: ['=Thiếu số liệu, "mục 2"'],
      })
      expect(submitted).toMatchObject({ action: 'submitted', version: 1 })
    })

    it('of a campaign has its opening and what happened to every report in it', async () => {
      expect(deeds(await all(`campaign=${campaign.id}`))).toEqual([
        `returned ${unit.yTe}`,
        `submitted ${unit.baTo}`,
        `submitted ${unit.yTe}`,
        'opened -',
      ])
    })

    it('of a unit has nothing of another one', async () => {
      const entries = await all(`unit=${unit.baTo}`)
      expect(deeds(entries.filter(({ action }) => action !== 'seeded'))).toEqual([`submitted ${unit.baTo}`])
    })

    it('comes in parts that together are the whole, without an entry lost or twice', async () => {
      const whole = await all('limit=200')
      const inParts = await all('limit=3')
      expect(inParts).toEqual(whole)
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length)
      expect(whole.length).toBeGreaterThan(30)
    })

    it('is found by who, by what, and by the days of Viet Nam', async () => {
      const [returned] = await all('action=returned')
      if (returned === undefined) throw new Error('nothing was returned')
      expect(await all(`action=returned&actor=${encodeURIComponent(returned.actor)}`)).toEqual([returned])
      expect(await all('action=returned&actor=nobody')).toEqual([])
      const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(returned.at))
      expect(await all(`action=returned&from=${day}&to=${day}`)).toEqual([returned])
      expect(await all('action=returned&from=2000-01-01&to=2000-12-31')).toEqual([])
    })

    it('names everybody in it, but shows accounts and sign-ins only to who manages accounts', async () => {
      const entities = async (person: Person) => new Set((await all('limit=200', person)).map(({ entity }) => entity))
      expect([...(await entities(ground.administrator))]).toEqual(expect.arrayContaining(['session', 'user', 'report']))
      expect([...(await entities(ground.analyst))].filter((entity) => ['session', 'user'].includes(entity))).toEqual([])
      const { actors } = await part('limit=1')
      expect(actors).toContain('Tổng Hợp')
      expect(new Set(actors).size).toBe(actors.length)
    })

    it('comes as a file whose rows are the entries, and in which no text is a formula', async () => {
      const entries = await all(`campaign=${campaign.id}`)
      const answer = await ground.leader.get(`/api/history.csv?campaign=${campaign.id}`)
      expect(answer.status).toBe(200)
      expect(answer.headers['content-disposition']).toContain('nhat-ky.csv')
      const lines = textOf(answer).trimEnd().split('\r\n')
      expect(lines).toHaveLength(entries.length + 1)
      expect(lines[1]).toContain(`"'=Thiếu số liệu, ""mục 2"""`)
      expect(lines[1]).toContain('Trạng thái: chờ quyết định → đã trả lại')
    })

    it('refuses what it cannot be asked', async () => {
      problemOf(await ground.leader.get('/api/history?cursor=abc'), 422, 'validation-failed')
      problemOf(await ground.leader.get('/api/history?action=exploded'), 422, 'validation-failed')
    })
  })
}
