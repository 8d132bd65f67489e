import { describe, expect, it } from 'vitest'
import { addDays, isoDateSchema } from '#domain/model/dates.ts'
import { nextCell } from './heat.keys.ts'
import { cellAt, layoutHeat } from './heat.layout.ts'

const sixPerLetter = (text: string) => text.length * 6
const days = (count: number) =>
  Array.from({ length: count }, (_, at) => addDays(isoDateSchema.parse('2021-07-31'), at * 30))
const lay = (units: number, campaigns: number, room: number, widest: string | null = '1.234') =>
  layoutHeat(
    Array.from({ length: units }, (_, at) => `Sở thứ ${at}`),
    days(campaigns),
    widest,
    { room, narrowest: 18, measure: sixPerLetter, measureFigure: sixPerLetter },
  )

describe('layoutHeat', () => {
  it('grows with the units instead of squeezing them', () => {
    expect(lay(250, 52, 1400).height - lay(1, 52, 1400).height).toBe(249 * lay(1, 52, 1400).pitch)
    expect(lay(250, 52, 1400).names).toHaveLength(250)
  })

  it('writes numbers into cells only where every one has room, and there are not thousands', () => {
    expect(lay(33, 12, 1400).written).toBe(true)
    expect(lay(33, 52, 1400).written).toBe(false)
    expect(lay(33, 12, 1400, '1.234.567.890.123').written).toBe(false)
    expect(lay(2000, 12, 1400).written).toBe(false)
    expect(lay(33, 12, 1400, null).written).toBe(false)
  })

  it('fits 52 campaigns beside the names on a desktop, and scrolls on a phone', () => {
    const desktop = lay(250, 52, 1400)
    expect(desktop.namesWidth + desktop.axis.width).toBeLessThanOrEqual(1401)
    const phone = lay(250, 52, 340)
    expect(phone.axis.width).toBe(52 * 18)
    expect(phone.namesWidth).toBeLessThan(170)
  })
})

describe('cellAt', () => {
  const layout = lay(3, 4, 1000)

  it('finds the cell under a place, row by row, and none beside them', () => {
    const { pitch, axis } = layout
    expect(cellAt(axis.pitch * 2 + 1, pitch + 1, layout, 4)).toBe(6)
    expect(cellAt(-1, 1, layout, 4)).toBeNull()
    expect(cellAt(axis.pitch * 4 + 1, 1, layout, 4)).toBeNull()
    expect(cellAt(1, pitch * 3, layout, 4)).toBeNull()
  })
})

describe('nextCell', () => {
  const size = { rows: 3, columns: 4, chosen: 2 }

  it('begins in the first row at the campaign on screen, else at the newest', () => {
    expect(nextCell(null, 'first', size)).toBe(2)
    expect(nextCell(null, 'down', { ...size, chosen: -1 })).toBe(3)
  })

  it('moves in both directions and stops at the edges', () => {
    expect(nextCell(5, 'left', size)).toBe(4)
    expect(nextCell(5, 'up', size)).toBe(1)
    expect(nextCell(5, 'down', size)).toBe(9)
    expect(nextCell(4, 'left', size)).toBe(4)
    expect(nextCell(7, 'right', size)).toBe(7)
    expect(nextCell(9, 'down', size)).toBe(9)
    expect([nextCell(5, 'first', size), nextCell(5, 'last', size)]).toEqual([4, 7])
  })

  it('leads nowhere where there are no cells', () => {
    expect(nextCell(null, 'first', { rows: 0, columns: 4, chosen: 0 })).toBeNull()
  })
})
