import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { A4, pdf, stroke, text } from '#tests/fixtures/pdf-writer.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { openedLetterSchema } from '#domain/reading/open-letter.ts'
import { readLetter } from '#domain/reading/read-letter.ts'
import { openLetterFile } from '../open-letter-file.ts'

const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(`../../../../${path}`, import.meta.url)))
const fixture = (name: string) => bytesOf(`tests/fixtures/pdf/${name}`)
const context = {
  units: quangNgai.units,
  requests: [
    {
      campaignId: campaignIdSchema.parse('october'),
      number: '1406/STTTT-BCVT&CNTT',
      date: isoDateSchema.parse('2021-10-26'),
    },
  ],
}

async function readingOf(bytes: Uint8Array) {
  const opened = await openLetterFile(bytes, 'letter')
  return { opened, reading: readLetter(opened.blocks, context) }
}

const asText = await readingOf(bytesOf('server/demo/letters/2162-SCT-VP.txt'))

describe.each(['2162-portrait-libreoffice.pdf', '2162-landscape-chromium.pdf'])(
  'the real letter as %s',
  async (name) => {
    const { opened, reading } = await readingOf(fixture(name))

    it('says what it says as text, and raises nothing', () => {
      const { provenance: _, ...said } = reading
      const { provenance: __, ...expected } = asText.reading
      expect(opened.format).toBe('pdf')
      expect(opened.findings).toEqual([])
      expect(said).toEqual(expected)
    })

    it('leads from every field to its place on its page', () => {
      const places = Object.entries(reading.provenance)
      expect(places.map(([path]) => path).sort()).toEqual(Object.keys(asText.reading.provenance).sort())
      expect(places.filter(([, { page, areas = [] }]) => page === undefined || areas.length === 0)).toEqual([])
      expect(reading.provenance['/letter/number']?.page).toBe(1)
      expect(reading.provenance['/sections/qr/0/scans']?.page).toBeGreaterThan(1)
      const [number] = reading.provenance['/letter/number']?.areas ?? []
      const [signer] = reading.provenance['/letter/signer']?.areas ?? []
      expect(number?.right).toBeLessThan(0.5)
      expect(signer?.left).toBeGreaterThan(0.5)
    })
  },
)

describe('a PDF that cannot be opened', () => {
  const outcome = async (bytes: Uint8Array) => {
    const opened = await openLetterFile(bytes, 'a.pdf')
    expect(openedLetterSchema.safeParse(opened).error).toBeUndefined()
    return opened.findings.map(({ rule }) => rule)
  }

  it('without its password says so', async () =>
    expect(await outcome(fixture('password.pdf'))).toEqual(['file-encrypted']))

  it('is another than one that only may not be changed', async () => {
    const { blocks, findings } = await openLetterFile(fixture('owner-password.pdf'), 'a.pdf')
    expect({ blocks, findings }).toMatchObject({
      blocks: [{ text: 'Kính gửi: Sở Thông tin và Truyền thông' }],
      findings: [],
    })
  })

  it('because it is cut in the middle is read as far as it goes, or said to be damaged', async () => {
    const whole = fixture('2162-portrait-libreoffice.pdf')
    const rules = await Promise.all(
      [0.1, 0.5, 0.9, 0.99].map((share) => outcome(whole.subarray(0, Math.floor(whole.length * share)))),
    )
    const known = new Set(['file-damaged', 'file-incomplete', 'file-garbled', 'file-pages-damaged', 'file-no-text'])
    expect(rules.filter((all) => !all.some((rule) => known.has(rule)))).toEqual([])
  })

  it.each([
    ['a bundle of other files', '/Collection << /View /D >>', 'file-portfolio'],
    ['a form that only one program draws', '/AcroForm << /XFA [(template) (a)] /Fields [] >>', 'file-xfa-form'],
  ])('because it is %s says so', async (_, catalog, rule) =>
    expect(await outcome(pdf([{ content: [] }], {}, catalog))).toEqual([rule]),
  )

  it('because a byte of a page changed says so', async () => {
    const whole = fixture('2162-portrait-libreoffice.pdf')
    const start = new TextDecoder('latin1').decode(whole).indexOf('stream')
    const changed = whole.with(start + 2000, (whole[start + 2000] ?? 0) ^ 0x10)
    const rules = await outcome(changed)
    expect(rules.some((rule) => rule === 'file-changed' || rule === 'file-garbled')).toBe(true)
  })

  it('because a page of it breaks off in a text names the page', async () =>
    expect(await outcome(pdf([{ content: [text(85, 100, 'Kính gửi: Sở Y tế'), 'BT /F1 12 Tf'] }]))).toEqual([
      'file-pages-cut',
    ]))

  it('because it has no pages says so', async () => expect(await outcome(pdf([]))).not.toEqual([]))
})

describe('a PDF made to do harm', { timeout: 30_000 }, () => {
  it('by many pages is read up to the limit, and said to be', async () => {
    const pages = Array.from({ length: 320 }, (_, nth) => ({
      content: [text(85, 300, `Trang thứ ${nth + 1} của tệp`)],
    }))
    const { findings } = await openLetterFile(pdf(pages), 'a.pdf')
    expect(findings).toMatchObject([{ rule: 'file-cut', evidence: { pages: 320, read: 300 } }])
  })

  it('by lines without end is read without a table of them', async () => {
    const lines = Array.from({ length: 60_000 }, (_, nth) => stroke(nth % 500, nth % 800, (nth % 500) + 20, nth % 800))
    const { blocks } = await openLetterFile(pdf([{ content: [...lines, text(85, 830, 'Sở Y tế')] }]), 'a.pdf')
    expect(blocks.length).toBeLessThan(10)
  })

  it('by states that are never restored, or forms that draw themselves, comes to an end', async () => {
    const deep = { content: ['q '.repeat(2000), text(85, 100, 'Kính gửi: Sở Y tế')] }
    const endless = { content: ['/X1 Do'], form: { matrix: [1, 0, 0, 1, 0, 0], content: ['/X1 Do'] } }
    const { blocks } = await openLetterFile(pdf([deep, endless]), 'a.pdf')
    expect(blocks).toMatchObject([{ text: 'Kính gửi: Sở Y tế' }])
  })

  it('by sizes and places that are no numbers is read without a throw', async () => {
    const odd = ['1e40', '-1e40', '0', 'NaN', '99999999999999999999'].map(
      (value) =>
        `BT /F1 ${value} Tf ${value} 0 0 ${value} ${value} ${value} Tm <00410042> Tj ET ${value} w 0 0 m ${value} ${value} l S`,
    )
    const { findings } = await openLetterFile(pdf([{ ...A4, content: odd }]), 'a.pdf')
    expect(findings).toBeDefined()
  })
})
