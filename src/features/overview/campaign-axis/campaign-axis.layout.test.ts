import { describe, expect, it } from 'vitest'
import { addDays, isoDateSchema } from '#domain/model/dates.ts'
import { labelled, layoutCampaigns } from './campaign-axis.layout.ts'

const sixPerLetter = (text: string) => text.length * 6
const first = isoDateSchema.parse('2019-10-31')
const monthly = (count: number) => Array.from({ length: count }, (_, index) => addDays(first, index * 30))
const lay = (count: number, room: number, narrowest = 18) =>
  layoutCampaigns(monthly(count), room, narrowest, sixPerLetter)

describe('layoutCampaigns', () => {
  it('writes whole days where each has room', () => {
    expect(lay(5, 600)).toMatchObject({ pitch: 120, width: 600, marks: 'days', years: [] })
  })

  it('writes months below columns and the year once, shortened where it has no room', () => {
    const { marks, years, width } = lay(52, 1300)
    expect([marks, width]).toEqual(['months', 1300])
    expect(years.map(({ text }) => text)).toEqual(['2019', '2020', '2021', '2022', '2023', '’24'])
    expect(years[0]).toEqual({ text: '2019', from: 0, to: 2 })
    expect(years.at(-1)?.to).toBe(51)
  })

  it('becomes wider than its room before columns get too narrow to be hit', () => {
    expect(lay(52, 300)).toMatchObject({ pitch: 18, width: 936, marks: 'months' })
  })

  it('leaves months out before they run into each other', () => {
    expect(lay(52, 500, 8).marks).toBe('years')
  })

  it('stands without campaigns', () => {
    expect(lay(0, 300)).toMatchObject({ width: 0, years: [] })
  })
})

describe('labelled', () => {
  it('labels every column where all have room', () => {
    expect(labelled(['1', '22', '333'], 40, [], sixPerLetter)).toEqual(new Set([0, 1, 2]))
  })

  it('labels the most important ones that do not run into each other', () => {
    const texts = Array.from({ length: 10 }, () => '1.234')
    expect(labelled(texts, 20, [9, 8, 4], sixPerLetter)).toEqual(new Set([9, 4]))
  })
})
