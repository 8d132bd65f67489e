import { describe, expect, it } from 'vitest'
import { instantSchema, isoDateSchema } from '#domain/model/dates.ts'
import { campaignIdSchema, unitIdSchema } from '#domain/model/ids.ts'
import type { ProgressRow } from '#domain/progress/progress.ts'
import { boardRows } from './board.rows.ts'
import { filtersOf } from './progress.filters.ts'

const day = (text: string) => isoDateSchema.parse(text)
const today = day('2021-11-10')

const contactOn = (date: string): ProgressRow['lastContact'] => ({
  id: date,
  campaignId: campaignIdSchema.parse('dot'),
  unitId: unitIdSchema.parse('a'),
  at: instantSchema.parse(`${date}T02:00:00.000Z`),
  kind: 'phone',
  note: null,
  by: 'Chuyên viên',
})

const row = (name: string, part: Partial<ProgressRow> = {}): ProgressRow => ({
  unitId: unitIdSchema.parse(name),
  name,
  shortName: name,
  kind: 'department',
  status: 'missing',
  timeliness: null,
  dueOn: day('2021-11-05'),
  extended: false,
  daysLate: 0,
  receivedOn: null,
  version: null,
  revision: null,
  reportId: null,
  sections: null,
  errors: null,
  warnings: null,
  contacts: 0,
  lastContact: null,
  sample: false,
  ...part,
})

const received = { status: 'submitted', timeliness: 'onTime', errors: 0, warnings: 0 } as const
const rows = [
  row('Sở Y tế', { daysLate: 5 }),
  row('Sở Công Thương', { ...received, errors: 1, sections: ['filled', 'none', 'blank', 'filled', 'filled'] }),
  row('UBND huyện Đức Phổ', { kind: 'district', daysLate: 2, lastContact: contactOn('2021-11-07'), contacts: 1 }),
  row('Ban Dân tộc', { ...received, status: 'returned', timeliness: 'late', daysLate: 1, warnings: 2 }),
  row('Thanh tra tỉnh', { ...received, status: 'accepted', sections: ['none', 'none', 'none', 'none', 'none'] }),
]

const shown = (query: string) => boardRows(rows, filtersOf(new URLSearchParams(query)), today).map(({ name }) => name)

describe('the board', () => {
  it('shows every unit in the order of the directory, until told otherwise', () => {
    expect(shown('')).toEqual(rows.map(({ name }) => name))
  })

  it('finds units without accents', () => {
    expect(shown('find=duc pho')).toEqual(['UBND huyện Đức Phổ'])
    expect(shown('find=Y TE')).toEqual(['Sở Y tế'])
  })

  it('tells what was received from what awaits a decision', () => {
    expect(shown('standing=received')).toEqual(['Sở Công Thương', 'Ban Dân tộc', 'Thanh tra tỉnh'])
    expect(shown('standing=submitted')).toEqual(['Sở Công Thương'])
    expect(shown('standing=missing&time=overdue')).toEqual(['Sở Y tế', 'UBND huyện Đức Phổ'])
  })

  it('finds no findings, and no lack of any, in reports that never came', () => {
    expect(shown('findings=clean')).toEqual(['Thanh tra tỉnh'])
    expect(shown('findings=errors')).toEqual(['Sở Công Thương'])
    expect(shown('findings=warnings')).toEqual(['Ban Dân tộc'])
  })

  it('counts a unit that was never contacted among those not contacted for some days', () => {
    expect(shown('standing=missing&contact=3')).toEqual(['Sở Y tế', 'UBND huyện Đức Phổ'])
    expect(shown('standing=missing&contact=7')).toEqual(['Sở Y tế'])
    expect(shown('standing=missing&contact=never')).toEqual(['Sở Y tế'])
  })

  it('sorts by any column, both ways, and keeps those alike in the order of the directory', () => {
    expect(shown('sort=unit')[0]).toBe('Ban Dân tộc')
    expect(shown('sort=-late').slice(0, 3)).toEqual(['Sở Y tế', 'UBND huyện Đức Phổ', 'Ban Dân tộc'])
    expect(shown('sort=-findings').slice(0, 2)).toEqual(['Sở Công Thương', 'Ban Dân tộc'])
    expect(shown('sort=-sections').slice(0, 2)).toEqual(['Sở Công Thương', 'Thanh tra tỉnh'])
    expect(shown('sort=-contact')[0]).toBe('UBND huyện Đức Phổ')
    expect(shown('sort=standing')).toEqual([
      'Sở Y tế',
      'UBND huyện Đức Phổ',
      'Ban Dân tộc',
      'Sở Công Thương',
      'Thanh tra tỉnh',
    ])
  })
})
