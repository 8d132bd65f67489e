import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isoDateSchema } from '#domain/model/dates.ts'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { readLetter } from '#domain/reading/read-letter.ts'
import { openLetterFile } from '../open-letter-file.ts'

const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(`../../../../${path}`, import.meta.url)))
const open = (name: string) => openLetterFile(bytesOf(`tests/fixtures/doc/${name}`), name)

describe('a letter saved as .doc by an office program', () => {
  it.each([
    ['boxes', 10, []],
    ['legacy', 7, ['file-legacy-font-converted']],
    ['tables', 11, []],
    ['text', 23, ['file-tracked-changes', 'file-hidden-text', 'file-struck-text']],
    ['2162-SCT-VP', 21, []],
  ] as const)('%s reads as the same letter saved as .docx', async (name, count, rules) => {
    const old = await open(`${name}.doc`)
    const recent = await open(`${name}.docx`)
    expect(old.format).toBe('doc')
    expect(old.blocks).toHaveLength(count)
    expect(old.blocks).toEqual(recent.blocks)
    expect(old.findings.map(({ rule }) => rule)).toEqual(rules)
    expect(recent.findings.map(({ rule }) => rule)).toEqual(rules)
  })

  it('has its merged cells where they are', async () => {
    const { blocks } = await open('tables.doc')
    const table = blocks.find((block) => block.kind === 'table')
    expect(table?.rows.slice(0, 2)).toMatchObject([
      {
        cells: [
          { text: 'STT', column: 0, rowSpan: 2, bold: true },
          { text: 'Đối tượng thống kê', column: 1, rowSpan: 2 },
          { text: 'Tổng số', column: 2, colSpan: 2, rowSpan: 1 },
          { text: 'Ghi chú', column: 4, rowSpan: 2 },
        ],
      },
      {
        cells: [
          { text: 'Mã QR', column: 2 },
          { text: 'Lượt quét', column: 3 },
        ],
      },
    ])
  })

  it('is turned into Unicode where its fonts are from before', async () => {
    const { blocks } = await open('legacy.doc')
    expect(blocks.slice(0, 4)).toMatchObject([
      { text: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true },
      { text: 'Sở Công Thương tỉnh Quảng Ngãi' },
      { text: 'CỘNG HÒA XÃ HỘI, ngày 27 tháng 10' },
      { text: 'Kính gửi: ủy ban nhân dân tỉnh, lưu văn thư, được “hướng dẫn” - 541' },
    ])
  })

  it('gives the real letter the values that its text has', async () => {
    const campaignId = campaignIdSchema.parse('october')
    const context = {
      units: quangNgai.units,
      requests: [{ campaignId, number: '1406/STTTT-BCVT&CNTT', date: isoDateSchema.parse('2021-10-26') }],
    }
    const text = await openLetterFile(bytesOf('server/demo/letters/2162-SCT-VP.txt'), '2162-SCT-VP.txt')
    const { provenance: _, ...expected } = readLetter(text.blocks, context)
    const { provenance, ...read } = readLetter((await open('2162-SCT-VP.doc')).blocks, context)
    expect(read).toEqual(expected)
    expect(read).toMatchObject({ letter: { number: '2162/SCT-VP' }, unitId: 'so-cong-thuong', findings: [] })
    expect(provenance['/sections/qr/0/scans']).toMatchObject({ row: 1, cell: 3 })
  })
})

describe('a .doc that was not uploaded whole', () => {
  it.each([0.005, 0.05, 0.3, 0.6, 0.9])('is said to be damaged, at %d of its length', async (share) => {
    const whole = bytesOf('tests/fixtures/doc/2162-SCT-VP.doc')
    const opened = await openLetterFile(whole.subarray(0, Math.floor(whole.length * share)), 'a.doc')
    expect({ format: opened.format, rules: opened.findings.map(({ rule }) => rule) }).toEqual({
      format: 'doc',
      rules: ['file-damaged'],
    })
  })
})
