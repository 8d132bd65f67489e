import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'saxen'
import { beforeAll, describe, expect, it } from 'vitest'
import { reminderPaper, type Addressee } from '#domain/letters-out/reminder-letter.ts'
import { margins, paragraph, type Paper } from '#domain/letters-out/paper.ts'
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
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  beforeAll(async () => {
    files = unzipSync(await written('together'))
    xml = textOf('word/document.xml')
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
    const relations = textOf('word/_rels/document.xml.rels')
    const headersOf = (which: 'default' | 'first') =>
      [...xml.matchAll(new RegExp(`<w:headerReference w:type="${which}" r:id="(\\w+)"/>`, 'g'))].map(
        ([, id]) => `word/${new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1]}`,
      )
    for (const name of headersOf('default')) {
      expect(textOf(name)).toContain('PAGE')
      expect(textOf(name)).toContain('<w:jc w:val="center"/>')
      expect(textOf(name)).toContain('<w:sz w:val="26"/>')
    }
    expect(headersOf('default')).toHaveLength(2)
    expect(headersOf('first').map((name) => textOf(name).includes('PAGE'))).toEqual([false, false])
  })

  it('is in Times New Roman throughout, in sizes from 11 to 14', () => {
    const fonts = [...`${textOf('word/styles.xml')}${xml}`.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font)
    expect(fonts).toEqual(['Times New Roman'])
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

describe('a document of several kinds of pages', () => {
  const cell = (text: string) => [paragraph(text)]
  const paper: Paper = {
    title: 'A & B',
    margins,
    mark: 'SỐ LIỆU MẪU',
    parts: [
      { blocks: [paragraph('trước\u0001 <sau>\nxuống dòng')] },
      {
        landscape: true,
        blocks: [
          {
            kind: 'table',
            columns: [20, 30, 40],
            lined: true,
            headerRows: 1,
            rows: [
              [cell('a'), cell('b'), cell('c')],
              [cell('1'), cell('hết hàng')],
              [cell('2'), cell('dài '.repeat(400)), cell('')],
            ],
          },
        ],
      },
    ],
  }
  let files: Record<string, string>
  beforeAll(async () => {
    const bytes = unzipSync(await writeDocx(paper))
    files = Object.fromEntries(Object.entries(bytes).map(([name, content]) => [name, strFromU8(content)]))
  })
  const xml = () => files['word/document.xml'] ?? ''

  it('turns only the pages that are to lie on their side', () => {
    expect(xml().match(/<w:pgSz [^>]+>/g)).toEqual([
      '<w:pgSz w:w="11906" w:h="16838"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ])
  })

  it('says on every page, the first included, that what it shows is made up', () => {
    expect(['word/header1.xml', 'word/header2.xml'].map((name) => files[name]?.includes('SỐ LIỆU MẪU'))).toEqual([
      true,
      true,
    ])
  })

  it('writes what XML cannot hold as nothing, what it takes for markup as text, and a new line as one', () => {
    expect(xml()).toContain('trước &lt;sau&gt;</w:t><w:br/><w:t xml:space="preserve">xuống dòng')
    expect(files['docProps/core.xml']).toContain('A &amp; B')
  })

  it('lets the last cell of a short row reach over the rest, repeats the header, and parts only long rows', () => {
    expect(xml().match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(1)
    expect(xml().match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml().match(/<w:tr><w:trPr>.*?<\/w:trPr>/g)).toEqual([
      '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
      '<w:tr><w:trPr><w:cantSplit/></w:trPr>',
      '<w:tr><w:trPr></w:trPr>',
    ])
  })

  it('is well-formed in every part', () => {
    const troubles: string[] = []
    for (const [name, content] of Object.entries(files)) {
      const parser = new Parser()
      parser.on('error', (error) => troubles.push(`${name}: ${error.message}`))
      parser.on('warn', (error) => troubles.push(`${name}: ${error.message}`))
      parser.parse(content)
    }
    expect(troubles).toEqual([])
  })
})
