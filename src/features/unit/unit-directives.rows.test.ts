import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ReportId } from '#domain/model/ids.ts'
import { directiveEntries, directiveMarks } from './unit-directives.rows.ts'
import { historyOf } from './unit-history.fixture.ts'

const on = (day: string) => day as IsoDate
const inCampaign = (index: number) => ({ campaignId: `c${index}` as CampaignId, reportId: `r${index}` as ReportId })

describe('directives of a unit', () => {
  test('that several campaigns report are listed once, with all of them, in the newest words', () => {
    const history = historyOf(
      [{}, {}],
      [
        { ...inCampaign(1), number: '780 / SCT-VP', content: 'Mới' },
        { ...inCampaign(0), number: '780/SCT-VP', content: 'Cũ', position: 4 },
      ],
    )
    const entries = directiveEntries(history)
    expect(entries).toHaveLength(1)
    expect(entries[0]?.content).toBe('Mới')
    expect(entries[0]?.sources.map(({ campaignTitle, position }) => [campaignTitle, position])).toEqual([
      ['Đợt tháng 07/2021', 4],
      ['Đợt tháng 08/2021', 0],
    ])
  })

  test('of one number and different dates stay apart', () => {
    const history = historyOf([{}], [{ date: on('2021-05-07') }, { date: on('2021-07-05') }])
    expect(directiveEntries(history)).toHaveLength(2)
  })

  test('without a number are never taken for one another', () => {
    const history = historyOf(
      [{}],
      [
        { number: null, position: 0 },
        { number: null, position: 1 },
      ],
    )
    expect(directiveEntries(history)).toHaveLength(2)
  })

  test('come newest first, those without a date last', () => {
    const dates = [on('2021-05-07'), null, on('2021-08-30')]
    const history = historyOf(
      [{}],
      dates.map((date, index) => ({ date, number: `${index}/X` })),
    )
    expect(directiveEntries(history).map((entry) => entry.date)).toEqual(['2021-08-30', '2021-05-07', null])
  })
})

test('directives of one day share a mark, and those without a date have none', () => {
  const history = historyOf(
    [{}],
    [
      { number: '1/X', date: on('2021-08-30') },
      { number: '2/X', date: on('2021-08-30') },
      { number: '3/X', date: on('2021-05-07') },
      { number: '4/X', date: null },
    ],
  )
  const marks = directiveMarks(directiveEntries(history))
  expect(marks.map(({ date, entries }) => [date, entries.length])).toEqual([
    ['2021-05-07', 1],
    ['2021-08-30', 2],
  ])
})
