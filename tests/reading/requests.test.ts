import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { requestReadingSchema } from '#domain/reports/campaign-proposal.ts'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { openLetterFile } from '#domain/reading/formats/open-letter-file.ts'
import { readRequest } from '#domain/reading/request/read-request.ts'
import type { ReadingContext } from '#domain/reading/read-letter.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'

const folder = join(resolve(import.meta.dirname, '..'), 'fixtures', 'requests')
const context: ReadingContext = { units: quangNgai.units, requests: [] }

const truthSchema = z.record(
  z.string(),
  z.object({
    title: z.string(),
    number: z.string().nullable(),
    date: isoDateSchema.nullable(),
    dataCutoff: isoDateSchema.nullable(),
    dueOn: isoDateSchema.nullable(),
    /** The units asked, or all of the directory but some. */
    units: z.union([z.array(z.string()), z.object({ without: z.array(z.string()) })]),
    /** «rule path», and the day suggested where there is one. */
    findings: z.array(z.string()),
  }),
)
const truths = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')))
type Truth = (typeof truths)[string]

const letterOf = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8')

async function readText(text: string, within: ReadingContext = context) {
  const { blocks } = await openLetterFile(new TextEncoder().encode(text), 'yeu-cau.txt')
  return { blocks, reading: requestReadingSchema.parse(readRequest(blocks, within)) }
}

const unitsOf = ({ units }: Truth) =>
  Array.isArray(units) ? units : quangNgai.units.map(({ id }) => id).filter((id) => !units.without.includes(id))

describe('a request letter', () => {
  it('has its truth, and every truth its letter', () => {
    const letters = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    expect(letters.map((name) => name.replace('.txt', '')).toSorted()).toEqual(Object.keys(truths).toSorted())
  })

  it.each(Object.entries(truths))('%s gives what it says for sure, and asks about the rest', async (name, truth) => {
    const { reading } = await readText(letterOf(name))
    const { title, request, dataCutoff, dueOn, unitIds, findings } = reading
    expect({ title, ...request, dataCutoff, dueOn, units: unitIds }).toEqual({
      title: truth.title,
      number: truth.number,
      date: truth.date,
      dataCutoff: truth.dataCutoff,
      dueOn: truth.dueOn,
      units: unitsOf(truth),
    })
    const asked = findings.map(({ rule, path, evidence }) =>
      [rule, path, evidence['suggestion'] ?? ''].join(' ').trim(),
    )
    expect(asked).toEqual(truth.findings)
  })

  it.each(Object.keys(truths))('%s shows where each field was read', async (name) => {
    const { blocks, reading } = await readText(letterOf(name))
    const { title, request, dataCutoff, dueOn, unitIds } = reading
    const fields = { '/title': title, '/request/number': request.number, '/request/date': request.date }
    const whole = { ...fields, '/dataCutoff': dataCutoff, '/dueOn': dueOn }
    const known = Object.entries(whole).filter(([, value]) => value !== null)
    const pointers = [...known.map(([pointer]) => pointer), ...unitIds.map((_, nth) => `/unitIds/${nth}`)]
    const placed = pointers.filter((pointer) => (reading.provenance[pointer]?.block ?? Infinity) < blocks.length)
    expect(placed).toEqual(pointers)
  })

  it('leaves open what an empty field of it could have said', async () => {
    const { reading } = await readText('Kính gửi: Các đồng chí')
    expect(reading).toMatchObject({ title: null, request: { number: null, date: null }, dueOn: null, unitIds: [] })
    const asked = reading.findings.map(({ path }) => path)
    expect(new Set(asked)).toEqual(
      new Set(['/title', '/request/number', '/request/date', '/dataCutoff', '/dueOn', '/unitIds']),
    )
  })

  it('is not opened twice, and an answer to a campaign is told from a request', async () => {
    const campaignId = campaignIdSchema.parse('c1')
    const request = { campaignId, number: '1406/STTTT-BCVT&CNTT', date: isoDateSchema.parse('2021-10-26') }
    const again = await readText(letterOf('01-month-of-october'), { ...context, requests: [request] })
    expect(again.reading.findings.map(({ rule }) => rule)).toContain('request-known')
    const answer = letterOf('02-before-five-in-the-afternoon').replace(
      'Để có cơ sở đánh giá',
      'Thực hiện Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021',
    )
    const late = await readText(answer, { ...context, requests: [request] })
    expect(late.reading.findings.map(({ rule }) => rule)).toContain('request-answers-campaign')
  })

  it('says the due day, however it is written', async () => {
    const [before = '', after = ''] = letterOf('03-named-units-only').split('Hạn cuối: ngày 10/9/2021')
    const ways = [
      'Gửi về Sở chậm nhất vào ngày 10 tháng 9 năm 2021',
      'Gửi về Sở trước 16 giờ 30 phút, ngày 10.9.2021',
      'Thời gian gửi báo cáo: chậm nhất hết ngày 10-9-2021',
      'Báo cáo gửi về Sở trước 10h sáng thứ Sáu, ngày 10/9/2021',
      'Hạn chót: 10/9/2021',
    ]
    const read = await Promise.all(ways.map(async (way) => (await readText(`${before}${way}${after}`)).reading.dueOn))
    expect(read).toEqual(ways.map(() => '2021-09-10'))
  })

  it('never throws, and sets no day that it does not name, whatever it says', async () => {
    const words = fc.constantFrom(
      'trước',
      'ngày',
      'chậm nhất',
      '31/02/2021',
      '10/9',
      'gửi',
      'báo cáo',
      'số liệu',
      'tính đến',
      'hết',
      'tháng',
      '13/2021',
      'quý',
      'V',
      'hằng tháng',
      '.',
      ';',
      '\n',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 40 }), async (said) => {
        const { reading } = await readText(`Kính gửi: Sở Y tế\n${said.join(' ')}`)
        expect([reading.dueOn, reading.dataCutoff]).toEqual([null, null])
      }),
      { numRuns: 300 },
    )
  })
})
