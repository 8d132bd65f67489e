import * as fc from 'fast-check'
import type { Count } from '#domain/model/count.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { day } from './store-ground.ts'

const count: fc.Arbitrary<Count> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(1000).map((value): Count => ({ state: 'number', value })) },
  fc.constant<Count>({ state: 'number', value: 0 }),
  fc.nat(1_000_000_000).map((value): Count => ({ state: 'number', value, approximate: true })),
  fc.constant<Count>({ state: 'blank' }),
  fc.constant<Count>({ state: 'none' }),
)

const text = fc.constantFrom('Chợ Đầu mối', 'Huyện Ba Tơ', '«Không có»', "O'Đông", 'a\nb')
const documents = fc.array(
  fc.record({ number: fc.constantFrom('1/SCT', '2/SCT-VP'), date: fc.constantFrom(null, day('2021-05-07')) }),
  { maxLength: 2 },
)

/** Any five sections that a report can have. */
export const anySections: fc.Arbitrary<ReportSections> = fc.record({
  directives: fc.array(
    fc.record({
      ordinal: fc.constantFrom(null, 1, 2),
      content: text,
      documents,
      issuer: fc.option(text),
      audiences: fc.array(text, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
  qr: fc.array(
    fc.record({ subject: text, group: fc.option(text), qrCodes: count, scans: count, note: fc.option(text) }),
    { maxLength: 4 },
  ),
  inspection: fc.constant({ state: 'blank' }),
  results: fc.constant({ state: 'none' }),
  recommendations: fc.constant({ state: 'items', items: ['a'] }),
})
