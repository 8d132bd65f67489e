import { expect, it } from 'vitest'
import { scansWithoutCodes } from './scans-without-codes.ts'
import { blankCount, figures, namedBy, noneCount, number, watched } from './watched.fixture.ts'

it('names units with scans of no codes, and not those that left the codes blank', () => {
  const scans = number(541)
  const units = [
    watched('zero', { figures: figures({ qrCodes: number(0), scans }) }),
    watched('none', { figures: figures({ qrCodes: noneCount, scans }) }),
    watched('blank', { figures: figures({ qrCodes: blankCount, scans }) }),
    watched('neither', { figures: figures({ qrCodes: noneCount, scans: number(0) }) }),
  ]
  expect(namedBy(scansWithoutCodes, units)).toEqual([
    ['zero', '541 lượt'],
    ['none', '541 lượt'],
  ])
})
