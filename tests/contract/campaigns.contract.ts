import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campaignSchema, type Campaign } from '#domain/model/campaign.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { pageOf } from '#domain/model/page.ts'
import { summarySchema } from '#domain/totals/summary.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import { bodyOf, openCampaign, pathsOf, problemOf, startGround, unit, type Ground } from './people.ts'

const listSchema = pageOf(campaignSchema)
const day = (text: string) => isoDateSchema.parse(text)

export function describeCampaigns(target: ApiUnderTest): void {
  describe('campaigns', () => {
    let ground: Ground
    beforeAll(async () => {
      ground = await startGround(target)
    })
    afterAll(() => ground.stop())

    const wish = (number: string) => ({
      title: 'Báo cáo ứng dụng công nghệ',
      request: { number, date: '2021-10-26' },
      dueOn: '2021-10-29',
    })

    it('expects every reporting unit unless told otherwise, and is found under its Location', async () => {
      const answer = await ground.analyst.post('/api/campaigns', wish('1406/STTTT-BCVT&CNTT'))
      const campaign = bodyOf(answer, 201, campaignSchema)
      expect(campaign).toMatchObject({ ...wish('1406/STTTT-BCVT&CNTT'), expected: 33, status: 'open', sample: false })
      expect(campaign.dataCutoff).toBeNull()
      expect(answer.headers['location']).toBe(`/api/campaigns/${campaign.id}`)
      expect(bodyOf(await ground.leader.get(`/api/campaigns/${campaign.id}`), 200, campaignSchema)).toEqual(campaign)
    })

    it('expects just the units named, in the order of the directory', async () => {
      const campaign = await openCampaign(ground.analyst, { unitIds: [unit.baTo, unit.congThuong] })
      const { units } = bodyOf(await ground.leader.get(`/api/summary?campaign=${campaign.id}`), 200, summarySchema)
      expect(units.map(({ unitId }) => unitId)).toEqual([unit.congThuong, unit.baTo])
    })

    it('is not opened twice for one request, but for another day’s request of the same number', async () => {
      bodyOf(await ground.analyst.post('/api/campaigns', wish('77/STTTT')), 201, campaignSchema)
      const again = problemOf(await ground.analyst.post('/api/campaigns', wish('77/STTTT')), 409, 'duplicate-campaign')
      expect(again.detail).toContain('77/STTTT ngày 26/10/2021')
      const sameNumber = { ...wish('77/STTTT'), request: { number: '77/STTTT', date: '2020-10-26' } }
      bodyOf(await ground.analyst.post('/api/campaigns', sameNumber), 201, campaignSchema)
    })

    it('is opened once when two ask for it at the same moment', async () => {
      const answers = await Promise.all(
        [ground.analyst, ground.administrator, ground.analyst].map((person) =>
          person.post('/api/campaigns', wish('78/STTTT')),
        ),
      )
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    })

    it('names every field that is wrong', async () => {
      const wrong = {
        ...wish('79/STTTT'),
        dueOn: '2021-10-25',
        unitIds: [unit.baTo, 'so-khong-co', unit.baTo],
      }
      const problem = problemOf(await ground.analyst.post('/api/campaigns', wrong), 422, 'validation-failed')
      expect(pathsOf(problem)).toEqual(['/dueOn', '/unitIds/1', '/unitIds/2'])

      const shapeless = { title: ' ', request: { number: '80/STTTT', date: '26/10/2021' }, unitIds: [] }
      const refused = problemOf(await ground.analyst.post('/api/campaigns', shapeless), 422, 'validation-failed')
      expect(pathsOf(refused)).toEqual(['/title', '/request/date', '/dueOn', '/unitIds'])
    })

    it('asks for units by name where the directory of the day has none', async () => {
      const early = { ...wish('81/STTTT'), request: { number: '81/STTTT', date: '2019-10-26' } }
      const problem = problemOf(await ground.analyst.post('/api/campaigns', early), 422, 'validation-failed')
      expect(pathsOf(problem)).toEqual(['/unitIds'])
    })

    it('keeps its words in Unicode NFC, however they were sent', async () => {
      const title = 'Đợt kiểm tra ở huyện Trà Bồng'
      const campaign = await openCampaign(ground.analyst, { title: title.normalize('NFD') })
      expect(campaign.title).toBe(title.normalize('NFC'))
    })

    it('is not found under an id that no campaign has', async () => {
      const problem = problemOf(await ground.leader.get('/api/campaigns/khong-co'), 404, 'not-found')
      expect(problem.detail).toBe('Không có đợt báo cáo này.')
    })
  })

  describe('list of campaigns', () => {
    let ground: Ground
    const opened: Campaign[] = []
    beforeAll(async () => {
      ground = await startGround(target)
      for (const date of ['2021-08-02', '2021-11-30', '2021-07-05', '2021-12-20', '2021-12-20']) {
        const request = { number: `${opened.length + 1}/STTTT`, date: day(date) }
        opened.push(await openCampaign(ground.analyst, { request, dueOn: day('2022-01-31') }))
      }
    })
    afterAll(() => ground.stop())

    const numbers = (campaigns: readonly Campaign[]) => campaigns.map(({ request }) => request.number.split('/')[0])

    it('begins with the newest request', async () => {
      const { items, nextCursor } = bodyOf(await ground.leader.get('/api/campaigns'), 200, listSchema)
      expect(numbers(items)).toEqual(['5', '4', '2', '1', '3'])
      expect(nextCursor).toBeNull()
    })

    it('comes in parts that together are the whole list', async () => {
      const parts: Campaign[][] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
        const page = bodyOf(await ground.leader.get(`/api/campaigns?limit=2${after}`), 200, listSchema)
        parts.push(page.items)
        cursor = page.nextCursor
      }
      expect(parts.map(numbers)).toEqual([['5', '4'], ['2', '1'], ['3']])
    })

    it('refuses a cursor and a limit that are none', async () => {
      for (const [query, path] of [
        ['cursor=abc', '?cursor'],
        ['limit=0', '?limit'],
        ['limit=201', '?limit'],
        ['limit=mot', '?limit'],
      ]) {
        const problem = problemOf(await ground.leader.get(`/api/campaigns?${query}`), 422, 'validation-failed')
        expect(pathsOf(problem)).toEqual([path])
      }
    })
  })
}
