import { expect, it } from 'vitest'
import { scansLeftBlank } from './left-blank.ts'
import { blankCount, figures, namedBy, noneCount, watched } from './watched.fixture.ts'

const blank = watched('blank', { figures: figures({ scans: blankCount }) })
const none = watched('none', { figures: figures({ scans: noneCount }) })

it('names who left blank what most others answered, and takes a stated none for an answer', () => {
  const units = [watched('number'), none, blank, watched('missing', { figures: null })]
  expect(namedBy(scansLeftBlank, units)).toEqual([['blank', 'để trống']])
  expect(scansLeftBlank.look(units)?.says.vi).toBe('Lượt quét để trống ở 1 đơn vị, trong khi 2 đơn vị khác có trả lời')
})

it('finds nothing unusual in a blank that is usual', () => {
  expect(scansLeftBlank.look([blank, none])).toBeNull()
})
