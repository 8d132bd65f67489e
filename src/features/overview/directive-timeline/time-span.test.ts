import { describe, expect, it } from 'vitest'
import { cutTo, dragged, gripAt, kept, moved, spanIn, spanText, zoomed } from './time-span.ts'

const whole = { from: 1000, to: 2000 }

describe('a span in an address', () => {
  it('comes back as it was', () => {
    const span = spanIn('2021-05-01_2021-08-31')
    expect(span).not.toBeNull()
    expect(span === null ? '' : spanText(span)).toBe('2021-05-01_2021-08-31')
  })

  it.each([null, '', 'x', '2021-05-01', '2021-08-31_2021-05-01', '2021-05-01_2021-05-03', '2021-99-01_2021-99-31'])(
    'is as if it were not there when it cannot be (%j)',
    (text) => expect(spanIn(text)).toBeNull(),
  )
})

describe('a span of the axis', () => {
  it('stays within the whole, with its length', () => {
    expect(kept({ from: 900, to: 1100 }, whole)).toEqual({ from: 1000, to: 1200 })
    expect(kept({ from: 1950, to: 2150 }, whole)).toEqual({ from: 1800, to: 2000 })
  })

  it('is none when it covers the whole', () => {
    expect(kept({ from: 900, to: 2100 }, whole)).toBeNull()
    expect(kept(whole, whole)).toBeNull()
  })

  it('is at least a week long', () => {
    expect(kept({ from: 1500, to: 1501 }, whole)).toEqual({ from: 1500, to: 1507 })
  })

  it('is cut where an address asks for days beyond the axis, and none where it asks only for those', () => {
    expect(cutTo(whole, { from: 500, to: 1300 })).toEqual({ from: 1000, to: 1300 })
    expect(cutTo(whole, { from: 100, to: 900 })).toBeNull()
    expect(cutTo(whole, null)).toBeNull()
  })

  it('zooms around the day that is pointed at', () => {
    expect(zoomed({ from: 1000, to: 1400 }, 0.5, 1100)).toEqual({ from: 1050, to: 1250 })
    expect(zoomed({ from: 1000, to: 1400 }, 2, 1400)).toEqual({ from: 600, to: 1400 })
  })

  it('moves with its length', () => {
    expect(moved({ from: 1000, to: 1400 }, 30)).toEqual({ from: 1030, to: 1430 })
  })
})

describe('dragging on the strip', () => {
  const span = { from: 1200, to: 1500 }

  it.each([
    [1203, 'from'],
    [1497, 'to'],
    [1350, 'all'],
    [1100, 'new'],
  ] as const)('takes hold at day %i of: %s', (day, grip) => expect(gripAt(span, false, day, 5)).toBe(grip))

  it('draws a new span where the whole is shown, but for its ends', () => {
    expect(gripAt(whole, true, 1500, 5)).toBe('new')
    expect(gripAt(whole, true, 1002, 5)).toBe('from')
  })

  it('moves an end, never past the other', () => {
    expect(dragged(span, 'from', 1200, 1250)).toEqual({ from: 1250, to: 1500 })
    expect(dragged(span, 'from', 1200, 1900)).toEqual({ from: 1493, to: 1500 })
    expect(dragged(span, 'to', 1500, 1000)).toEqual({ from: 1200, to: 1207 })
  })

  it('moves all of it, or draws it anew in either direction', () => {
    expect(dragged(span, 'all', 1300, 1320)).toEqual({ from: 1220, to: 1520 })
    expect(dragged(span, 'new', 1700, 1600)).toEqual({ from: 1600, to: 1700 })
  })
})
