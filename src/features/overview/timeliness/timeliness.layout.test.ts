import { describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/model/campaign.ts'
import { addDays, isoDateSchema } from '#domain/model/dates.ts'
import { missing, summaryUnit } from '../summary-unit.fixture.ts'
import { layoutTimeliness } from './timeliness.layout.ts'
import { timelinessRows } from './timeliness.rows.ts'

const asked = isoDateSchema.parse('2021-10-26')
const campaign = { request: { number: '1406/STTTT', date: asked }, dueOn: addDays(asked, 10) } as Campaign

/** A unit that answered after so many days; null: not yet. */
function lay(days: readonly (number | null)[], daysToday: number, width = 800) {
  const units = days.map((after, index) =>
    summaryUnit(`Đơn vị ${index}`, after === null ? missing : { receivedOn: addDays(asked, after) }),
  )
  const rows = timelinessRows(units, { campaign, today: addDays(asked, daysToday) }, { sort: 'name', find: '' })
  return layoutTimeliness(
    rows,
    rows.map(() => 'mười ngày'),
    width,
    (text) => text.length * 6,
  )
}

describe('layoutTimeliness', () => {
  it('shows answers and due days, and what is missing for as long as it does not squeeze them', () => {
    expect(lay([3, 12, null], 15).ticks.at(-1)).toBeGreaterThanOrEqual(15)
    expect(lay([3, 12, null], 1800).ticks.at(-1)).toBeLessThan(20)
  })

  it('grows with the units instead of squeezing them', () => {
    const [few, many] = [
      lay([3], 12),
      lay(
        Array.from({ length: 250 }, () => 3),
        12,
      ),
    ]
    expect(many.height - few.height).toBe(249 * few.pitch)
  })

  it('puts names above bars where it is narrow', () => {
    expect(lay([3], 12, 350)).toMatchObject({ stacked: true, left: 1 })
  })

  it('stands when nobody has answered', () => {
    expect(lay([null], 2).ticks.at(-1)).toBeGreaterThanOrEqual(10)
  })
})
