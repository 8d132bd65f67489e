import { describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/model/campaign.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import { requestMarks } from './request-labels.ts'

const campaign = (id: string, date: string, number = `${id}/STTTT-BCVT&CNTT`) =>
  ({ id, request: { number, date } }) as unknown as Campaign
const day = (date: string) => dayNumber(date as IsoDate)
const measure = (text: string) => text.length * 6

const year = { from: day('2021-01-01'), to: day('2021-12-31') }
const scaleTo = (width: number) => ({
  xOf: (at: number) => ((at - year.from) / (year.to - year.from)) * width,
  width,
  measure,
})
const monthly = Array.from({ length: 12 }, (_, index) =>
  campaign(`${1000 + index}`, `2021-${String(index + 1).padStart(2, '0')}-15`),
)

describe('requests on the time axis', () => {
  it('are all those within the span, oldest first, and no others', () => {
    const marks = requestMarks(
      [campaign('3', '2022-01-01'), campaign('2', '2021-06-01'), campaign('1', '2021-02-01')],
      '2',
      year,
      scaleTo(900),
    )
    expect(marks.map((mark) => [mark.campaign.id, mark.current])).toEqual([
      ['1', false],
      ['2', true],
    ])
  })

  it.each([300, 500, 900, 1400])('have labels that never touch nor leave an axis of %i px', (width) => {
    const labels = requestMarks(monthly, '1003', year, scaleTo(width)).flatMap(({ label }) =>
      label === null ? [] : [{ ...label, half: measure(label.text) / 2 }],
    )
    expect(labels.length).toBeGreaterThan(1)
    for (const [index, a] of labels.entries()) {
      expect(a.middle - a.half).toBeGreaterThanOrEqual(0)
      expect(a.middle + a.half).toBeLessThanOrEqual(width)
      for (const b of labels.slice(index + 1)) {
        expect(a.row !== b.row || Math.abs(a.middle - b.middle) >= a.half + b.half).toBe(true)
      }
    }
  })

  it('leave out no mark for want of room, and keep the label of the campaign on screen', () => {
    const marks = requestMarks(monthly, '1003', year, scaleTo(200))
    expect(marks).toHaveLength(12)
    expect(marks.find(({ current }) => current)?.label?.text).toContain('1003/STTTT')
    expect(marks.some(({ label }) => label === null)).toBe(true)
  })

  it('shorten a number before they leave it out', () => {
    const near = [campaign('1', '2021-06-01'), campaign('2', '2021-06-20'), campaign('3', '2021-07-05')]
    const texts = requestMarks(near, '1', year, scaleTo(900)).map(({ label }) => label?.text)
    expect(texts).toContain('1/STTTT-BCVT&CNTT')
  })
})
