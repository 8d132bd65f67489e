import { expect, test } from 'vitest'
import { alikeTo } from './alike.ts'

const texts = [
  'Đề nghị Sở Thông tin và Truyền thông hỗ trợ máy in mã QR cho các xã miền núi.',
  'Kiến nghị xem xét cấp máy in mã QR cho xã miền núi',
  'Đề nghị tập huấn sử dụng phần mềm cho cán bộ cấp xã.',
].map((text) => ({ text }))
const [first, second, third] = texts

test('finds what asks for the same in other words, and nothing that only begins alike', () => {
  expect(first === undefined ? [] : alikeTo(first, texts)).toEqual([first, second])
  expect(third === undefined ? [] : alikeTo(third, texts)).toEqual([third])
})

test('a proposal of nothing but common words is alike to itself alone', () => {
  const empty = { text: 'Đề nghị Sở quan tâm, xem xét.' }
  expect(alikeTo(empty, [empty, { text: 'Kính đề nghị quan tâm.' }])).toEqual([empty])
})
