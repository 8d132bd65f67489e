import { describe, expect, it } from 'vitest'
import { filled, pdf, stroke, text, type PdfPageParts } from '#tests/fixtures/pdf-writer.ts'
import { openPdf } from './open-pdf.ts'

async function readWith(page: PdfPageParts) {
  const { blocks, findings } = await openPdf(pdf([page]), 'a.pdf')
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
  return { texts, findings: findings.map(({ rule, evidence }) => [rule, evidence['text']]) }
}

describe('words that a line strikes out', () => {
  const strike = (from: number, to: number, base: number) => filled(from, base - 3.8, to - from, 0.7)
  it('are not read, and said to be there', async () =>
    expect(await readWith({ content: [text(100, 100, 'Có 500 mã'), strike(118, 136, 100)] })).toEqual({
      texts: ['Có mã'],
      findings: [['file-struck-text', '500']],
    }))

  it('are parted from those beside them, within one word too', async () =>
    expect(await readWith({ content: [text(100, 100, '500541'), strike(100, 118, 100)] })).toEqual({
      texts: ['541'],
      findings: [['file-struck-text', '500']],
    }))

  it('go with the line where several words of a row are struck out, each by a line of its own or two', async () => {
    const both = [strike(100, 118, 100), filled(100, 94.8, 18, 0.5), strike(118, 136, 100)]
    expect((await readWith({ content: [text(100, 100, '500541 mã'), ...both] })).texts).toEqual(['mã'])
  })

  it.each([
    ['underlines', filled(100, 101.5, 36, 0.7)],
    ['runs on over the page as a border does', stroke(40, 96, 500, 96)],
    ['crosses a sign half', strike(100, 114.5, 100)],
    ['is as thick as an area', filled(100, 94, 36, 4)],
  ])('are not those that a line %s', async (_, line) =>
    expect(await readWith({ content: [text(100, 100, '500541'), line] })).toEqual({ texts: ['500541'], findings: [] }),
  )
})

describe('notes put onto a page of a PDF', () => {
  const note = (words: string, left: number, right: number, bottom: number, kind = 'FreeText') =>
    `/Subtype /${kind} /Rect [${left} ${842 - bottom} ${right} ${842 - bottom + 14}] /Contents (${words}) /DA (/Helv 12 Tf 0 g) /F 4`
  const room = [text(85, 100, 'Số:'), text(140, 100, '/SCT-VP'), text(85, 400, 'Kính gửi: Sở Y tế')]
  const textsWith = async (...annotations: string[]) => (await readWith({ content: room, annotations })).texts

  it('are read where they enter the number of the letter', async () =>
    expect(await textsWith(note('2162', 108, 134, 104))).toContain('Số: 2162/SCT-VP'))

  it.each([
    ['say something else', note('Ky boi: So Cong Thuong', 108, 134, 104)],
    ['stand elsewhere', note('2162', 300, 330, 304)],
    ['are comments', note('2162', 108, 134, 104, 'Text')],
  ])('are no part of it where they %s', async (_, annotation) =>
    expect((await textsWith(annotation)).join(' ')).not.toMatch(/2162|Ky boi/),
  )
})

describe('fields of digital signatures', () => {
  const room = [text(85, 100, 'Số:'), text(140, 100, '/SCT-VP'), text(85, 400, 'Kính gửi: Sở Y tế')]
  /** A field whose lower left corner is on the line of the number, or further down. */
  const field = (content: string, down = 0) => ({ rect: [108, 740 - down, 134, 756 - down] as const, content })
  const words = (said: string) => text(0, 839, said)

  it('are read where they stamp the number of the letter', async () => {
    const { texts, findings } = await readWith({ content: room, signatures: [field(words('2162'))] })
    expect(texts).toContain('Số: 2162/SCT-VP')
    expect(findings).toEqual([])
  })

  it('are asked about where a number stands elsewhere, or is a picture', async () => {
    const elsewhere = await readWith({ content: room, signatures: [field(words('2162/SCT-VP'), 200)] })
    expect(elsewhere.texts.join(' ')).not.toContain('2162')
    expect(elsewhere.findings).toEqual([['file-stamp-unread', '2162/SCT-VP']])
    const drawn = await readWith({ content: room, signatures: [field('0 0 20 10 re f')] })
    expect(drawn.findings).toEqual([['file-stamp-unread', '…']])
  })

  it('are passed over where they say who signed', async () => {
    const { texts, findings } = await readWith({ content: room, signatures: [field(words('Ký bởi: Sở Y tế'), 300)] })
    expect(texts.join(' ')).not.toContain('Ký bởi')
    expect(findings).toEqual([])
  })
})
