import { describe, expect, it } from 'vitest'
import type { Issuer } from '#domain/directives/issuer-group.ts'
import { issuerClasses } from './issuer-classes.ts'

const named = (name: string): Issuer => ({ group: 'named', name })
const own: Issuer = { group: 'own', name: null }

describe('what issuers look like', () => {
  it('gives groups their own looks, with every name that a group has', () => {
    const issuers: Issuer[] = [
      { group: 'central', name: 'Bộ Y tế' },
      own,
      { group: 'unstated', name: null },
      { group: 'central', name: 'Thủ tướng Chính phủ' },
    ]
    const { looks, classes } = issuerClasses(issuers, (index) => [3, 50, 2, 4][index] ?? 0)
    expect(looks).toEqual(['central', 'own', 'unstated', 'central'])
    expect(classes.map(({ look, documents, names }) => [look, documents, names.map(({ name }) => name)])).toEqual([
      ['own', 50, []],
      ['central', 7, ['Thủ tướng Chính phủ', 'Bộ Y tế']],
      ['unstated', 2, []],
    ])
  })

  it('gives each of five others a look of its own', () => {
    const { looks } = issuerClasses(['a', 'b', 'c', 'd', 'e'].map(named), () => 1)
    expect(new Set(looks).size).toBe(5)
  })

  it('leaves the four with the most documents their own, and names every one of the rest', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Ban ${index}`)
    const { looks, classes } = issuerClasses(names.map(named), (index) => index + 1)
    expect(looks.slice(-5)).toEqual(['rest', 'fourth', 'third', 'second', 'first'])
    const rest = classes.find(({ look }) => look === 'rest')
    expect(rest?.names).toHaveLength(26)
    expect(rest?.documents).toBe((26 * 27) / 2)
    const told = classes.flatMap((each) => each.names.map(({ name }) => name))
    expect(new Set(told)).toEqual(new Set(names))
  })

  it('leaves out of the legend what no document on screen is from', () => {
    const { classes } = issuerClasses([own, named('Sở Y tế')], (index) => (index === 0 ? 4 : 0))
    expect(classes.map(({ look }) => look)).toEqual(['own'])
  })
})
