import { describe, expect, it } from 'vitest'
import { readText, rulesOf } from '#tests/fixtures/letters/read-text.ts'

describe('the request that is answered', () => {
  const read = (...text: string[]) => {
    const reading = readText('Kính gửi: Sở', ...text)
    const { number, date } = reading.letter.answers ?? { number: null, date: null }
    return [number, date, reading.campaignId, ...rulesOf(reading).filter((rule) => /campaign|answers/.test(rule))]
  }
  const sure = ['1406/STTTT-BCVT&CNTT', '2021-10-26', 'c-10']

  it.each([
    'Theo Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021 của Sở',
    'Thực hiện Công văn số 1406/STTTT - BCVT&CNTT ngày 26 tháng 10 năm 2021',
    'Căn cứ Quyết định số 5/QĐ-UBND ngày 01/02/2021; thực hiện Công văn số 01406/STTTT-BCVT&CNTT ngày 26.10.2021',
  ])('is the campaign’s among those cited: «%s»', (text) => {
    const [number, ...others] = read(text)
    expect(number?.replace(/^0/, '')).toBe(sure[0])
    expect(others).toEqual(sure.slice(1))
  })

  it('may be wrapped', () =>
    expect(read('Theo Công văn số 1406/STTTT-', 'BCVT&CNTT ngày', '26/10/2021 của Sở')).toEqual(sure))

  it.each([
    ['with another date', 'Theo Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2020', '2020-10-26'],
    ['without a date', 'Theo Công văn số 1406/STTTT-BCVT&CNTT của Sở', null],
  ])('%s is not sure', (_, text, date) =>
    expect(read(text)).toEqual(['1406/STTTT-BCVT&CNTT', date, null, 'campaign-date-differs /campaignId']),
  )

  it.each([
    'Ngày 26/10/2021, Sở có Công văn số 1406/STTTT-BCVT&CNTT về việc báo cáo',
    'Theo Công văn số 1406/STTTT-BCVT&CNTT của Sở Thông tin và Truyền thông về việc báo cáo, ngày 26/10/2021',
  ])('may have its date elsewhere in the sentence: «%s»', (text) => expect(read(text)).toEqual(sure))

  it('is not dated by a term that its sentence names', () =>
    expect(
      read('Theo Công văn số 1406/STTTT-BCVT&CNTT yêu cầu gửi về Sở Thông tin và Truyền thông trước ngày 26/10/2021'),
    ).toEqual(['1406/STTTT-BCVT&CNTT', null, null, 'campaign-date-differs /campaignId']))

  it('is not the one that a letter goes on from', () =>
    expect(
      read(
        'Tiếp theo Công văn số 1200/STTTT-CNTT ngày 20/9/2021; phúc đáp Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021',
      ),
    ).toEqual(sure))

  it.each(['1406/STTTT-BCVT-CNTT', '1046/STTTT-BCVT&CNTT', '1406/STTTT', '1406'])(
    'with a slip in its number is suggested, not taken: %s',
    (number) => {
      const reading = readText('Kính gửi: Sở', `Theo Công văn số ${number} ngày 26/10/2021 của Sở`)
      expect(reading.campaignId).toBeNull()
      expect(reading.findings).toContainEqual(
        expect.objectContaining({
          rule: 'campaign-unknown',
          evidence: { number, suggestions: '1406/STTTT-BCVT&CNTT (26/10/2021)' },
        }),
      )
    },
  )

  it('of no campaign is kept, and asked about', () =>
    expect(read('Thực hiện Công văn số 77/STTTT-VP ngày 01/10/2021')).toEqual([
      '77/STTTT-VP',
      '2021-10-01',
      null,
      'campaign-unknown /campaignId',
    ]))

  it('of two campaigns is not sure', () =>
    expect(
      read('Theo Công văn số 1200/STTTT-CNTT ngày 20/9/2021 và Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021').slice(
        2,
      ),
    ).toEqual([null, 'campaign-ambiguous /campaignId']))

  it('that is nowhere named is asked about', () =>
    expect(read('Sở Y tế báo cáo như sau')).toEqual([null, null, null, 'letter-answers-missing /letter/answers']))
})

describe('the unit', () => {
  const unitOf = (number: string, ...lines: string[]) => {
    const reading = readText(...lines, `Số: ${number}`, 'Quảng Ngãi, ngày 27 tháng 10 năm 2021', 'Kính gửi: Sở')
    return [
      reading.unitId,
      ...reading.findings.filter(({ path }) => path === '/unitId').map(({ rule, evidence }) => [rule, evidence]),
    ]
  }

  it.each([
    ['so-cong-thuong', '1/SCT-VP', ['UBND TỈNH QUẢNG NGÃI', 'SỞ CÔNG THƯƠNG']],
    ['so-cong-thuong', '1/BC-SCT', ['SỞ CÔNG THƯƠNG TỈNH QUẢNG NGÃI']],
    ['so-giao-duc-va-dao-tao', '1/SGD&ĐT-VP', ['UBND TỈNH QUẢNG NGÃI', 'SỞ GD&ĐT']],
    [
      'so-lao-dong-thuong-binh-va-xa-hoi',
      '1/SLĐTBXH-VP',
      ['UBND TỈNH QUẢNG NGÃI', 'SỞ LAO ĐỘNG -', 'THƯƠNG BINH VÀ XÃ HỘI'],
    ],
    ['so-lao-dong-thuong-binh-va-xa-hoi', '1/SLĐTBXH-VP', ['UBND TỈNH QUẢNG NGÃI', 'SỞ LAO ĐỘNG – TB&XH']],
    ['ban-quan-ly-khu-kinh-te-dung-quat', '1/BQL-VP', ['BAN QUẢN LÝ KHU KINH TẾ DUNG QUẤT', 'VÀ CÁC KCN QUẢNG NGÃI']],
    ['ban-quan-ly-khu-kinh-te-dung-quat', '1/BQL-VP', ['BQL KKT DUNG QUẤT VÀ CÁC KCN TỈNH QUẢNG NGÃI']],
    ['huyen-binh-son', '1/UBND-VX', ['ỦY BAN NHÂN DÂN', 'HUYỆN BÌNH SƠN']],
    ['thanh-pho-quang-ngai', '1/UBND-VX', ['UBND TỈNH QUẢNG NGÃI', 'UBND TP. QUẢNG NGÃI']],
    ['van-phong-ubnd-tinh', '1/VP-TH', ['UBND TỈNH QUẢNG NGÃI', 'VĂN PHÒNG']],
    ['thanh-tra-tinh', '1/TTT-VP', ['UBND TỈNH QUẢNG NGÃI', 'THANH TRA TỈNH']],
    [
      'ban-quan-ly-khu-kinh-te-dung-quat',
      '1/BQL-VP',
      ['UBND TỈNH QUẢNG NGÃI', 'BAN QUẢN LÝ KHU KINH TẾ', 'DUNG QUẤT VÀ CÁC KHU', 'CÔNG NGHIỆP QUẢNG NGÃI'],
    ],
  ])('%s is known by its name', (id, number, lines) => expect(unitOf(number, ...lines)).toEqual([id]))

  it('of another province is another', () =>
    expect(unitOf('1/SCT-VP', 'UBND TỈNH QUẢNG NAM', 'SỞ CÔNG THƯƠNG')[0]).toBeNull())

  it.each([
    [['UBND THÀNH PHỐ ĐÀ NẴNG', 'SỞ CÔNG THƯƠNG']],
    [['SỞ CÔNG THƯƠNG TỈNH QUẢNG NAM']],
    [['SỞ CÔNG THƯƠNG BÌNH ĐỊNH']],
  ])('under %j is of elsewhere, and not taken', (lines) => expect(unitOf('1/SCT-VP', ...lines)[0]).toBeNull())

  it('is known with the name of its province alone', () =>
    expect(unitOf('1/SCT-VP', 'SỞ CÔNG THƯƠNG QUẢNG NGÃI')).toEqual(['so-cong-thuong']))

  it('with a slip in its name is suggested, not taken', () =>
    expect(unitOf('1/ABC-VP', 'UBND TỈNH QUẢNG NGÃI', 'SỞ CÔNG THƯƠN')).toEqual([
      null,
      ['unit-unknown', { issuer: 'SỞ CÔNG THƯƠN', suggestions: 'Sở Công Thương tỉnh Quảng Ngãi' }],
    ]))

  it('is suggested by the body above its issuer', () =>
    expect(unitOf('1/BVĐK-TH', 'SỞ Y TẾ QUẢNG NGÃI', 'BỆNH VIỆN ĐA KHOA')).toEqual([
      null,
      ['unit-unknown', { issuer: 'BỆNH VIỆN ĐA KHOA', suggestions: 'Sở Y tế tỉnh Quảng Ngãi' }],
    ]))

  it('is known in spite of a slip in the year of the letter', () => {
    const reading = readText(
      'UBND TỈNH QUẢNG NGÃI',
      'SỞ Y TẾ',
      'Số: 1/SYT-VP',
      'Quảng Ngãi, ngày 27 tháng 10 năm 2012',
      'Kính gửi: Sở',
      'Theo Công văn số 1406/STTTT-BCVT&CNTT ngày 26/10/2021',
    )
    expect(reading.unitId).toBe('so-y-te')
    expect(rulesOf(reading)).toContain('letter-date-odd /letter/date')
  })

  it('whose number is another unit’s is not sure', () =>
    expect(unitOf('1/SYT-VP', 'UBND TỈNH QUẢNG NGÃI', 'SỞ CÔNG THƯƠNG')).toEqual([
      null,
      ['unit-contradicted', { issuer: 'SỞ CÔNG THƯƠNG', number: '1/SYT-VP', other: 'Sở Y tế tỉnh Quảng Ngãi' }],
    ]))

  it('that only resembles one is suggested, not taken', () =>
    expect(unitOf('1/ABC-VP', 'UBND TỈNH QUẢNG NGÃI', 'SỞ CÔNG NGHIỆP VÀ THƯƠNG MẠI')).toEqual([
      null,
      [
        'unit-unknown',
        {
          issuer: 'SỞ CÔNG NGHIỆP VÀ THƯƠNG MẠI',
          suggestions: expect.stringContaining('Sở Công Thương tỉnh Quảng Ngãi'),
        },
      ],
    ]))

  it('that a symbol alone shows is suggested, not taken', () =>
    expect(unitOf('1/SCT-VP')).toEqual([
      null,
      ['unit-unknown', { issuer: '', suggestions: 'Sở Công Thương tỉnh Quảng Ngãi' }],
    ]))

  it('is not taken where it was not valid on the day of the letter', () => {
    const reading = readText('SỞ CÔNG THƯƠNG', 'Quảng Ngãi, ngày 27 tháng 10 năm 2012', 'Kính gửi: Sở')
    expect(reading.unitId).toBeNull()
  })
})
