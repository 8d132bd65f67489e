import { expect, it } from 'vitest'
import { codesWithoutScans, noScans } from './no-scans.ts'
import { blankCount, figures, namedBy, noneCount, number, partial, watched } from './watched.fixture.ts'

const units = [
  watched('zero', { figures: figures({ qrCodes: number(12), scans: number(0) }) }),
  watched('none', { figures: figures({ qrCodes: noneCount, scans: noneCount }) }),
  watched('blank-codes', { figures: figures({ qrCodes: blankCount, scans: number(0) }) }),
  watched('blank', { figures: figures({ qrCodes: number(3), scans: blankCount }) }),
  watched('misses-rows', { figures: figures({ scans: partial(0) }) }),
  watched('scanned'),
  watched('missing', { figures: null }),
]

it('takes 0 and a stated none for no scans, and neither a blank nor a missing report', () => {
  expect(namedBy(noScans, units)).toEqual([
    ['zero', 'đã có 12 mã QR'],
    ['none', 'chưa có mã QR'],
    ['blank-codes', 'số mã QR để trống'],
  ])
  expect(noScans.look(units)?.says.vi).toBe('3 đơn vị chưa phát sinh lượt quét')
})

it('tells codes that nobody scans from units without codes', () => {
  expect(namedBy(codesWithoutScans, units)).toEqual([['zero', '12 mã']])
})

it('says nothing where it holds of nobody', () => {
  expect(noScans.look([watched('scanned')])).toBeNull()
  expect(noScans.look([])).toBeNull()
})
