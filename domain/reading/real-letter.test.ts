import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { campaignIdSchema } from '../model/ids.ts'
import { isoDateSchema } from '../model/dates.ts'
import { quangNgai } from '../provinces/quang-ngai.ts'
import { storedReadingSchema, type Place } from '../reports/reading.ts'
import type { Block } from './blocks.ts'
import { openLetterFile } from './formats/open-letter-file.ts'
import { readLetter } from './read-letter.ts'

/** Letter 2162/SCT-VP of Sở Công Thương tỉnh Quảng Ngãi, a real answer, byte for byte. */
const file = new Uint8Array(readFileSync(new URL('../../server/demo/letters/2162-SCT-VP.txt', import.meta.url)))
const campaignId = campaignIdSchema.parse('october')
const requests = [{ campaignId, number: '1406/STTTT-BCVT&CNTT', date: isoDateSchema.parse('2021-10-26') }]

const opened = await openLetterFile(file, '2162-SCT-VP.txt')
const reading = readLetter(opened.blocks, { units: quangNgai.units, requests })

function textAt(blocks: readonly Block[], { block, row, cell }: Place): string {
  const found = blocks[block]
  if (found?.kind === 'paragraph') return found.text
  return found?.rows[row ?? -1]?.cells[cell ?? -1]?.text ?? ''
}
const textOf = (path: string) => {
  const place = reading.provenance[path]
  return place === undefined ? null : textAt(opened.blocks, place)
}

describe('the real letter 2162/SCT-VP', () => {
  it('is opened as text and raises nothing', () => {
    expect(opened.format).toBe('txt')
    expect([...opened.findings, ...reading.findings]).toEqual([])
  })

  it('has this head', () =>
    expect(reading.letter).toEqual({
      number: '2162/SCT-VP',
      date: '2021-10-27',
      issuer: 'Sở Công Thương',
      subject: 'báo cáo tình hình triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19',
      signer: 'Nguyễn Đức Huy',
      recipients: ['Sở Thông tin và Truyền thông tỉnh Quảng Ngãi'],
      answers: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' },
    }))

  it('is recognised as of its unit and campaign', () =>
    expect(reading).toMatchObject({ unitId: 'so-cong-thuong', campaignId: 'october' }))

  it('lists three directives, and takes no number from what their content cites', () =>
    expect(reading.sections.directives).toEqual([
      {
        ordinal: 1,
        content:
          'Về việc triển khai, sử dụng các biện pháp, giải pháp công nghệ phục vụ công tác phòng, chống dịch Covid-19 trong tình hình mới',
        documents: [{ number: '780/SCT-VP', date: '2021-05-07' }],
        issuer: 'Sở Công Thương tỉnh Quảng Ngãi',
        audiences: ['Công chức, viên chức, người lao động thuộc Sở'],
      },
      {
        ordinal: 2,
        content: 'Triển khai văn bản hướng dẫn phòng chống Covid-19 tại chợ',
        documents: [{ number: '1532/SCT-QLTM', date: '2021-08-09' }],
        issuer: 'Sở Công Thương tỉnh Quảng Ngãi',
        audiences: [
          'UBND các huyện, thị xã, thành phố',
          'Chợ Đầu mối Nông sản Quảng Ngãi',
          'Các chợ hạng 1 trên địa bàn tỉnh Quảng Ngãi',
        ],
      },
      {
        ordinal: 3,
        content:
          'Triển khai Công văn số 1088/STTTT-CNTT ngày 26/8/2021 của Sở Thông tin và Truyền thông; Công văn số 780/SCT-VP ngày 07/5/2021 của Giám đốc Sở về việc triển khai áp dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19.',
        documents: [{ number: '1711/TB-SCT', date: '2021-08-30' }],
        issuer: 'Sở Công Thương tỉnh Quảng Ngãi',
        audiences: ['Công chức, viên chức, người lao động thuộc Sở', 'Văn phòng UBND tỉnh (báo cáo)'],
      },
    ]))

  it('counts one code and 541 scans, without a remark', () =>
    expect(reading.sections.qr).toEqual([
      {
        subject: 'Sở Công Thương tỉnh Quảng Ngãi',
        group: null,
        qrCodes: { state: 'number', value: 1 },
        scans: { state: 'number', value: 541 },
        note: null,
      },
    ]))

  it('has three notes each of inspection and results, word for word without bullet, and explicitly no recommendations', () => {
    const { inspection, results, recommendations } = reading.sections
    const lines = new TextDecoder().decode(file).normalize('NFC').split('\n')
    const written = lines
      .filter((line) => /^- .{30}/.test(line))
      .map((line) => line.slice(2).replaceAll('*', '').trim())
    expect(written).toHaveLength(6)
    expect(inspection).toEqual({ state: 'items', items: written.slice(0, 3) })
    expect(results).toEqual({ state: 'items', items: written.slice(3) })
    expect(recommendations).toEqual({ state: 'none' })
  })

  it.each([
    ['/letter/number', 'Số: 2162/SCT-VP'],
    ['/letter/date', 'Quảng Ngãi, ngày 27 tháng 10 năm 2021'],
    ['/letter/issuer', 'SỞ CÔNG THƯƠNG'],
    ['/letter/signer', 'Nguyễn Đức Huy'],
    ['/sections/directives/0/ordinal', '1'],
    ['/sections/directives/2/documents/0/number', '1711/TB-SCT ngày 30/8/2021'],
    ['/sections/directives/2/documents/0/date', '1711/TB-SCT ngày 30/8/2021'],
    ['/sections/directives/1/issuer', 'Sở Công Thương tỉnh Quảng Ngãi'],
    ['/sections/qr/0/subject', 'Sở Công Thương tỉnh Quảng Ngãi'],
    ['/sections/qr/0/qrCodes', '01'],
    ['/sections/qr/0/scans', '541'],
    ['/sections/recommendations', '- Không có'],
  ])('leads from %s to «%s»', (path, text) => expect(textOf(path)).toBe(text))

  it.each([
    ['/letter/subject', /^V\/v báo cáo tình hình/],
    ['/letter/recipients/0', /^Kính gửi: Sở Thông tin/],
    ['/letter/answers', /^Theo Công văn số 1406/],
    ['/sections/directives/1/content', /^Triển khai văn bản hướng dẫn/],
    ['/sections/directives/1/audiences/2', /Các chợ hạng 1/],
    ['/sections/inspection/items/1', /^- Chấp hành nghiêm túc/],
    ['/sections/results/items/2', /^- Chủ động triển khai/],
  ])('leads from %s to text like %s', (path, text) => expect(textOf(path)).toMatch(text))

  it('is a reading that can be stored', () => {
    const stored = { ...reading, letterId: 'letter', format: opened.format }
    expect(storedReadingSchema.parse(stored)).toEqual(stored)
  })
})
