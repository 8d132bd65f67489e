import { describe, expect, it } from 'vitest'
import { blankCount, missing, noneCount, number, partial, summaryUnit } from '../summary-unit.fixture.ts'
import { unitBars } from './unit-bars.rows.ts'

const asUsual = { sort: 'value', find: '' } as const

describe('unitBars', () => {
  it('keeps 0, a blank, a none and a missing report apart', () => {
    const bars = unitBars(
      [
        summaryUnit('không', { scans: number(0) }),
        summaryUnit('trống', { scans: blankCount }),
        summaryUnit('không phát sinh', { scans: noneCount }),
        summaryUnit('thiếu', missing),
      ],
      'scans',
      asUsual,
    )
    expect(bars.map(({ name, state, value }) => ({ name, state, value }))).toEqual([
      { name: 'không', state: 'number', value: 0 },
      { name: 'không phát sinh', state: 'none', value: null },
      { name: 'trống', state: 'blank', value: null },
      { name: 'thiếu', state: 'missing', value: null },
    ])
  })

  it('takes only a report that is there and not made up for real', () => {
    const units = [
      summaryUnit('thật', { sample: false }),
      summaryUnit('mẫu', { sample: true }),
      summaryUnit('thiếu', missing),
    ]
    expect(
      unitBars(units, 'scans', asUsual)
        .filter(({ real }) => real)
        .map(({ name }) => name),
    ).toEqual(['thật'])
  })

  it('drops no unit, however many there are', () => {
    const units = Array.from({ length: 250 }, (_, index) =>
      summaryUnit(`Đơn vị ${index}`, index % 3 === 0 ? missing : {}),
    )
    for (const sort of ['value', 'name', 'kind'] as const) {
      const ids = unitBars(units, 'qrCodes', { sort, find: 'đơn vị 7' }).map((bar) => bar.unitId)
      expect(new Set(ids)).toEqual(new Set(units.map((unit) => unit.unitId)))
    }
  })

  it('shows the figure of a report that does not count, and says so', () => {
    const [bar] = unitBars(
      [summaryUnit('chờ', { status: 'submitted', counted: false, scans: number(541) })],
      'scans',
      asUsual,
    )
    expect(bar).toMatchObject({ value: 541, counted: false, status: 'submitted' })
  })

  it('marks figures that are approximate or miss a row', () => {
    const [bar] = unitBars([summaryUnit('a', { scans: { ...partial(5), approximate: true } })], 'scans', asUsual)
    expect(bar).toMatchObject({ value: 5, partial: true, approximate: true })
  })

  it('takes a blank of the campaign before as no mark, not as 0', () => {
    const previous = { qrCodes: blankCount, scans: number(3), directives: noneCount }
    const unit = summaryUnit('a', { previous })
    expect(unitBars([unit], 'qrCodes', asUsual)[0]?.previous).toBeNull()
    expect(unitBars([unit], 'scans', asUsual)[0]?.previous).toBe(3)
  })

  it('sorts names as Vietnamese does', () => {
    const units = ['Đức Phổ', 'Dung Quất', 'Ba Tơ', 'Ấn', 'An'].map((name) => summaryUnit(name))
    const names = unitBars(units, 'scans', { sort: 'name', find: '' }).map((bar) => bar.name)
    expect(names).toEqual(['An', 'Ấn', 'Ba Tơ', 'Dung Quất', 'Đức Phổ'])
  })

  it('puts departments before districts, each by value', () => {
    const units = [
      summaryUnit('huyện', { kind: 'district', scans: number(900) }),
      summaryUnit('sở ít', { scans: number(2) }),
      summaryUnit('sở nhiều', { scans: number(7) }),
    ]
    const names = unitBars(units, 'scans', { sort: 'kind', find: '' }).map((bar) => bar.name)
    expect(names).toEqual(['sở nhiều', 'sở ít', 'huyện'])
  })

  it('finds units without their accents', () => {
    const units = ['Sở Công Thương', 'Sở Y tế', 'UBND thị xã Đức Phổ'].map((name) => summaryUnit(name))
    const found = unitBars(units, 'scans', { sort: 'name', find: 'duc pho' }).filter((bar) => bar.found)
    expect(found.map((bar) => bar.name)).toEqual(['UBND thị xã Đức Phổ'])
  })

  it('puts the greatest rise first, and what cannot be compared behind the greatest fall', () => {
    const before = (scans: number) => ({ qrCodes: number(1), scans: number(scans), directives: number(1) })
    const units = [
      summaryUnit('giảm', { scans: number(5), previous: before(9) }),
      summaryUnit('mới', { scans: number(1000) }),
      summaryUnit('thiếu', { ...missing, previous: before(1) }),
      summaryUnit('tăng', { scans: number(12), previous: before(2) }),
      summaryUnit('chờ', { scans: number(800), status: 'submitted', counted: false, previous: before(1) }),
    ]
    const names = unitBars(units, 'scans', { sort: 'change', find: '' }).map((bar) => bar.name)
    expect(names).toEqual(['tăng', 'giảm', 'mới', 'chờ', 'thiếu'])
  })

  it('keeps only the units of a chosen fact coloured', () => {
    const units = ['một', 'hai'].map((name) => summaryUnit(name))
    const focus = new Set([units[0]?.unitId ?? units[1]?.unitId].flatMap((id) => id ?? []))
    const found = unitBars(units, 'scans', { sort: 'name', find: '', focus }).filter((bar) => bar.found)
    expect(found.map((bar) => bar.name)).toEqual(['một'])
  })
})
