import { expect, it } from 'vitest'
import { scansFell } from './figure-fell.ts'
import { blankCount, figures, namedBy, number, partial, watched } from './watched.fixture.ts'

it('names units whose scans are fewer than in the campaign before', () => {
  const previous = figures({ scans: number(5120) })
  const units = [
    watched('fell', { figures: figures({ scans: number(4800) }), previous }),
    watched('same', { figures: figures({ scans: number(5120) }), previous }),
    watched('misses-rows', { figures: figures({ scans: partial(4800) }), previous }),
    watched('blank-now', { figures: figures({ scans: blankCount }), previous }),
    watched('blank-before', { previous: figures({ scans: blankCount }) }),
    watched('nothing-before'),
    watched('not-counted', { figures: null, previous }),
  ]
  expect(namedBy(scansFell, units)).toEqual([['fell', 'từ 5.120 xuống 4.800']])
  expect(scansFell.look(units)?.says).toEqual({
    vi: 'Lượt quét giảm so với đợt trước ở 1 đơn vị',
    en: 'Scans fell since the last campaign at 1 unit',
  })
})
