import { describe, expect, it } from 'vitest'
import { missing, number, summaryUnit } from '../summary-unit.fixture.ts'
import { geometryOf } from '../unit-rows/unit-rows.layout.ts'
import { layoutBars } from './unit-bars.layout.ts'
import { unitBars } from './unit-bars.rows.ts'

const sixPerLetter = (text: string) => text.length * 6
const barsOf = (...counts: number[]) =>
  unitBars(
    counts.map((count, index) => summaryUnit(`Sở thứ ${index}`, { scans: number(count) })),
    'scans',
    { sort: 'value', find: '' },
  )
const lay = (bars: ReturnType<typeof barsOf>, width: number) =>
  layoutBars(
    bars,
    bars.map((bar) => String(bar.value ?? '')),
    width,
    sixPerLetter,
  )

describe('layoutBars', () => {
  it('grows with the units instead of squeezing them', () => {
    const few = lay(barsOf(1), 800)
    const many = lay(barsOf(...Array.from({ length: 250 }, (_, index) => index)), 800)
    expect(many.height - few.height).toBe(249 * few.pitch)
  })

  it('leaves room for the words at the end of the longest bar', () => {
    const layout = lay(barsOf(1_000_000, 20), 600)
    const plot = 600 - layout.left - layout.right
    const longest = layout.left + (1_000_000 / (layout.ticks.at(-1) ?? 1)) * plot
    expect(longest + sixPerLetter('1000000')).toBeLessThanOrEqual(600)
  })

  it('puts names above the bars where it is narrow', () => {
    expect(lay(barsOf(1), 350).stacked).toBe(true)
    expect(lay(barsOf(1), 350).left).toBeLessThan(10)
    expect(lay(barsOf(1), 560).stacked).toBe(false)
  })

  it('makes room for the mark of the campaign before, even beyond the longest bar', () => {
    const previous = { qrCodes: number(0), scans: number(900), directives: number(0) }
    const bars = unitBars([summaryUnit('a', { scans: number(5), previous })], 'scans', { sort: 'value', find: '' })
    expect(lay(bars, 600).ticks.at(-1)).toBeGreaterThanOrEqual(900)
  })

  it('stands when nobody has reported', () => {
    const bars = unitBars([summaryUnit('a', missing)], 'scans', { sort: 'value', find: '' })
    expect(lay(bars, 600).ticks).toEqual([0, 1])
  })

  it('places the axis behind the names, its last tick where the room for words begins, and rows one below the other', () => {
    const layout = lay(barsOf(40, 7), 700)
    const { xOf, rowTop } = geometryOf(layout)
    expect(xOf(0)).toBe(layout.left)
    expect(xOf(layout.ticks.at(-1) ?? 0)).toBeCloseTo(700 - layout.right)
    expect([rowTop(0), rowTop(1)]).toEqual([layout.top, layout.top + layout.pitch])
  })
})
