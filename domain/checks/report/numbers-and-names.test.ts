import { describe, expect, it } from 'vitest'
import { numberOf } from '#domain/model/count.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { before, date, directive, found, quiet, row, sections } from '#tests/fixtures/check-input.ts'

const withDirectives = (...directives: (typeof sections)['directives']) => ({ sections: { ...sections, directives } })

describe('numbers of letters and documents', () => {
  it.each(['2162/SCT-VP', '06/2024/QĐ-UBND', '1406/STTTT-BCVT&CNTT', '16-CT/TW', ' 780 /SCT-VP'])(
    'like %s are well formed',
    (number) => {
      const letter = { ...emptyLetterHead, number }
      expect(found({ letter, ...withDirectives(directive([number, '2021-05-07'])) })).toEqual([])
    },
  )

  it.each(['2162', 'SCT-VP', '2162/sct-vp', 'Số 2162/SCT-VP', '2162/SCT-VP ngày 07/5/2021', '21 62/SCT-VP'])(
    'like %s are asked about',
    (number) => {
      expect(found({ letter: { ...emptyLetterHead, number } })).toEqual([['number-malformed', '/letter/number']])
      expect(found(withDirectives(directive([number, '2021-05-07'])))).toEqual([
        ['number-malformed', '/sections/directives/0/documents/0/number'],
      ])
    },
  )

  it('are not asked about where there is none', () => expect(found({ letter: emptyLetterHead })).toEqual([]))
})

describe('a directive from before the period', () => {
  const listed = [directive(['1/SCT-VP', '2021-06-01']), directive(['2/SCT-VP', '2021-07-01'])]
  const previous = before({ directives: listed })

  it('that the previous report did not list is mentioned', () => {
    expect(found({ previous, ...withDirectives(...listed, directive(['3/SCT-VP', '2021-05-01'])) })).toEqual([
      ['directive-late-listed', '/sections/directives/2/documents/0/date'],
    ])
  })

  it('is not when the previous report listed it, or it came after or shortly before', () => {
    expect(found({ previous, ...withDirectives(...listed, directive(['3/SCT-VP', '2021-07-26'])) })).toEqual([])
    expect(found({ previous, ...withDirectives(...listed, directive(['3/SCT-VP', '2021-07-25'])) })).toHaveLength(1)
    expect(found({ previous, ...withDirectives(...listed, directive(['3/SCT-VP', '2021-09-27'])) })).toEqual([])
    expect(found({ previous, ...withDirectives(...listed) })).toEqual([])
  })

  it('is not where the list does not go on from the previous one, or there was none', () => {
    const others = ['4', '5', '6'].map((number) => directive([`${number}/SCT-VP`, '2021-05-01']))
    expect(found({ previous, ...withDirectives(...listed, ...others) })).toEqual([])
    expect(
      found({ previous: before({ directives: [] }), ...withDirectives(directive(['3/SCT-VP', '2021-05-01'])) }),
    ).toEqual([])
    expect(found(withDirectives(directive(['3/SCT-VP', '2021-05-01'])))).toEqual([])
  })
})

describe('the subject of a table of one row', () => {
  const about = (subject: string) => ({ sections: { ...sections, qr: [row(subject, numberOf(1), numberOf(2))] } })

  it.each(['Sở Y tế', 'SỞ NỘI VỤ', 'UBND huyện Ba Tơ', 'Văn phòng UBND tỉnh', 'Ban Dân tộc'])(
    '%s is another body',
    (subject) => expect(found(about(subject))).toEqual([['subject-is-other', '/sections/qr/0/subject']]),
  )

  it.each([
    'Sở Công Thương',
    'Trụ sở Sở Công Thương',
    'Ban Quản lý chợ đầu mối',
    'Thanh tra Sở',
    'Chi cục Quản lý thị trường',
    'UBND xã Nghĩa An',
    'Số lượng mã tại trụ sở',
  ])('%s may be the unit or a part of it', (subject) => expect(found(about(subject))).toEqual([]))

  it('may be a name that the unit bore before', () => {
    const unit = quangNgai.units.find(({ id }) => id === 'so-cong-thuong')
    if (unit === undefined) throw new Error('no such unit')
    const before2020 = {
      ...unit,
      name: 'Sở Thương mại và Du lịch',
      shortName: 'Sở Thương mại',
      validTo: date('2020-01-01'),
    }
    expect(found(about('Sở Thương mại và Du lịch'))).toHaveLength(1)
    expect(found({ ...about('Sở Thương mại và Du lịch'), unitStates: [before2020, unit] })).toEqual([])
    expect(found({ ...quiet, ...about('Sở Thương mại và Du lịch'), unit: null })).toEqual([])
  })
})
