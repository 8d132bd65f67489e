import { describe, expect, it } from 'vitest'
import { isoDateSchema } from '../model/dates.ts'
import { unitsOn } from '../model/unit.ts'
import { quangNgai } from './quang-ngai.ts'

const { units } = quangNgai

describe('unit directory of Quảng Ngãi', () => {
  it('holds 20 departments and 13 district-level units, all of which report', () => {
    expect(units.filter(({ kind }) => kind === 'department')).toHaveLength(20)
    expect(units.filter(({ kind }) => kind === 'district')).toHaveLength(13)
    expect(units.every(({ reports }) => reports)).toBe(true)
  })

  it('expects all 33 units in 2021 and today alike', () => {
    expect(unitsOn(units, isoDateSchema.parse('2021-10-26'))).toHaveLength(33)
    expect(unitsOn(units, isoDateSchema.parse('2026-11-23'))).toHaveLength(33)
  })

  it('gives each unit an id of its own, in plain ASCII', () => {
    expect(new Set(units.map(({ id }) => id)).size).toBe(33)
    for (const { id } of units) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('lets no name, symbol or alias mean two units', () => {
    const names = units.flatMap((unit) => [
      ...new Set([unit.name, unit.symbol, ...unit.aliases].filter((n) => n !== null)),
    ])
    const twice = names.filter((name, index) => names.indexOf(name) !== index)
    expect(twice).toEqual([])
  })

  it('writes every text in NFC', () => {
    expect(JSON.stringify(units)).toBe(JSON.stringify(units).normalize('NFC'))
  })

  it('marks every population as unofficial', () => {
    for (const unit of units) {
      expect(unit.populationSource).toBe(unit.population === null ? null : 'Số liệu không chính thức')
    }
  })
})
