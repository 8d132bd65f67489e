import { describe, expect, it } from 'vitest'
import { cell, paragraph, row, table } from '#tests/fixtures/docx-writer.ts'
import { annexRulesOf, readDocx } from '#tests/fixtures/letters/read-text.ts'

const DIRECTIVES = '1. Công tác chỉ đạo, triển khai và tuyên truyền'
const QR = '2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR'
const read = async (title: string, ...rows: string[][]) => {
  const reading = await readDocx(paragraph(title), table(rows.map((texts) => row(texts.map((text) => cell(text))))))
  const { directives, qr } = reading.sections
  return { directives: directives.length, qr: qr.map(({ subject }) => subject), asked: annexRulesOf(reading) }
}

describe('a header that holds the rows of its table', () => {
  it('makes the table one that was not read', async () =>
    expect(
      await read(QR, ['TT1\n2', 'Đối tượng\nChợ A\nChợ B', 'Tổng số mã QR 02\n03', 'Lượt quét\n209\n1.580']),
    ).toEqual({ directives: 0, qr: [], asked: ['table-not-understood qr'] }))

  it('is not taken for one of another section by the words of its rows', async () =>
    expect(
      await read(DIRECTIVES, [
        'STT1\n2',
        'Nội dung\nVề việc quét mã QR\nCài đặt',
        'Số, ngày ban hành 780/SCT-VP ngày 07/05/2021',
        'Đơn vị ban hành\nSở Công Thương',
      ]),
    ).toEqual({ directives: 0, qr: [], asked: ['table-not-understood directives'] }))

  it('is asked about where only some of the rows are in it', async () =>
    expect(
      await read(QR, ['TT\n1', 'Đối tượng\nChợ A', 'Tổng số mã QR\n02', 'Lượt quét\n209'], ['2', 'Chợ B', '3', '5']),
    ).toEqual({ directives: 0, qr: ['Chợ B'], asked: ['header-holds-rows qr'] }))

  it('of directives is known by their numbers', async () =>
    expect(
      await read(
        DIRECTIVES,
        ['STT', 'Nội dung\nVề A', 'Số, ngày\n780/SCT-VP', 'Đơn vị ban hành\nSở Y tế', 'Đối tượng\nDân'],
        ['2', 'Về B', '781/SCT-VP ngày 08/05/2021', 'Sở Y tế', 'Dân'],
      ),
    ).toMatchObject({ asked: expect.arrayContaining(['header-holds-rows directives']) }))
})

describe('figures that a header may have', () => {
  it.each([
    ['TT\n(1)', 'Đối tượng\n(2)', 'Số mã QR\n(3)', 'Lượt quét\n(4)'],
    ['TT\nA', 'Đối tượng\nB', 'Số mã QR\n1', 'Lượt quét\n2'],
    ['TT', 'Đối tượng', 'Số mã QR đến ngày 25/10', 'Lượt quét đến 25/10/2021'],
    ['TT', 'Đối tượng', 'Số mã QR phòng, chống Covid-19', 'Lượt quét tháng 10'],
  ])('are no rows: %s', async (...header) =>
    expect((await read(QR, header, ['1', 'Chợ A', '3', '5'])).asked).not.toContain('header-holds-rows qr'),
  )

  it('are no rows of a table that is empty', async () =>
    expect(await read(QR, ['TT', 'Đối tượng', 'Số mã QR đến ngày 25/10/2021', 'Lượt quét'])).toEqual({
      directives: 0,
      qr: [],
      asked: [],
    }))
})

describe('rows whose numbers do not begin at 1', () => {
  const header = ['TT', 'Đối tượng', 'Số mã QR', 'Lượt quét']
  it('make one ask for those before them', async () =>
    expect(await read(QR, header, ['4', 'Chợ A', '3', '5'], ['5', 'Chợ B', '2', '7'])).toEqual({
      directives: 0,
      qr: ['Chợ A', 'Chợ B'],
      asked: ['first-rows-missing qr'],
    }))

  it('are nothing to ask about where a list begins at 1 or does not count on', async () => {
    const asked = async (...numbers: string[]) =>
      (await read(QR, header, ...numbers.map((number) => [number, `Chợ ${number}`, '3', '5']))).asked
    expect(await asked('01', '02', '03')).toEqual([])
    expect(await asked('2', '7')).toEqual([])
  })
})
