import * as fc from 'fast-check'
import type { Count } from '../model/count.ts'
import { isoDateSchema } from '../model/dates.ts'
import type { Notes, ReportSections } from '../model/sections.ts'
import type { UnitCase } from './input.fixture.ts'

const day = isoDateSchema.parse('2021-05-07')

const count: fc.Arbitrary<Count> = fc.oneof(
  { weight: 3, arbitrary: fc.nat(2000).map((value): Count => ({ state: 'number', value })) },
  fc.constant<Count>({ state: 'number', value: 0 }),
  fc.nat(5000).map((value): Count => ({ state: 'number', value, approximate: true })),
  fc.constant<Count>({ state: 'blank' }),
  fc.constant<Count>({ state: 'none' }),
)

const text = fc.constantFrom('Chợ Đầu mối', 'Huyện Ba Tơ, "O\'Đông"', 'a\nb', '=1+1', '- gạch đầu dòng', '<w:t>&')

const notes: fc.Arbitrary<Notes> = fc.oneof(
  fc.array(text, { minLength: 1, maxLength: 3 }).map((items): Notes => ({ state: 'items', items })),
  fc.constant<Notes>({ state: 'none' }),
  fc.constant<Notes>({ state: 'blank' }),
)

const documents = fc.array(
  fc.record({ number: fc.constantFrom('1/SCT', '2/SCT-VP', '3/UBND'), date: fc.constantFrom(null, day) }),
  { maxLength: 3 },
)

const sections: fc.Arbitrary<ReportSections> = fc.record({
  directives: fc.array(
    fc.record({
      ordinal: fc.constant(null),
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
  inspection: notes,
  results: notes,
  recommendations: notes,
})

/** Anything that a unit may have done in a campaign. */
export const anyCase: fc.Arbitrary<UnitCase> = fc.record({
  status: fc.constantFrom('missing', 'submitted', 'accepted', 'accepted', 'returned'),
  sections,
  sample: fc.boolean(),
})
