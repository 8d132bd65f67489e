import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contactSchema } from '#domain/model/contact.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { pageOf } from '#domain/model/page.ts'
import { historyPageSchema } from '#domain/history/history.ts'
import type { Progress } from '#domain/progress/progress.ts'
import { progressSchema } from '#domain/progress/progress.schema.ts'
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
  textOf,
  unit,
  type Ground,
  type Person,
} from './people.ts'

const four = [unit.congThuong, unit.giaoDuc, unit.yTe, unit.baTo]
const recordedSchema = z.object({ items: z.array(contactSchema) })

export function describeProgress(target: ApiUnderTest): void {
  describe('progress', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const boardOf = async ({ id }: Pick<Campaign, 'id'>): Promise<Progress> =>
      bodyOf(await ground.leader.get(`/api/campaigns/${id}/progress`), 200, progressSchema)
    const rowOf = ({ rows }: Progress, unitId: UnitId) => {
      const row = rows.find((each) => each.unitId === unitId)
      if (row === undefined) throw new Error(`${unitId} has no row`)
      return row
    }
    const contact = async (person: Person, { id }: Campaign, unitIds: UnitId[], kind = 'phone', note?: string) =>
      bodyOf(await person.post(`/api/campaigns/${id}/contacts`, { unitIds, kind, note }), 201, recordedSchema).items
    it('has a row for every expected unit, in the order of the directory, also where nothing came', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: four.toReversed() })
      const board = await boardOf(campaign)
      expect(board.campaign).toEqual(campaign)
      expect(board.rows.map(({ unitId }) => unitId)).toEqual(four)
      expect(rowOf(board, unit.yTe)).toMatchObject({
        name: 'Sở Y tế tỉnh Quảng Ngãi',
        kind: 'department',
        status: 'missing',
        timeliness: null,
        dueOn: campaign.dueOn,
        extended: false,
        receivedOn: null,
        reportId: null,
        sections: null,
        errors: null,
        contacts: 0,
        lastContact: null,
        sample: false,
      })
      expect(board.measures.missing.unitIds).toEqual(four)
    })

    it('counts the days since the due day while nothing came, and until the day of receipt when it came late', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: four })
      const late = { letter: { date: '2021-11-08' as never } }
      await submit(await ground.of(unit.yTe), campaign, unit.yTe, late)
      await submit(await ground.of(unit.baTo), campaign, unit.baTo, { letter: { date: '2021-11-05' as never } })
      const board = await boardOf(campaign)
      expect(rowOf(board, unit.yTe)).toMatchObject({ timeliness: 'late', receivedOn: '2021-11-08', daysLate: 3 })
      expect(rowOf(board, unit.baTo)).toMatchObject({ timeliness: 'onTime', daysLate: 0 })
      const passed = Math.round((Date.parse(board.today) - Date.parse(campaign.dueOn)) / 86_400_000)
      expect(rowOf(board, unit.congThuong).daysLate).toBe(passed)
    })

    it('tells a section that is filled from an explicit none, a blank, and a report that never came', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: four })
      await submit(await ground.of(unit.yTe), campaign, unit.yTe, {
        sections: {
          ...counts({ state: 'number', value: 2 }, { state: 'number', value: 5 }),
          inspection: { state: 'none' },
          results: { state: 'items', items: ['Đã triển khai'] },
        },
      })
      const board = await boardOf(campaign)
      expect(rowOf(board, unit.yTe).sections).toEqual(['blank', 'filled', 'none', 'filled', 'blank'])
      expect(rowOf(board, unit.giaoDuc).sections).toBeNull()
    })

    it('measures what was received of what was expected, with the units behind each number', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: four })
      const onTime = { letter: { date: '2021-11-01' as never } }
      await accept(ground.analyst, await submit(ground.analyst, campaign, unit.yTe, onTime))
      const back = await submit(ground.analyst, campaign, unit.baTo, { letter: { date: '2021-11-20' as never } })
      await ground.analyst.post(`/api/reports/${back.id}/return`, { reasons: ['Thiếu phụ lục'] })
      const board = await boardOf(campaign)
      expect(board.measures).toMatchObject({
        expected: { count: 4 },
        actual: { count: 2, unitIds: [unit.yTe, unit.baTo] },
        onTime: { unitIds: [unit.yTe] },
        late: { unitIds: [unit.baTo] },
        accepted: { unitIds: [unit.yTe] },
        returned: { unitIds: [unit.baTo] },
        missing: { unitIds: [unit.congThuong, unit.giaoDuc] },
        rate: { numerator: 2, denominator: 4, percent: 50 },
        rateOnTime: { numerator: 1, denominator: 4, percent: 25 },
      })
      expect(rowOf(board, unit.baTo)).toMatchObject({ status: 'returned', reportId: back.id, version: 1, revision: 2 })
    })

    it('comes as a table for spreadsheets too, with the mark of UTF-8 and a line for each unit', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: four })
      await contact(ground.analyst, campaign, [unit.yTe], 'email', '=1+1')
      const answer = await ground.leader.get(`/api/campaigns/${campaign.id}/progress.csv`)
      expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
      expect([...answer.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const lines = textOf(answer).trimEnd().split('\r\n')
      expect(lines).toHaveLength(5)
      expect(lines[3]).toContain('Sở Y tế tỉnh Quảng Ngãi')
      expect(lines[3]).toContain("'=1+1")
    })

    it('is refused for a campaign that there is not', async () => {
      for (const path of ['progress', 'progress.csv', 'contacts']) {
        const problem = problemOf(await ground.analyst.get(`/api/campaigns/khong-co/${path}`), 404, 'not-found')
        expect(problem.detail).toBe('Không có đợt báo cáo này.')
      }
    })
  })

  describe('contacts', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const addressOf = ({ id }: Campaign) => `/api/campaigns/${id}/contacts`
    const listed = async (campaign: Campaign, query = '') =>
      bodyOf(await ground.leader.get(`${addressOf(campaign)}${query}`), 200, pageOf(contactSchema))
    const contact = async (person: Person, campaign: Campaign, wish: object) =>
      bodyOf(await person.post(addressOf(campaign), wish), 201, recordedSchema).items

    it('are recorded for many units at one moment, and the newest shows on the board', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: four })
      const both = [unit.yTe, unit.baTo]
      const [first] = await contact(ground.analyst, campaign, { unitIds: both, kind: 'email', note: ' Gửi lại mẫu ' })
      expect(first).toMatchObject({ unitId: unit.yTe, kind: 'email', note: 'Gửi lại mẫu' })
      await contact(ground.administrator, campaign, { unitIds: [unit.baTo], kind: 'phone' })
      const board = bodyOf(await ground.leader.get(`/api/campaigns/${campaign.id}/progress`), 200, progressSchema)
      const seen = board.rows.map(({ unitId, contacts, lastContact }) => [unitId, contacts, lastContact?.kind])
      expect(seen).toEqual([
        [unit.congThuong, 0, undefined],
        [unit.giaoDuc, 0, undefined],
        [unit.yTe, 1, 'email'],
        [unit.baTo, 2, 'phone'],
      ])
      expect((await listed(campaign, `?unit=${unit.baTo}`)).items.map(({ kind }) => kind)).toEqual(['phone', 'email'])
    })

    it('are listed in parts', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: four })
      await contact(ground.analyst, campaign, { unitIds: four, kind: 'other' })
      const first = await listed(campaign, '?limit=3')
      const second = await listed(campaign, `?limit=3&cursor=${first.nextCursor ?? ''}`)
      expect(second.nextCursor).toBeNull()
      const units = [...first.items, ...second.items].map(({ unitId }) => unitId)
      expect(units.toSorted()).toEqual(four.toSorted())
    })

    it('are refused for units that the campaign does not expect, or that are named twice', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: [unit.yTe] })
      const wish = { unitIds: [unit.yTe, unit.baTo, unit.yTe], kind: 'phone' }
      const problem = problemOf(await ground.analyst.post(addressOf(campaign), wish), 422, 'validation-failed')
      expect(pathsOf(problem)).toEqual(['/unitIds/1', '/unitIds/2'])
      expect((await listed(campaign)).items).toEqual([])
    })

    it('are taken back by who recorded them, one or all of one moment, and the history keeps both', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: four })
      const [one] = await contact(ground.analyst, campaign, { unitIds: [unit.yTe], kind: 'phone', note: 'Nhầm' })
      const others = await contact(ground.administrator, campaign, { unitIds: [unit.yTe, unit.baTo], kind: 'email' })
      const removeOne = { method: 'DELETE' }
      const address = `${addressOf(campaign)}/${one?.id ?? ''}`
      const refused = problemOf(await ground.administrator.send(address, removeOne), 409, 'contact-stays')
      expect(refused.detail).toMatch(/^Người thử \d+ ghi lần liên hệ này/)
      expect((await ground.analyst.send(address, removeOne)).status).toBe(200)
      problemOf(await ground.analyst.send(address, removeOne), 404, 'not-found')
      const moment = `${addressOf(campaign)}?at=${others[0]?.at ?? ''}`
      expect((await ground.administrator.send(moment, removeOne)).status).toBe(200)
      expect((await listed(campaign)).items).toEqual([])

      const history = await ground.leader.get(`/api/history?campaign=${campaign.id}&unit=${unit.yTe}`)
      const { items } = bodyOf(history, 200, historyPageSchema)
      expect(items.map(({ action }) => action)).toEqual([
        'contactWithdrawn',
        'contactWithdrawn',
        'contacted',
        'contacted',
      ])
      expect(items.at(-1)?.changes).toEqual([
        { field: 'kind', from: null, to: 'phone' },
        { field: 'note', from: null, to: 'Nhầm' },
      ])
    })
  })
}
