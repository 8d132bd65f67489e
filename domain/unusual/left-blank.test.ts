import { expect, it } from 'vitest'
import { leftBlank } from './left-blank.ts'
import { blankCount, figures, namedBy, noneCount, watched } from './watched.fixture.ts'

const blank = watched('blank', { figures: figures({ scans: blankCount }) })
const both = watched('both', { figures: figures({ qrCodes: blankCount, scans: blankCount }) })
const none = watched('none', { figures: figures({ scans: noneCount }) })

it('names who left blank what most others answered, and which, and takes a stated none for an answer', () => {
  const units = [watched('number'), none, blank, both, watched('other'), watched('missing', { figures: null })]
  expect(namedBy(leftBlank, units)).toEqual([
    ['blank', 'lượt quét'],
    ['both', 'số mã QR, lượt quét'],
  ])
})

it('finds nothing unusual in a blank that is usual', () => {
  expect(leftBlank.look([blank, none])).toBeNull()
})
