import { expect, it } from 'vitest'
import { scansUnchanged } from './unchanged.ts'
import { figures, namedBy, number, partial, watched } from './watched.fixture.ts'

it('names who reports the very scans of the campaign before, but no zeros and no partial sums', () => {
  const now = figures({ scans: number(541) })
  const units = [
    watched('same', { figures: now, previous: now }),
    watched('more', { figures: now, previous: figures({ scans: number(540) }) }),
    watched('misses-rows', { figures: now, previous: figures({ scans: partial(541) }) }),
    watched('zero', { figures: figures({ scans: number(0) }), previous: figures({ scans: number(0) }) }),
  ]
  expect(namedBy(scansUnchanged, units)).toEqual([['same', 'vẫn 541']])
})
