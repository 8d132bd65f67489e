import { describe, expect, test } from 'vitest'
import type { UnitId } from '#domain/model/ids.ts'
import type { Unit } from '#domain/model/unit.ts'
import type { Summary } from '#domain/totals/summary.ts'
import { historyOf } from './unit-history.fixture.ts'
import { unitRows } from './units-list.rows.ts'

const base = historyOf([]).unit
const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  ...base,
  id: id as UnitId,
  name,
  shortName: name,
  symbol: null,
  ...more,
})
const units = [
  unit('dp', 'UBND huyện Đức Phổ', { kind: 'district' }),
  unit('yt', 'Sở Y tế', { symbol: 'SYT' }),
  unit('vh', 'Sở Văn hóa, Thể thao và Du lịch', { aliases: ['Sở VHTTDL'] }),
]
const all = { search: '', kind: null }
const found = (search: string) => unitRows(units, undefined, { search, kind: null }).map((row) => row.unit.id)

describe('the list of units', () => {
  test('is found without accents, wherever the tone stands, by symbol and by other names', () => {
    expect(found('duc pho')).toEqual(['dp'])
    expect(found('văn hoá')).toEqual(['vh'])
    expect(found('syt')).toEqual(['yt'])
    expect(found('vhttdl')).toEqual(['vh'])
  })

  test('is in Vietnamese order', () => {
    expect(found('')).toEqual(['vh', 'yt', 'dp'])
  })

  test('can be one kind only', () => {
    expect(unitRows(units, undefined, { search: '', kind: 'district' }).map((row) => row.unit.id)).toEqual(['dp'])
  })

  test('tells a unit that was not expected from one that has not reported', () => {
    const missing = { unitId: 'yt' as UnitId, status: 'missing', timeliness: null, reportId: null, sample: false }
    const summary = { units: [missing] } as unknown as Summary
    expect(unitRows(units, summary, all).map((row) => [row.unit.id, row.standing?.status ?? null])).toEqual([
      ['vh', null],
      ['yt', 'missing'],
      ['dp', null],
    ])
  })
})
