import { describe, expect, it } from 'vitest'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { pickedUnits, unitGroups, withUnits } from './picked-units.ts'

const { units } = quangNgai
const all = new Set(pickedUnits(units, null))

describe('units to choose', () => {
  it('are all that have to report, until somebody chooses', () => {
    expect(all.size).toBe(33)
    const silent = units.map((unit) => (unit.id === 'so-y-te' ? { ...unit, reports: false } : unit))
    expect(pickedUnits(silent, null)).toHaveLength(32)
    expect(pickedUnits(silent, new Set(all))).toHaveLength(33)
  })

  it('are grouped by kind, and found without accents', () => {
    const groups = unitGroups(units, all, ['department', 'district', 'commune', 'other'], 'tu phap')
    expect(
      groups.map(({ kind, units: found, picked, all: of }) => [kind, found.map(({ id }) => id), picked, of]),
    ).toEqual([['department', ['so-tu-phap'], 20, 20]])
  })

  it('are chosen and left a group at a time', () => {
    const districts = units.filter(({ kind }) => kind === 'district')
    const left = withUnits(all, districts, false)
    expect(left.size).toBe(20)
    expect(withUnits(left, districts, true)).toEqual(all)
  })
})
