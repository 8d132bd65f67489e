import { describe, expect, it } from 'vitest'
import { isoDateSchema } from '../model/dates.ts'
import { quangNgai } from '../provinces/quang-ngai.ts'
import { longDate } from './long-date.ts'
import { capitalLines } from './official-letter.ts'
import { margins, wordsOf, type Block, type Paper, type Paragraph } from './paper.ts'
import { reminderPaper, type Addressee, type Reminder } from './reminder-letter.ts'
import { senderOf } from './sender.ts'

const day = (text: string) => isoDateSchema.parse(text)
const request = { number: '1406/STTTT-BCVT&CNTT', date: day('2021-10-26') }
const sender = senderOf(request.number, quangNgai.name, quangNgai.units)

const addressee = (name: string, part: Partial<Addressee> = {}): Addressee => ({
  name,
  dueOn: day('2021-11-05'),
  daysLate: 4,
  returned: null,
  ...part,
})

const reminder = (addressees: readonly Addressee[], part: Partial<Reminder> = {}) =>
  reminderPaper({
    sender,
    campaign: { title: 'Đợt 10/2021', request, dueOn: day('2021-11-05') },
    addressees,
    dated: day('2021-11-09'),
    wantedBy: day('2021-11-12'),
    layout: 'together',
    ...part,
  })

const paragraphsOf = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'rule') return []
    return block.kind === 'paragraph' ? [block] : paragraphsOf(block.rows.flat(2))
  })
const textOf = ({ parts }: Paper, part = 0) =>
  paragraphsOf(parts[part]?.blocks ?? [])
    .map(wordsOf)
    .join('\n')

const congThuong = addressee('Sở Công Thương tỉnh Quảng Ngãi')
const baTo = addressee('UBND huyện Ba Tơ', {
  returned: { receivedOn: day('2021-11-02'), reasons: ['Thiếu số lượt quét;', 'Sai năm ở văn bản thứ 2.'] },
})

describe('a reminder', () => {
  it('names campaign, request, due day, what is missing since when, and the new day', () => {
    const text = textOf(reminder([congThuong]))
    expect(text).toContain('Kính gửi: Sở Công Thương tỉnh Quảng Ngãi')
    expect(text).toContain('Công văn số 1406/STTTT-BCVT&CNTT ngày 26 tháng 10 năm 2021')
    expect(text).toContain('«Đợt 10/2021»), hạn gửi là ngày 05 tháng 11 năm 2021')
    expect(text).toContain('chưa nhận được báo cáo của Quý cơ quan, quá hạn 04 ngày.')
    expect(text).toContain('chậm nhất ngày 12 tháng 11 năm 2021')
  })

  it('speaks of no delay before the due day', () => {
    const text = textOf(reminder([{ ...congThuong, daysLate: 0 }]))
    expect(text).toContain('chưa nhận được báo cáo của Quý cơ quan.')
    expect(text).not.toContain('quá hạn')
  })

  it('gives the reasons to a unit whose report was returned, and says no report of it is missing', () => {
    const text = textOf(reminder([baTo]))
    expect(text).toContain('- Thiếu số lượt quét.\n- Sai năm ở văn bản thứ 2.')
    expect(text).not.toContain('chưa nhận được báo cáo')
  })

  it('never invents a number, an authority or a signer: those are places to fill', () => {
    const places = paragraphsOf(reminder([congThuong]).parts[0]?.blocks ?? []).flatMap(({ runs }) =>
      runs.filter(({ toFill }) => toFill === true).map(({ text }) => text.trim()),
    )
    expect(places).toEqual(['', '[CHỨC VỤ NGƯỜI KÝ]'])
  })

  it('to several lists them all, and what each owes in an annex', () => {
    const paper = reminder([congThuong, baTo])
    expect(textOf(paper)).toContain('Kính gửi:\n- Sở Công Thương tỉnh Quảng Ngãi;\n- UBND huyện Ba Tơ.')
    expect(textOf(paper)).toContain('của 01 cơ quan, đơn vị; chưa nhận lại báo cáo đã đề nghị hoàn thiện của 01')
    expect(textOf(paper, 1)).toContain('2\nUBND huyện Ba Tơ\n05/11/2021\n4\nChưa gửi lại báo cáo')
  })

  it('to very many is addressed to those in the annex, which drops nobody', () => {
    const paper = reminder(quangNgai.units.map(({ name }) => addressee(name)))
    expect(textOf(paper)).toContain('Kính gửi: Các cơ quan, đơn vị có tên tại Phụ lục kèm theo')
    for (const { name } of quangNgai.units) expect(textOf(paper, 1)).toContain(name)
  })

  it('can be one letter each, on pages of its own', () => {
    const paper = reminder([congThuong, baTo], { layout: 'each' })
    expect(paper.parts).toHaveLength(2)
    expect(textOf(paper, 1)).toContain('Kính gửi: UBND huyện Ba Tơ')
  })

  it('leaves the issuer to be filled in where the request does not tell it', () => {
    const unknown = senderOf('15/QĐ', quangNgai.name, quangNgai.units)
    expect(unknown).toMatchObject({ name: null, symbols: null, office: null, place: 'Quảng Ngãi' })
    expect(textOf(reminder([congThuong], { sender: unknown }))).toContain('[TÊN CƠ QUAN BAN HÀNH]')
  })

  it('keeps to the sizes and margins of Nghị định 30/2020/NĐ-CP', () => {
    const sizes = new Set(paragraphsOf(reminder([congThuong, baTo]).parts[0]?.blocks ?? []).map(({ size }) => size))
    expect([...sizes].every((size) => size >= 11 && size <= 14)).toBe(true)
    expect(margins.left).toBeGreaterThanOrEqual(30)
    expect(margins.right).toBeGreaterThanOrEqual(15)
    expect(Math.min(margins.top, margins.bottom)).toBeGreaterThanOrEqual(20)
  })
})

describe('words of official letters', () => {
  it('put a zero before days below 10 and before the months 1 and 2', () => {
    expect(longDate(day('2021-02-08'))).toBe('ngày 08 tháng 02 năm 2021')
    expect(longDate(day('2021-03-10'))).toBe('ngày 10 tháng 3 năm 2021')
  })

  it('break a long name in two even lines, and not behind «và»', () => {
    expect(capitalLines('Sở Thông tin và Truyền thông')).toEqual(['SỞ THÔNG TIN', 'VÀ TRUYỀN THÔNG'])
    expect(capitalLines('Sở Công Thương')).toEqual(['SỞ CÔNG THƯƠNG'])
  })
})
