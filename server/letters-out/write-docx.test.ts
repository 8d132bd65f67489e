import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { reminderPaper, type Addressee } from '#domain/letters-out/reminder-letter.ts'
import { senderOf } from '#domain/letters-out/sender.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { openLetterFile } from '#domain/reading/formats/open-letter-file.ts'
import { readLetter } from '#domain/reading/read-letter.ts'
import { writeDocx } from './write-docx.ts'

const day = (text: string) => isoDateSchema.parse(text)
const request = { number: '1406/STTTT-BCVT&CNTT', date: day('2021-10-26') }

const addressees: Addressee[] = quangNgai.units
  .slice(0, 3)
  .map(({ name }) => ({ name, dueOn: day('2021-11-05'), daysLate: 4, returned: null }))

const written = (layout: 'together' | 'each') =>
  writeDocx(
    reminderPaper({
      sender: senderOf(request.number, quangNgai.name, quangNgai.units),
      campaign: { title: 'Đợt 10/2021', request, dueOn: day('2021-11-05') },
      addressees,
      dated: day('2021-11-09'),
      wantedBy: day('2021-11-12'),
      layout,
    }),
  )

const MM = 1440 / 25.4
const number = (text: string | undefined) => Number(text)

describe('a reminder as a Word file', () => {
  let files: Record<string, Uint8Array>
  let xml: string
  beforeAll(async () => {
    files = unzipSync(await written('together'))
    xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  })

  it('is on A4 with the margins of the decree', () => {
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section)
    expect(sections).toHaveLength(2)
    for (const section of sections) {
      const margin = (side: string) => number(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`).exec(section)?.[1]) / MM
      expect([margin('top'), margin('bottom'), margin('left'), margin('right')].map(Math.round)).toEqual([
        20, 20, 30, 15,
      ])
      const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(section)
      expect([number(size?.[1]) / MM, number(size?.[2]) / MM].map(Math.round)).toEqual([210, 297])
    }
  })

  it('numbers its pages from the second on, in the middle of the top, every part by itself', () => {
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2)
    const headers = Object.entries(files).filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    const numbered = headers.map(([, bytes]) => strFromU8(bytes)).filter((text) => text.includes('PAGE'))
    expect(numbered).toHaveLength(2)
    for (const text of numbered) {
      expect(text).toContain('<w:jc w:val="center"/>')
      expect(text).toContain('<w:sz w:val="26"/>')
    }
  })

  it('is in Times New Roman throughout, in sizes from 11 to 14', () => {
    const fonts = new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font))
    expect([...fonts]).toEqual(['Times New Roman'])
    const sizes = [...xml.matchAll(/<w:r>.*?<w:sz w:val="(\d+)"\/>/gs)].map(([, size]) => number(size) / 2)
    expect(Math.min(...sizes)).toBe(11)
    expect(Math.max(...sizes)).toBe(14)
  })

  it('marks the places to fill, and underlines nothing', () => {
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(3)
    expect(xml).not.toContain('<w:u ')
    expect(xml).toContain('<w:pBdr><w:top w:val="single"')
  })

  it('reads back: no number yet, its issuer, subject, day and recipients', async () => {
    const opened = await openLetterFile(await written('together'), 'cong-van-don-doc.docx')
    const context = { units: quangNgai.units, requests: [{ campaignId: campaignIdSchema.parse('dot'), ...request }] }
    const { letter, unitId, findings } = readLetter(opened.blocks, context)
    expect(letter).toMatchObject({
      number: null,
      date: '2021-11-09',
      issuer: 'Sở Thông tin và Truyền thông',
      subject: 'đôn đốc gửi báo cáo theo Công văn số 1406/STTTT-BCVT&CNTT',
      signer: null,
      recipients: addressees.map(({ name }) => name),
    })
    expect(unitId).toBe('so-thong-tin-va-truyen-thong')
    expect(findings.some(({ path }) => path === '/letter/number')).toBe(true)
  })

  it('to each begins on a page of its own for each', async () => {
    const document = strFromU8(unzipSync(await written('each'))['word/document.xml'] ?? new Uint8Array())
    expect(document.match(/<w:sectPr/g)).toHaveLength(3)
    expect(document.match(/Kính gửi: /g)).toHaveLength(3)
  })
})
