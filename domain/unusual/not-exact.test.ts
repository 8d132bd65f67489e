import { expect, it } from 'vitest'
import { qrCodesApproximate, scansPartial } from './not-exact.ts'
import { figures, namedBy, number, partial, watched } from './watched.fixture.ts'

const units = [
  watched('whole'),
  watched('misses-rows', { figures: figures({ scans: partial(541) }) }),
  watched('about', { figures: figures({ qrCodes: { ...number(30), approximate: true } }) }),
]

it('names who gave a figure in part, and who gave one only about', () => {
  expect(namedBy(scansPartial, units)).toEqual([['misses-rows', 'đã có 541']])
  expect(namedBy(qrCodesApproximate, units)).toEqual([['about', 'khoảng 30']])
})
