import { describe, expect, it } from 'vitest'
import { unitIdSchema } from '../model/ids.ts'
import { quangNgai } from '../provinces/quang-ngai.ts'
import { issuerKey, issuerNames, issuerOf } from './issuer-group.ts'

const names = issuerNames(quangNgai.units, 'Tỉnh Quảng Ngãi', '1406/STTTT-BCVT&CNTT')
const congThuong = unitIdSchema.parse('so-cong-thuong')
const groupOf = (issuer: string | null, lister = congThuong) => issuerOf(issuer, lister, names).group

describe('the issuer of a directive', () => {
  it.each(['Sở Công Thương', 'SỞ CÔNG THƯƠNG', 'Sở Công thương tỉnh Quảng Ngãi'])(
    'is the unit itself as «%s»',
    (name) => {
      expect(issuerOf(name, congThuong, names)).toEqual({ group: 'own', name: null })
    },
  )

  it.each(['UBND tỉnh', 'Ủy ban nhân dân tỉnh Quảng Ngãi', 'Uỷ ban nhân dân tỉnh', 'Chủ tịch UBND tỉnh'])(
    'is the people’s committee of the province as «%s»',
    (name) => expect(groupOf(name)).toBe('province'),
  )

  it.each(['Sở Thông tin và Truyền thông', 'Sở TT&TT', 'Sở Thông tin và Truyền thông tỉnh Quảng Ngãi'])(
    'is the department that asks as «%s»',
    (name) => expect(groupOf(name)).toBe('requester'),
  )

  it.each([
    'Bộ Y tế',
    'Bộ TT&TT',
    'Bộ Thông tin và Truyền thông',
    'Thủ tướng Chính phủ',
    'Chính phủ',
    'Ban Chỉ đạo Quốc gia phòng, chống dịch Covid-19',
    'Tổng cục Quản lý thị trường - Bộ Công Thương',
  ])('is central as «%s»', (name) => expect(groupOf(name)).toBe('central'))

  it.each([
    'Bộ Chỉ huy Quân sự tỉnh',
    'Bộ phận Một cửa',
    'UBND tỉnh Bình Định',
    'UBND thành phố Quảng Ngãi',
    'Tỉnh ủy Quảng Ngãi',
    'Ban Chỉ đạo phòng, chống dịch tỉnh',
    'Chi cục Quản lý thị trường',
    'Văn phòng Bộ Y tế',
  ])('keeps its name where no group is sure to hold it: «%s»', (name) => expect(groupOf(name)).toBe('named'))

  it('has the name of the directory where it is another unit of the province', () => {
    expect(issuerOf('Sở Y tế', congThuong, names)).toEqual({ group: 'named', name: 'Sở Y tế tỉnh Quảng Ngãi' })
  })

  it('is itself, not the one that asks, where the department that asks lists its own', () => {
    expect(groupOf('Sở TT&TT', unitIdSchema.parse('so-thong-tin-va-truyen-thong'))).toBe('own')
  })

  it.each([null, '', '  '])('is said to be not stated when the report leaves it out (%j)', (issuer) => {
    expect(issuerOf(issuer, congThuong, names)).toEqual({ group: 'unstated', name: null })
  })

  it('is one, however its name is written', () => {
    const keyOf = (issuer: string) => issuerKey(issuerOf(issuer, congThuong, names))
    expect(keyOf('Ban chỉ đạo phòng chống dịch')).toBe(keyOf('BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH'))
    expect(keyOf('Sở Y tế')).toBe(keyOf('SỞ Y TẾ TỈNH QUẢNG NGÃI'))
    expect(keyOf('Bộ Y tế')).not.toBe(keyOf('Bộ Công an'))
  })
})
