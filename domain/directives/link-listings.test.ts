import { expect, test } from 'vitest'
import { isoDateSchema } from '../model/dates.ts'
import { campaignIdSchema, reportIdSchema, unitIdSchema } from '../model/ids.ts'
import { quangNgai } from '../provinces/quang-ngai.ts'
import type { Listing } from './directive-register.ts'
import { linkListings, numberKeyOf } from './link-listings.ts'

let rows = 0
function listing(number: string, date: string | null, issuer: string | null): Listing {
  rows += 1
  return {
    unitId: unitIdSchema.parse(`u${rows}`),
    unitName: `Đơn vị ${rows}`,
    campaignId: campaignIdSchema.parse('c'),
    reportId: reportIdSchema.parse(`r${rows}`),
    position: 0,
    sample: false,
    number,
    date: date === null ? null : isoDateSchema.parse(date),
    issuer,
    content: 'Triển khai khai báo y tế bằng mã QR',
  }
}

const groups = (listings: readonly Listing[]) =>
  linkListings(listings, quangNgai.units).map((linked) => linked.listings.map((one) => one.unitName))
const names = (...listings: readonly Listing[]) => listings.map(({ unitName }) => unitName)

test('one document, however its number, its date and its issuer are written', () => {
  const a = listing('06/2021/QĐ-UBND', '2021-05-07', 'UBND tỉnh')
  const b = listing('6/2021/qđ-ubnd', '2021-05-07', 'Ủy ban nhân dân tỉnh Quảng Ngãi')
  const c = listing('06/2021/QĐ-UBND', '2021-05-17', 'UBND tỉnh Quảng Ngãi')
  expect(groups([a, b, c])).toEqual([names(a, b, c)])
})

test('the same number of two districts is two documents, and of two years as well', () => {
  const a = listing('15/UBND-VX', '2021-05-07', 'UBND huyện Ba Tơ')
  const b = listing('15/UBND-VX', '2021-05-07', 'UBND huyện Mộ Đức')
  const c = listing('15/UBND-VX', '2020-05-07', 'UBND huyện Ba Tơ')
  expect(groups([a, b, c])).toEqual([names(a), names(b), names(c)])
})

test('a unit is itself under its full name and its short one', () => {
  const a = listing('780/SCT-VP', '2021-05-07', 'Sở Công Thương')
  const b = listing('780/SCT-VP', '2021-05-07', 'SỞ CÔNG THƯƠNG TỈNH QUẢNG NGÃI')
  expect(groups([a, b])).toEqual([names(a, b)])
})

test('a row without issuer or date joins the only document that it can be', () => {
  const a = listing('780/SCT-VP', '2021-05-07', 'Sở Công Thương')
  const b = listing('780/SCT-VP', null, null)
  expect(groups([a, b])).toEqual([names(a, b)])
})

test('a row that could be either of two documents is neither', () => {
  const a = listing('15/UBND-VX', '2021-05-07', 'UBND huyện Ba Tơ')
  const b = listing('15/UBND-VX', '2021-05-07', 'UBND huyện Mộ Đức')
  const c = listing('15/UBND-VX', '2021-05-07', null)
  expect(groups([a, b, c])).toEqual([names(a), names(b), names(c)])
})

test('keeps every listing exactly once, and names each document by its number', () => {
  const all = [
    listing('1/A-B', '2021-01-01', 'X'),
    listing('1/A-B', null, 'Y'),
    listing('2/A-B', '2021-01-01', null),
    listing('01/A-B', '2020-01-01', 'X'),
  ]
  const linked = linkListings(all, [])
  expect(
    linked
      .flatMap(({ listings }) => listings)
      .map(({ unitName }) => unitName)
      .toSorted(),
  ).toEqual(names(...all).toSorted())
  expect(linked.map(({ key }) => numberKeyOf(key))).toEqual(['1/a-b', '1/a-b', '1/a-b', '2/a-b'])
  expect(new Set(linked.map(({ key }) => key)).size).toBe(linked.length)
})
