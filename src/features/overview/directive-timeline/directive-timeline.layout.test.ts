import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import { summaryUnit } from '../summary-unit.fixture.ts'
import { densities, dotSpot, layoutAxis, layoutLanes, nearestDot } from './directive-timeline.layout.ts'
import { directiveTimeline } from './directive-timeline.rows.ts'
import { mark } from './marks.fixture.ts'

const sixPerLetter = (text: string) => text.length * 6

function timelineOf(onOneDay: number, units = 1, date: string | null = '2021-08-09') {
  const names = Array.from({ length: units }, (_, index) => `Sở ${index}`)
  const marks = Array.from({ length: onOneDay }, (_, position) => mark('Sở 0', date, { position }))
  return directiveTimeline(
    names.map((name) => summaryUnit(name)),
    marks,
    { sort: 'value', find: '', hits: null, requestedOn: '2021-10-26' as IsoDate },
  )
}

const span = { from: 18_000, to: 19_000 }

describe('the layout of the timeline', () => {
  it.each([900, 360])('keeps directives of one unit and day apart and within the lane, %i px wide', (width) => {
    for (const count of [1, 2, 3, 4, 7, 12]) {
      const timeline = timelineOf(count)
      const lanes = layoutLanes(timeline, width, sixPerLetter)
      const { xOf } = layoutAxis(span, lanes)
      const spots = timeline.dots.map((dot) => dotSpot(dot, xOf, lanes))
      expect(new Set(spots.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
      expect(spots.every(({ y }) => y > 0 && y < lanes.pitch)).toBe(true)
    }
  })

  it('gives every lane the same height, and scrolls by itself when there are many', () => {
    const layout = layoutLanes(timelineOf(1, 250), 900, sixPerLetter)
    expect(layout.height).toBe(250 * layout.pitch)
    expect(layout.ownScroll).toBe(true)
    expect(layoutLanes(timelineOf(1, 33), 900, sixPerLetter).ownScroll).toBe(false)
  })

  it('puts names into the lanes on a phone, so that the axis has the whole width and nothing scrolls sideways', () => {
    const layout = layoutLanes(timelineOf(1), 340, sixPerLetter)
    expect(layout).toMatchObject({ inside: true, namesWidth: 0, plotWidth: 340 })
  })

  it('keeps a column beside the axis for what has no date, apart from every day of the axis', () => {
    const lanes = layoutLanes(timelineOf(2, 1, null), 900, sixPerLetter)
    const { xOf } = layoutAxis(span, lanes)
    const [first] = timelineOf(1, 1, null).dots
    expect(first && dotSpot(first, xOf, lanes).x).toBeGreaterThan(xOf(span.to) + 20)
    expect(layoutLanes(timelineOf(2), 900, sixPerLetter).aside).toBe(0)
  })

  it('finds the day under the pointer again', () => {
    const { xOf, dayAt } = layoutAxis(span, layoutLanes(timelineOf(1), 900, sixPerLetter))
    expect(dayAt(xOf(18_250))).toBeCloseTo(18_250)
  })
})

describe('nearestDot', () => {
  it('finds the nearest of several, and nothing far from all nor what is not drawn', () => {
    const spots = [{ x: 10, y: 10 }, { x: 16, y: 10 }, null]
    expect(nearestDot(spots, { x: 14, y: 11 })).toBe(1)
    expect(nearestDot(spots, { x: 60, y: 10 })).toBeNull()
  })
})

describe('the strip', () => {
  it('counts each dated document once', () => {
    const counts = densities(timelineOf(7).dots, { from: 18_000, to: 19_000 }, 20)
    expect(counts).toHaveLength(20)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7)
  })
})
