import { strToU8, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zipOf } from '#tests/fixtures/docx-writer.ts'
import { xlsx, xlsxParts, type SheetOf } from '#tests/fixtures/xlsx-writer.ts'
import { inWords } from '#domain/checks/messages.ts'
import { localeSchema } from '#domain/model/locale.ts'
import { openedLetterSchema } from '#domain/reading/open-letter.ts'
import { openLetterFile } from '../open-letter-file.ts'

const outcome = async (bytes: Uint8Array) => {
  const { format, blocks, findings } = await openLetterFile(bytes, 'a.xlsx')
  return { format, blocks: blocks.length, rules: findings.map(({ rule }) => rule) }
}
const refused = (rule: string) => ({ format: 'xlsx', blocks: 0, rules: [rule] })
const sheet: SheetOf = {
  name: 'Mã QR',
  rows: [
    ['Đối tượng', 'Số mã QR'],
    ['Sở', 541],
  ],
  merges: ['A1:B1'],
}
const withPart = (name: string, xml: string) => zipOf({ ...xlsxParts([sheet]), [name]: xml })
const SHEET = 'xl/worksheets/sheet1.xml'
const cells = (inside: string) => `<worksheet><sheetData>${inside}</sheetData></worksheet>`

describe('a hostile workbook', () => {
  it('of entities that multiply is not opened, in whatever part they are', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    for (const name of [
      SHEET,
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      '_rels/.rels',
    ])
      expect(await outcome(withPart(name, `${bomb}<a>&b;</a>`))).toEqual(refused('file-unsafe'))
  })

  it('nested 20,000 deep is not opened', async () =>
    expect(await outcome(withPart(SHEET, '<a>'.repeat(20_000) + '</a>'.repeat(20_000)))).toEqual(
      refused('file-unsafe'),
    ))

  it('that unpacks to far more than it weighs is not opened', async () => {
    const bomb = withPart(SHEET, cells(' '.repeat(100_000_000)))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await outcome(bomb)).toEqual(refused('file-too-large'))
  })

  it('with more cells or rows than any report is not read', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`
    expect(await outcome(withPart(SHEET, cells(row.repeat(2600))))).toEqual(refused('xlsx-too-many-cells'))
    expect(await outcome(withPart(SHEET, cells('<row><c><v>1</v></c></row>'.repeat(60_001))))).toEqual(
      refused('file-too-long'),
    )
  }, 30_000)

  it('whose merged cells cover each other and everything is read in time', async () => {
    const merges = Array.from({ length: 50_000 }, (_, nth) => `<mergeCell ref="A${(nth % 1000) + 1}:XFD1048576"/>`)
    const rows = Array.from(
      { length: 5000 },
      (_, nth) => `<row r="${nth + 1}"><c r="A${nth + 1}"><v>1</v></c><c r="C${nth + 1}"><v>2</v></c></row>`,
    )
    const xml = `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`
    const start = performance.now()
    expect((await outcome(withPart(SHEET, xml))).format).toBe('xlsx')
    expect(performance.now() - start).toBeLessThan(5000)
  }, 30_000)

  it('with cells out of all bounds keeps the others, and names those', async () => {
    const far = cells(
      '<row r="1"><c r="A1"><v>541</v></c><c r="XFD1"><v>9</v></c></row><row r="9999999999"><c r="A9999999999"><v>2</v></c></row>',
    )
    expect(await outcome(withPart(SHEET, far))).toMatchObject({ format: 'xlsx', rules: ['xlsx-cells-too-far'] })
  })

  it('that holds macros is read, and said to hold them', async () =>
    expect((await outcome(withPart('xl/vbaProject.bin', 'x'))).rules).toEqual(['file-macros']))

  it('with text in a box, or comments, says that these were not read', async () => {
    const box =
      '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:txBody><a:p><a:r><a:t>Số: 1</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>'
    expect((await outcome(withPart('xl/drawings/drawing1.xml', box))).rules).toEqual(['file-text-box-unread'])
    expect((await outcome(withPart('xl/comments1.xml', '<comments/>'))).rules).toEqual(['xlsx-comments'])
  })
})

describe('a workbook that cannot be read', () => {
  it('because it holds nothing, says so', async () =>
    expect(await outcome(xlsx([{ name: 'a', rows: [] }]))).toEqual(refused('file-no-text')))

  it('because it is of the binary kind, says what to do', async () => {
    const root = xlsxParts([])['_rels/.rels']?.replace('workbook.xml', 'workbook.bin') ?? ''
    const binary = zipOf({ '_rels/.rels': root, 'xl/workbook.bin': 'x', '[Content_Types].xml': '<Types/>' })
    expect(await outcome(binary)).toEqual(refused('file-other-workbook'))
  })

  it('because a part is missing, cut off or no XML, says so', async () => {
    const { [SHEET]: _, ...without } = xlsxParts([sheet])
    expect(await outcome(zipOf(without))).toEqual(refused('file-damaged'))
    expect(await outcome(withPart(SHEET, '<worksheet><sheetData><row><c><v>54'))).toEqual(refused('file-damaged'))
    expect(await outcome(withPart('xl/sharedStrings.xml', 'x'))).toEqual(refused('file-damaged'))
  })

  it('because its end is missing, says so', async () => {
    const whole = xlsx([sheet])
    expect(await outcome(whole.subarray(0, whole.length - 200))).toEqual(refused('file-damaged'))
  })

  it('because one byte changed, is not read with another figure', async () => {
    const whole = zipSync(
      Object.fromEntries(Object.entries(xlsxParts([sheet])).map(([name, xml]) => [name, strToU8(xml)])),
      { level: 0 },
    )
    const at = new TextDecoder('latin1').decode(whole).indexOf('541')
    const changed = Uint8Array.from(whole, (byte, index) => (index === at ? '9'.charCodeAt(0) : byte))
    expect(await outcome(changed)).toEqual(refused('file-damaged'))
  })

  it('by chance of some changed signs of its XML, never makes reading throw', async () => {
    const parts = xlsxParts([sheet, { name: 'Kiểm tra', rows: [['Đã kiểm tra']], hiddenRows: [2] }])
    const name = fc.constantFrom(...Object.keys(parts))
    const change = fc.record({
      name,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 30 }),
      text: fc.constantFrom(
        '',
        '<',
        '>',
        '"',
        '/',
        '9',
        'r="A1"',
        '<c r="B2" t="s"><v>',
        '</row>',
        '&#0;',
        '-1',
        '1e9',
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const changed = { ...parts }
        for (const { name: part, at, cut, text } of changes) {
          const xml = changed[part] ?? ''
          const from = Math.floor(at * xml.length)
          changed[part] = xml.slice(0, from) + text + xml.slice(from + cut)
        }
        const opened = await openLetterFile(zipOf(changed), 'a.xlsx')
        expect(openedLetterSchema.safeParse(opened).error).toBeUndefined()
        for (const finding of opened.findings)
          for (const locale of localeSchema.options) expect(inWords(finding, locale).message).not.toBe('')
      }),
      { numRuns: 400, seed: 20_211_027 },
    )
  }, 60_000)
})
