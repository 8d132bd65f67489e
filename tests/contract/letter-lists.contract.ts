import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historyPageSchema } from '#domain/history/history.ts'
import { letterInListSchema, type LetterInList, type LetterState } from '#domain/letters/letter-in-list.ts'
import { pageOf } from '#domain/model/page.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { readingSchema, type Reading } from '#domain/reports/reading.ts'
import { reportSchema, type Report } from '#domain/reports/report.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { ApiUnderTest } from './api-under-test.ts'
import {
  bodyOf,
  openCampaign,
  pathsOf,
  problemOf,
  reportBody,
  startGround,
  unit,
  type Ground,
  type Person,
} from './people.ts'

let letters = 0
/** A short letter of its own number, unless told another. */
function letterText(issuer: string, symbol: string, number?: number, words = ''): Uint8Array {
  letters += 1
  const head = `${issuer}\n\nSố: ${number ?? letters + 1000}/${symbol}-VP\n\nQuảng Ngãi, ngày 27 tháng 10 năm 2021\n\n`
  return new TextEncoder().encode(`${head}V/v báo cáo\n${words}`)
}
const ofCongThuong = (number?: number, words?: string) => letterText('SỞ CÔNG THƯƠNG', 'SCT', number, words)
const ofNobody = () => letterText('SỞ CÔNG THƯƠN', 'XYZ')

export function describeLetterLists(target: ApiUnderTest): void {
  describe('lists of letters', () => {
    let ground: Ground
    let campaign: Campaign
    beforeAll(async () => {
      ground = await startGround(target)
      campaign = await openCampaign(ground.analyst)
    })
    afterAll(() => ground.stop())

    const takeIn = async (bytes: Uint8Array, name = 'công văn.txt', person = ground.analyst): Promise<Reading> =>
      bodyOf(await person.upload('/api/letters', name, bytes), 201, readingSchema)
    const list = async (state: LetterState, person = ground.analyst, limit = 200): Promise<LetterInList[]> =>
      bodyOf(await person.get(`/api/letters?state=${state}&limit=${limit}`), 200, pageOf(letterInListSchema)).items
    const standing = async ({ letterId }: Pick<Reading, 'letterId'>, person = ground.analyst) =>
      bodyOf(await person.get(`/api/letters/${letterId}/standing`), 200, letterInListSchema)
    const setAside = ({ letterId }: Reading, body: unknown, person = ground.analyst) =>
      person.post(`/api/letters/${letterId}/set-aside`, body)
    const submit = async ({ letterId }: Reading, unitId: UnitId): Promise<Report> => {
      const answer = await ground.analyst.post('/api/reports', { ...reportBody(campaign, unitId), letterId })
      return bodyOf(answer, 201, reportSchema)
    }
    const isIn = async (state: LetterState, { letterId }: Reading, person?: Person) =>
      (await list(state, person)).some(({ id }) => id === letterId)

    it('show what was taken in by whoever it was, the newest first, with what was read of it', async () => {
      const first = await takeIn(ofCongThuong(), 'thứ nhất.txt')
      const second = await takeIn(ofNobody(), 'thứ hai.txt', ground.administrator)
      const found = await list('waiting', ground.leader)
      expect(found.slice(0, 2).map(({ id }) => id)).toEqual([second.letterId, first.letterId])
      expect(found[1]).toMatchObject({
        state: 'waiting',
        fileName: 'thứ nhất.txt',
        number: first.letter.number,
        date: '2021-10-27',
        unitId: unit.congThuong,
        unitName: 'Sở Công Thương tỉnh Quảng Ngãi',
        twin: null,
        report: null,
        setAside: null,
      })
      const counts = { error: 'errors', warning: 'warnings', info: 'infos' } as const
      for (const [severity, name] of Object.entries(counts)) {
        const expected = first.findings.filter((finding) => finding.severity === severity).length
        expect(found[1]?.findings[name]).toBe(expected)
      }
    })

    it('come in parts, none of them twice', async () => {
      const taken = [await takeIn(ofNobody()), await takeIn(ofNobody()), await takeIn(ofNobody())]
      const page = pageOf(letterInListSchema)
      const first = bodyOf(await ground.analyst.get('/api/letters?state=waiting&limit=2'), 200, page)
      const cursor = encodeURIComponent(first.nextCursor ?? '')
      const second = bodyOf(await ground.analyst.get(`/api/letters?state=waiting&limit=1&cursor=${cursor}`), 200, page)
      const ids = [...first.items, ...second.items].map(({ id }) => id)
      expect(ids).toEqual(taken.map(({ letterId }) => letterId).toReversed())
      const wrong = await ground.analyst.get('/api/letters?cursor=abc')
      expect(pathsOf(problemOf(wrong, 422, 'validation-failed'))).toEqual(['?cursor'])
    })

    it('suggest the units whose names are near what the letter says', async () => {
      const reading = await takeIn(ofNobody())
      expect(reading.unitId).toBeNull()
      expect((await standing(reading)).suggested.unitIds).toContain(unit.congThuong)
    })

    it('keep what somebody says of unit and campaign, beside what was read', async () => {
      const reading = await takeIn(ofNobody())
      const path = `/api/letters/${reading.letterId}/place`
      const place = { unitId: unit.congThuong, campaignId: campaign.id }
      expect(bodyOf(await ground.analyst.put(path, place), 200, letterInListSchema)).toMatchObject({
        ...place,
        unitName: 'Sở Công Thương tỉnh Quảng Ngãi',
        placed: place,
      })
      expect(bodyOf(await ground.leader.get(`/api/letters/${reading.letterId}`), 200, readingSchema).unitId).toBeNull()
      const unknown = await ground.analyst.put(path, { unitId: 'khong-co', campaignId: null })
      expect(pathsOf(problemOf(unknown, 422, 'validation-failed'))).toEqual(['/unitId'])
      const history = await ground.analyst.get('/api/history?action=changed&limit=5')
      expect(bodyOf(history, 200, historyPageSchema).items[0]).toMatchObject({
        changes: [
          { field: 'unitId', from: null, to: unit.congThuong },
          { field: 'campaignId', from: null, to: campaign.id },
        ],
      })
    })

    it('set a letter aside with a reason, and take it back', async () => {
      const reading = await takeIn(ofCongThuong())
      const set = await setAside(reading, { reason: 'other', note: 'Gửi nhầm nơi' })
      expect(bodyOf(set, 200, letterInListSchema)).toMatchObject({
        state: 'aside',
        setAside: { reason: 'other', note: 'Gửi nhầm nơi' },
      })
      expect([await isIn('waiting', reading), await isIn('aside', reading)]).toEqual([false, true])
      const back = await ground.administrator.post(`/api/letters/${reading.letterId}/restore`)
      expect(bodyOf(back, 200, letterInListSchema)).toMatchObject({ state: 'waiting', setAside: null })
      expect([await isIn('waiting', reading), await isIn('aside', reading)]).toEqual([true, false])
      const history = bodyOf(await ground.analyst.get('/api/history?limit=2'), 200, historyPageSchema)
      expect(history.items.map(({ action, changes }) => [action, changes.map(({ field }) => field)])).toEqual([
        ['restored', ['status', 'asideReason']],
        ['setAside', ['status', 'asideReason']],
      ])
      expect(history.items[1]?.reasons).toEqual(['Gửi nhầm nơi'])
    })

    it('want words where the reason is another one', async () => {
      const reading = await takeIn(ofCongThuong())
      problemOf(await setAside(reading, { reason: 'other' }), 422, 'validation-failed')
      problemOf(await setAside(reading, { reason: 'gone' }), 422, 'validation-failed')
      expect(await isIn('waiting', reading)).toBe(true)
    })

    it('lead from a letter to its report, and do not let it be set aside', async () => {
      const reading = await takeIn(ofCongThuong())
      const report = await submit(reading, unit.congThuong)
      expect(await isIn('waiting', reading)).toBe(false)
      expect((await list('reported')).find(({ id }) => id === reading.letterId)).toMatchObject({
        state: 'reported',
        report: { id: report.id, status: 'submitted' },
      })
      problemOf(await setAside(reading, { reason: 'duplicate' }), 409, 'letter-reported')
    })

    it('know the same file and the same letter in another file, and lead to the first', async () => {
      const bytes = ofCongThuong(7001)
      const first = await takeIn(bytes, 'gốc.txt')
      const sameFile = await takeIn(bytes, 'bản sao.txt', ground.administrator)
      const sameLetter = await takeIn(ofCongThuong(7001, 'Bản quét lại'), 'quét.txt')
      expect(sameLetter.findings.map(({ rule }) => rule)).toContain('letter-same-before')
      const about = { id: first.letterId, fileName: 'gốc.txt', reportId: null }
      expect((await standing(sameFile)).twin).toMatchObject({ ...about, same: 'file' })
      expect((await standing(sameLetter)).twin).toMatchObject({ ...about, same: 'letter' })
      expect((await standing(first)).twin).toBeNull()

      const report = await submit(first, unit.congThuong)
      expect((await standing(sameFile)).twin).toMatchObject({ reportId: report.id })
    })

    it('hold one letter where the same upload is sent again', async () => {
      const send = (person: Person, key: string, bytes: Uint8Array) =>
        person.send('/api/letters', {
          method: 'POST',
          headers: { 'Idempotency-Key': key },
          body: { file: { fileName: 'lại.txt', bytes } },
        })
      const bytes = ofCongThuong()
      const [one, two] = await Promise.all([send(ground.analyst, 'lan-1', bytes), send(ground.analyst, 'lan-1', bytes)])
      const reading = bodyOf(one, 201, readingSchema)
      expect(bodyOf(two, 201, readingSchema)).toEqual(reading)
      expect(bodyOf(await send(ground.analyst, 'lan-1', bytes), 201, readingSchema)).toEqual(reading)
      const another = bodyOf(await send(ground.administrator, 'lan-1', bytes), 201, readingSchema)
      expect(another.letterId).not.toBe(reading.letterId)
    })

    it('take nothing in for another account than the one that meant to send it', async () => {
      const file = { fileName: 'a.txt', bytes: ofCongThuong() }
      const headers = { 'Expected-Account': 'somebody-else' }
      const answer = await ground.analyst.send('/api/letters', { method: 'POST', headers, body: { file } })
      problemOf(answer, 401, 'unauthenticated')
    })

    it('show a unit only what is its own, and keep what it uploaded in its sight', async () => {
      const yTe = await ground.of(unit.yTe)
      const own = await takeIn(ofCongThuong(), 'của y tế.txt', yTe)
      const others = await takeIn(ofNobody())
      expect([await isIn('waiting', own, yTe), await isIn('waiting', others, yTe)]).toEqual([true, false])

      await submit(own, unit.giaoDuc)
      expect((await standing(own, yTe)).state).toBe('reported')
      expect((await standing(own, await ground.of(unit.giaoDuc))).state).toBe('reported')
      const history = await ground.analyst.get(`/api/history?unit=${unit.giaoDuc}&action=changed`)
      expect(bodyOf(history, 200, historyPageSchema).items[0]?.changes).toEqual([
        { field: 'unitId', from: unit.yTe, to: unit.giaoDuc },
      ])
    })
  })
}
