import { describe, expect, it } from 'vitest'
import { pdf, stroke, text } from '#tests/fixtures/pdf-writer.ts'
import { openPdf } from './open-pdf.ts'

const frame = (left: number, top: number, right: number, bottom: number) => [
  stroke(left, top, right, top),
  stroke(left, bottom, right, bottom),
  stroke(left, top, left, bottom),
  stroke(right, top, right, bottom),
]
const words = (left: number, top: number, ...lines: string[]) =>
  lines.map((line, nth) => text(left + 3, top + 10 + nth * 10, line, { size: 8 }))

async function readWith(...stamp: string[]) {
  const head = [text(90, 60, 'SỞ TÀI CHÍNH'), text(90, 80, 'Số: 77/STC-VP'), text(90, 400, 'Kính gửi: Sở Y tế')]
  const { blocks, findings } = await openPdf(pdf([{ content: [...head, ...stamp] }]), 'a.pdf')
  const texts = blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join(' | '),
  )
  return { texts, findings: findings.map(({ rule, evidence }) => [rule, evidence['text']]) }
}

const HEAD = ['SỞ TÀI CHÍNH', 'Số: 77/STC-VP', 'Kính gửi: Sở Y tế']

describe('the stamp of a register of incoming letters', () => {
  const entries = ['SỞ Y TẾ', 'ĐẾN Số: 5127', 'Ngày: 29/10/2021', 'Chuyển: VP']

  it.each([
    ['over the head', 80, 50],
    ['beside it', 350, 100],
  ])('is left out, with a word about it, where it was put %s', async (_, left, top) =>
    expect(await readWith(...words(left, top, ...entries), ...frame(left, top, left + 140, top + 46))).toEqual({
      texts: HEAD,
      findings: [['file-register-stamp', 'SỞ Y TẾ ĐẾN Số: 5127 Ngày: 29/10/2021 Chuyển: VP']],
    }),
  )

  it.each([
    ['has no frame', words(300, 300, ...entries)],
    ['says nothing of a register', [...words(300, 300, 'TỪ', 'ĐẾN'), ...frame(300, 300, 440, 346)]],
  ])('is not what %s', async (_, drawn) => {
    const { texts, findings } = await readWith(...drawn)
    expect(texts.join(' ')).toContain('ĐẾN')
    expect(findings).toEqual([])
  })
})
