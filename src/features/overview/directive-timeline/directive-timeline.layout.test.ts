import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import { directivePoint, summaryUnit } from '../summary-unit.fixture.ts'
import { dotSpot, layoutTimeline, nearestDot } from './directive-timeline.layout.ts'
import { directiveTimeline } from './directive-timeline.rows.ts'

const sixPerLetter = (text: string) => text.length * 6

function timelineOf(onOneDay: number, units = 1) {
  const names = Array.from({ length: units }, (_, index) => `Sở ${index}`)
  const points = Array.from({ length: onOneDay }, (_, position) => directivePoint('Sở 0', '2021-08-09', { position }))
  return directiveTimeline(
    names.map((name) => summaryUnit(name)),
    points,
    { sort: 'value', find: '', requestedOn: '2021-10-26' as IsoDate },
  )
}

describe('the layout of the timeline', () => {
  it.each([1, 2, 3, 4, 7, 12])('keeps %i directives of one unit and day apart and within the lane', (count) => {
    const timeline = timelineOf(count)
    const layout = layoutTimeline(timeline, 900, sixPerLetter)
    const spots = timeline.dots.map((dot) => dotSpot(dot, layout.xOf, layout.pitch))
    expect(new Set(spots.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
    expect(spots.every(({ y }) => y > 0 && y < layout.pitch)).toBe(true)
  })

  it('gives every lane the same height, and scrolls by itself when there are many', () => {
    const layout = layoutTimeline(timelineOf(1, 250), 900, sixPerLetter)
    expect(layout.height).toBe(250 * layout.pitch)
    expect(layout.ownScroll).toBe(true)
    expect(layoutTimeline(timelineOf(1, 33), 900, sixPerLetter).ownScroll).toBe(false)
  })

  it('keeps the time axis readable on a phone by making it wider than the screen', () => {
    expect(layoutTimeline(timelineOf(1), 340, sixPerLetter).plotWidth).toBeGreaterThan(340)
  })
})

describe('nearestDot', () => {
  it('finds the nearest of several, and nothing far from all', () => {
    const spots = [
      { x: 10, y: 10 },
      { x: 16, y: 10 },
    ]
    expect(nearestDot(spots, { x: 14, y: 11 })).toBe(1)
    expect(nearestDot(spots, { x: 60, y: 10 })).toBeNull()
  })
})
