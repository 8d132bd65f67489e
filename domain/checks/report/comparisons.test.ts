import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metricsOfReport } from '#domain/metrics/metrics.ts'
import { blank, numberOf, type Count } from '#domain/model/count.ts'
import { unitIdSchema } from '#domain/model/ids.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { campaign, date, directive, found, quiet, row, sections } from '#tests/fixtures/check-input.ts'
import type { CheckInput } from '../check.ts'
import { checkReport, comparedAnew, forUnitItself } from '../check-report.ts'
import { inWords } from '../messages.ts'
import { itemHash } from '../others/note-words.ts'
import { noOthers, type OtherLetter, type OtherReport, type Others } from '../others/others.ts'
import { wordsOf } from '../others/shingles.ts'

const beside = (others: Partial<Others>, changed: Partial<CheckInput> = {}): Partial<CheckInput> => ({
  ...changed,
  others: { ...noOthers, ...others },
})
const findings = (changed: Partial<CheckInput>) => checkReport({ ...quiet, ...changed })
const message = (changed: Partial<CheckInput>) => {
  const [finding] = findings(changed)
  return finding === undefined ? '' : inWords(finding, 'vi').message
}

const everySection: readonly (keyof ReportSections)[] = ['directives', 'qr', 'inspection', 'results', 'recommendations']
let units = 0
function other(codes: Count, scans: Count, of: Partial<OtherReport> = {}): OtherReport {
  units += 1
  const metrics = metricsOfReport({ ...sections, qr: [row('x', codes, scans)] }, [])
  const unitId = unitIdSchema.parse(`u-${units}`)
  return { unitId, kind: 'department', metrics, answered: new Set(everySection), ...of }
}
const withQr = (...qr: ReportSections['qr']) => ({ sections: { ...sections, qr } })
const own = (codes: number, scans: number) => withQr(row('Sở Công Thương', numberOf(codes), numberOf(scans)))
/** Ratios of 400 to 700 scans a code. */
const usual = [400, 450, 500, 520, 541, 560, 600, 700].map((scans) => other(numberOf(2), numberOf(scans * 2)))

describe('scans per code', () => {
  it('far outside what units of its kind have are asked about, with all the figures', () => {
    const wild = beside({ reports: usual }, own(1, 54_100))
    expect(found(wild)).toEqual([['scans-per-code-odd', '/sections/qr/0/scans']])
    expect(message(wild)).toContain(
      '54.100 lượt quét mỗi mã (54.100 lượt, 1 mã), khác xa 8 đơn vị cùng loại: trung vị 531, từ 400 đến 700',
    )
    expect(found(beside({ reports: usual }, own(10, 54)))).toEqual([['scans-per-code-odd', '/sections/qr/0/scans']])
  })

  it('three times as many or as few as others have are not', () => {
    expect(found(beside({ reports: usual }, own(1, 1600)))).toEqual([])
    expect(found(beside({ reports: usual }, own(1, 180)))).toEqual([])
  })

  it('are not compared with fewer than eight units, nor with units of another kind', () => {
    expect(found(beside({ reports: usual.slice(1) }, own(1, 54_100)))).toEqual([])
    const districts = usual.map((one) => ({ ...one, kind: 'district' as const }))
    expect(found(beside({ reports: districts }, own(1, 54_100)))).toEqual([])
  })

  it('of blanks, zeros and partial sums are not compared, on either side', () => {
    const partial = withQr(row('Sở Công Thương', numberOf(1), numberOf(99_999)), row('Kho', blank, blank))
    expect(found(beside({ reports: usual }, partial))).toEqual([])
    const blanks = [other(blank, numberOf(9)), other(numberOf(0), numberOf(9)), other(numberOf(9), blank)]
    expect(found(beside({ reports: [...usual.slice(1), ...blanks] }, own(1, 54_100)))).toEqual([])
  })

  it('never ask about a unit within a factor of four of the median', () => {
    expect.hasAssertions()
    const oddly = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 9, maxLength: 41 })
    fc.assert(
      fc.property(oddly, fc.constantFrom(0.26, 1, 3.9), (scans, factor) => {
        fc.pre(scans.length % 2 === 1)
        const reports = scans.map((each) => other(numberOf(100), numberOf(each * 100)))
        const middle = scans.toSorted((x, y) => x - y)[scans.length >> 1] ?? 1
        expect(found(beside({ reports }, own(100, Math.round(middle * 100 * factor))))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('a section left blank', () => {
  const changed = { sections: { ...sections, results: { state: 'blank' } as const } }
  const answering = (answered: number, all: number) =>
    Array.from({ length: all }, (_, nth) =>
      other(blank, blank, {
        answered: new Set(nth < answered ? everySection : everySection.filter((name) => name !== 'results')),
      }),
    )

  it('is asked about with how many others answered it', () => {
    expect(found(beside({ reports: answering(6, 8) }, changed))).toEqual([['section-blank', '/sections/results']])
    expect(message(beside({ reports: answering(6, 8) }, changed))).toContain('trong khi 6/8 đơn vị khác đã trả lời')
    expect(message(changed)).toContain('để trống. Hỏi lại đơn vị')
  })

  it('is only mentioned where most others leave it blank, if there are enough of them', () => {
    expect(found(beside({ reports: answering(3, 8) }, changed))).toEqual([
      ['section-blank-as-others', '/sections/results'],
    ])
    expect(found(beside({ reports: answering(4, 8) }, changed))).toEqual([['section-blank', '/sections/results']])
    expect(found(beside({ reports: answering(0, 7) }, changed))).toEqual([['section-blank', '/sections/results']])
  })

  it('and answered «Không có» as a table is neither', () => {
    for (const section of ['directives', 'qr'] as const) {
      const answered = {
        rule: 'table-answered-none',
        severity: 'info',
        path: `/sections/${section}`,
        evidence: {},
      } as const
      const none = { sections: { ...sections, [section]: [] }, findings: [answered] }
      expect(found(beside({ reports: answering(8, 8) }, none))).toEqual([])
    }
  })
})

describe('notes like those of another unit', () => {
  const long = [
    'Sở Công Thương đã thành lập tổ công tác kiểm tra việc quét mã QR tại các chợ, siêu thị trên địa bàn toàn tỉnh',
    'Tổ công tác đã nhắc nhở các hộ kinh doanh chưa bố trí người hướng dẫn khách hàng khai báo y tế bằng mã QR',
  ]
  const changed = { sections: { ...sections, inspection: { state: 'items', items: long } as const } }
  const theirs = (items: string[], section = 'inspection') => ({
    unit: 'Sở Y tế',
    names: ['so y te'],
    notes: {
      inspection: { state: 'none' },
      results: { state: 'none' },
      recommendations: { state: 'none' },
      [section]: { state: 'items', items },
    } as const,
  })
  const renamed = long.map((item) => item.replace('Sở Công Thương', 'Sở Y tế'))

  it('are asked about though the names were changed, and name the unit and section', () => {
    const copied = beside({ notes: [theirs(renamed)] }, changed)
    expect(found(copied)).toEqual([['notes-copied', '/sections/inspection']])
    expect(message(copied)).toContain('Kiểm tra, giám sát» giống 100% với báo cáo của Sở Y tế')
  })

  it('are still when a word of forty was changed or their order was, and not when half are others', () => {
    const almost = renamed.map((item) => item.replace('siêu thị', 'cửa hàng')).toReversed()
    expect(found(beside({ notes: [theirs(almost)] }, changed))).toEqual([['notes-copied', '/sections/inspection']])
    const half = [
      renamed[0] ?? '',
      'Lãnh đạo Sở trực tiếp làm việc với các bệnh viện về phương án in và dán lại mã QR tại từng khoa, phòng',
    ]
    expect(found(beside({ notes: [theirs(half)] }, changed))).toEqual([])
  })

  it('are not where they stand in another section, are short, give other figures, or are what many write', () => {
    expect(found(beside({ notes: [theirs(renamed, 'results')] }, changed))).toEqual([])
    const short = { sections: { ...sections, inspection: { state: 'items', items: long.slice(0, 1) } as const } }
    expect(found(beside({ notes: [theirs(renamed.slice(0, 1))] }, short))).toEqual([])
    const figures = renamed.map((item) => `${item}, trong đó có 12 chợ`)
    const otherFigures = {
      sections: {
        ...sections,
        inspection: { state: 'items', items: figures.map((item) => item.replace('12', '15')) } as const,
      },
    }
    expect(found(beside({ notes: [theirs(figures)] }, otherFigures))).toEqual([])
    const formulaic = new Set([itemHash(wordsOf(long[1] ?? ''))])
    expect(found(beside({ notes: [theirs(renamed)], formulaic }, changed))).toEqual([])
  })
})

describe('a letter that came before', () => {
  const letter = { ...emptyLetterHead, number: '2162/SCT-VP', date: date('2021-10-27'), issuer: 'Sở Công Thương' }
  const known = (of: Partial<OtherLetter>): OtherLetter => ({
    unit: 'Sở Y tế',
    isOwn: false,
    campaign: campaign('2021-09-26', '2021-09-28'),
    number: '2162/SCT-VP',
    date: letter.date,
    issuer: 'SỞ CÔNG THƯƠNG',
    ...of,
  })

  it('from the same unit is asked about, also with another or no date of that year', () => {
    for (const day of ['2021-10-27', '2021-09-27', null]) {
      const again = beside({ letters: [known({ isOwn: true, date: day === null ? null : date(day) })] }, { letter })
      expect(found(again)).toEqual([['letter-number-again', '/letter/number']])
      expect(message(again)).toContain('2162/SCT-VP đã dùng để báo cáo đợt 09/2021')
    }
    const lastYear = beside({ letters: [known({ isOwn: true, date: date('2020-10-27') })] }, { letter })
    expect(found(lastYear)).toEqual([])
  })

  it('from another unit is asked about when number, day and issuer are the same', () => {
    const twice = beside({ letters: [known({})] }, { letter })
    expect(found(twice)).toEqual([['letter-of-two-units', '/letter/number']])
    expect(message(twice)).toContain('ngày 27/10/2021 cũng là báo cáo của Sở Y tế (đợt 09/2021)')
    expect(found(beside({ letters: [known({ issuer: 'UBND huyện Ba Tơ' })] }, { letter }))).toEqual([])
    expect(found(beside({ letters: [known({ date: date('2021-10-26') })] }, { letter }))).toEqual([])
  })
})

describe('a document that another unit dates otherwise', () => {
  const dated = (number: string, issuer: string | null) => ({
    sections: { ...sections, directives: [{ ...directive([number, '2021-05-07']), issuer }] },
  })
  const theirs = (number: string, day: string, issuer: string | null, unit = 'Sở Y tế') => ({
    unit,
    number,
    date: date(day),
    issuer,
  })
  const path = '/sections/directives/0/documents/0/date'

  it('is asked about, with the unit and both dates', () => {
    const two = beside({ documents: [theirs('1088/STTTT-CNTT', '2021-07-05', null)] }, dated('1088/STTTT-CNTT', null))
    expect(found(two)).toEqual([['directive-dated-elsewhere', path]])
    expect(message(two)).toContain('ghi ngày 07/05/2021, nhưng Sở Y tế ghi ngày 05/07/2021')
  })

  it('is none where the symbol is shared and the issuer is another or unknown', () => {
    const number = '15/UBND-VX'
    const documents = [theirs(number, '2021-07-05', 'UBND huyện Ba Tơ')]
    expect(found(beside({ documents }, dated(number, 'UBND huyện Sơn Hà')))).toEqual([])
    expect(found(beside({ documents }, dated(number, null)))).toEqual([])
    expect(found(beside({ documents }, dated(number, 'UBND HUYỆN BA TƠ')))).toEqual([
      ['directive-dated-elsewhere', path],
    ])
  })

  it('is none in another year, or where more units agree with this one', () => {
    expect(found(beside({ documents: [theirs('780/SCT-VP', '2020-07-05', null)] }, dated('780/SCT-VP', null)))).toEqual(
      [],
    )
    const documents = [
      theirs('780/SCT-VP', '2021-07-05', null),
      theirs('780/SCT-VP', '2021-05-07', null, 'Sở Xây dựng'),
      theirs('780/SCT-VP', '2021-05-07', null, 'Sở Nội vụ'),
    ]
    expect(found(beside({ documents }, dated('780/SCT-VP', null)))).toEqual([])
  })
})

describe('comparisons', () => {
  const wild = beside({ reports: usual }, own(1, 54_100))

  it('are found anew, and everything else stays as it was found', () => {
    const before = findings(wild)
    const kept = { rule: 'count-approximate', severity: 'info', path: '/sections/qr/0/scans', evidence: {} } as const
    const now = comparedAnew([kept, ...before], { ...quiet, ...own(1, 541), others: { ...noOthers, reports: usual } })
    expect(now).toEqual([kept])
    expect(comparedAnew([kept], { ...quiet, ...wild }).map(({ rule }) => rule)).toEqual([
      'count-approximate',
      'scans-per-code-odd',
    ])
  })

  it('tell a unit nothing of others: only that its own section is blank', () => {
    const blankToo = beside(
      { reports: usual },
      { sections: { ...own(1, 54_100).sections, results: { state: 'blank' } } },
    )
    expect(found(blankToo)).toHaveLength(2)
    const seen = forUnitItself(findings(blankToo))
    expect(seen).toMatchObject([{ rule: 'section-blank', evidence: { section: 'results', answered: 0, others: 0 } }])
    const read = { rule: 'count-approximate', severity: 'info', path: '', evidence: {} } as const
    expect(forUnitItself([read])).toEqual([read])
  })
})
