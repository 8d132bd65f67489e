import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { letterIdSchema } from '#domain/model/ids.ts'
import { blockSchema } from '#domain/reading/blocks.ts'
import { readingSchema, type Reading } from '#domain/reports/reading.ts'
import realLetterText from '#server/demo/letters/2162-SCT-VP.txt?raw'
import type { ApiUnderTest } from './api-under-test.ts'
import { bodyOf, openCampaign, pathsOf, problemOf, reportBody, startGround, unit, type Ground } from './people.ts'
import { realReading } from './real-reading.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const realLetter = bytesOf(realLetterText)

/** A short letter that names no request; different each time, because the same file twice is another story. */
let letters = 0
function otherLetter(issuer = 'SỞ THỬ NGHIỆM'): Uint8Array {
  letters += 1
  return bytesOf(`${issuer}\n\nSố: ${letters}/STN-VP\n\nQuảng Ngãi, ngày 27 tháng 10 năm 2021\n\nV/v thử\n`)
}

const rulesOf = ({ findings }: Reading) => findings.map(({ rule }) => rule)

export function describeLetters(target: ApiUnderTest): void {
  describe('letters', () => {
    let ground: Ground
    let request1406: string
    beforeAll(async () => {
      ground = await startGround(target)
      const request = { number: '1406/STTTT-BCVT&CNTT', date: realReading.letter.answers.date }
      request1406 = (await openCampaign(ground.analyst, { request })).id
    })
    afterAll(() => ground.stop())

    const takeIn = async (person = ground.analyst, bytes = otherLetter(), query = '') =>
      bodyOf(await person.upload(`/api/letters${query}`, 'công văn.txt', bytes), 201, readingSchema)

    it('reads the real letter as it was written', async () => {
      const answer = await ground.analyst.upload('/api/letters', '2162-SCT-VP.txt', realLetter)
      const reading = bodyOf(answer, 201, readingSchema)
      expect(reading).toMatchObject({ ...realReading, format: 'txt', campaignId: request1406 })
      expect(answer.headers['location']).toBe(`/api/letters/${reading.letterId}`)
      expect(Object.keys(reading.provenance)).toContain('/sections/qr/0/scans')
      expect(bodyOf(await ground.leader.get(`/api/letters/${reading.letterId}`), 200, readingSchema)).toEqual(reading)
    })

    it('keeps the original byte for byte, whatever it holds', async () => {
      const bytes = bytesOf('\uFEFFSố: 9/STN\r\n\tdòng  cuối không có dấu xuống dòng')
      const { letterId } = await takeIn(ground.analyst, bytes)
      const file = await ground.leader.get(`/api/letters/${letterId}/file`)
      expect(file.status).toBe(200)
      expect(file.bytes).toEqual(bytes)
      expect(file.headers['content-disposition']).toBe(
        `attachment; filename="c_ng v_n.txt"; filename*=UTF-8''c%C3%B4ng%20v%C4%83n.txt`,
      )
      expect(file.headers['x-content-type-options']).toBe('nosniff')

      const etag = file.headers['etag'] ?? ''
      expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
      const again = await ground.leader.get(`/api/letters/${letterId}/file`, { 'If-None-Match': etag })
      expect(again).toMatchObject({ status: 304, bytes: new Uint8Array() })
    })

    it('gives the original as blocks, which the provenance points into', async () => {
      const { letterId, provenance } = await takeIn(ground.analyst, realLetter)
      const schema = z.object({ blocks: z.array(blockSchema) })
      const { blocks } = bodyOf(await ground.leader.get(`/api/letters/${letterId}/blocks`), 200, schema)
      const place = provenance['/sections/qr/0/scans']
      const block = blocks[place?.block ?? -1]
      const row = block?.kind === 'table' ? block.rows[place?.row ?? -1] : undefined
      expect(row?.cells[place?.cell ?? -1]?.text).toBe('541')
    })

    it('says when the very same file was taken in before', async () => {
      const bytes = otherLetter()
      const first = await takeIn(ground.analyst, bytes)
      expect(rulesOf(first)).not.toContain('letter-taken-in-before')
      const second = await takeIn(ground.administrator, bytes)
      expect(second.findings).toContainEqual(
        expect.objectContaining({
          rule: 'letter-taken-in-before',
          severity: 'info',
          evidence: expect.objectContaining({ letterId: first.letterId, earlier: 'công văn.txt' }) as unknown,
        }),
      )
      expect(second.letterId).not.toBe(first.letterId)
    })

    it('asks when a letter was uploaded for a campaign that it does not answer', async () => {
      const { id } = await openCampaign(ground.analyst)
      const other = await takeIn(ground.analyst, realLetter, `?campaign=${id}`)
      expect(other.campaignId).toBe(request1406)
      expect(rulesOf(other)).toContain('letter-answers-other-request')

      const none = await takeIn(ground.analyst, otherLetter(), `?campaign=${id}`)
      expect(none.campaignId).toBeNull()
      expect(rulesOf(none)).toContain('letter-answers-no-request')

      const right = await takeIn(ground.analyst, realLetter, `?campaign=${request1406}`)
      expect(rulesOf(right)).not.toEqual(expect.arrayContaining([expect.stringContaining('request')]))
    })

    it('words findings in the language asked for', async () => {
      const { id } = await openCampaign(ground.analyst)
      const { letterId } = await takeIn(ground.analyst, otherLetter(), `?campaign=${id}`)
      const messages = async (language: string) => {
        const answer = await ground.leader.get(`/api/letters/${letterId}`, { 'Accept-Language': language })
        return bodyOf(answer, 200, readingSchema).findings.map(({ message }) => message)
      }
      const [vi, en] = [await messages('vi'), await messages('en')]
      expect(vi.length).toBeGreaterThan(0)
      expect(vi.filter((message) => en.includes(message))).toEqual([])
    })

    it('refuses a file that can be no letter, and says what was seen', async () => {
      const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, letters])
      const answer = await ground.analyst.upload('/api/letters', 'ảnh chụp.png', picture)
      const problem = problemOf(answer, 415, 'unknown-format')
      expect(problem.detail).toContain('«ảnh chụp.png»')
      expect(problem.detail).toMatch(/được giữ nguyên, mã băm SHA-256 [0-9a-f]{64}/)
    })

    it('refuses what holds no file', async () => {
      const empty = await ground.analyst.upload('/api/letters', 'rỗng.txt', new Uint8Array())
      expect(pathsOf(problemOf(empty, 422, 'validation-failed'))).toEqual(['/file'])

      const file = { fileName: 'a.txt', bytes: otherLetter(), field: 'tep' }
      const misnamed = await ground.analyst.send('/api/letters', { method: 'POST', body: { file } })
      expect(pathsOf(problemOf(misnamed, 422, 'validation-failed'))).toEqual(['/file'])

      const json = await ground.analyst.post('/api/letters', { file: 'a' })
      problemOf(json, 415, 'unsupported-media-type')
      const contentType = 'multipart/form-data; boundary=x'
      const broken = { method: 'POST', body: { text: 'không phải biểu mẫu', contentType } }
      problemOf(await ground.analyst.send('/api/letters', broken), 400, 'malformed-form')
    })

    it('refuses two files at once, so that none is lost in silence', async () => {
      const part = (name: string) =>
        `--ranh-gioi\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\nCông văn ${name}\r\n`
      const body = {
        text: `${part('a.txt')}${part('b.txt')}--ranh-gioi--\r\n`,
        contentType: 'multipart/form-data; boundary=ranh-gioi',
      }
      const answer = await ground.analyst.send('/api/letters', { method: 'POST', body })
      expect(pathsOf(problemOf(answer, 422, 'validation-failed'))).toEqual(['/file'])
    })

    it('refuses a campaign that there is not', async () => {
      const answer = await ground.analyst.upload('/api/letters?campaign=khong-co', 'a.txt', otherLetter())
      expect(pathsOf(problemOf(answer, 422, 'validation-failed'))).toEqual(['?campaign'])
    })

    describe('of a unit', () => {
      it('stay out of sight of other units, as if they were not there', async () => {
        const [own, other] = [await ground.of(unit.congThuong), await ground.of(unit.yTe)]
        const { letterId } = await takeIn(own)
        const missing = letterIdSchema.parse('khong-co')
        for (const path of ['', '/blocks', '/file']) {
          expect((await own.get(`/api/letters/${letterId}${path}`)).status).toBe(200)
          const { instance: _, ...hidden } = problemOf(
            await other.get(`/api/letters/${letterId}${path}`),
            404,
            'not-found',
          )
          const { instance: __, ...absent } = problemOf(
            await other.get(`/api/letters/${missing}${path}`),
            404,
            'not-found',
          )
          expect(hidden).toEqual(absent)
        }
      })

      it('tell no other unit that the same file came before', async () => {
        const bytes = otherLetter()
        await takeIn(await ground.of(unit.congThuong), bytes)
        expect(rulesOf(await takeIn(await ground.of(unit.yTe), bytes))).not.toContain('letter-taken-in-before')
      })

      it('are seen by it when the department took them in for it', async () => {
        const { letterId } = await takeIn(ground.analyst)
        const yTe = await ground.of(unit.yTe)
        expect((await yTe.get(`/api/letters/${letterId}`)).status).toBe(404)
        const campaign = await openCampaign(ground.analyst)
        const body = { ...reportBody(campaign, unit.yTe), letterId }
        expect((await ground.analyst.post('/api/reports', body)).status).toBe(201)
        expect((await yTe.get(`/api/letters/${letterId}`)).status).toBe(200)
      })

      it('are asked about when they seem to be another unit’s', async () => {
        const reading = await takeIn(await ground.of(unit.yTe), realLetter)
        expect(reading.unitId).toBe(unit.congThuong)
        expect(rulesOf(reading)).toContain('letter-of-other-unit')
      })
    })
  })
}
