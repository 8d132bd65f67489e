import { describe, expect, it } from 'vitest'
import { campaignsWanted, chooseScenario, scenarios, unitsWanted } from './scenario.ts'

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

describe('scenario of the mock', () => {
  it('is the one in the address, and stays for the tab', () => {
    const tab = storage()
    expect(chooseScenario('?mock=slow&campaign=1', tab)).toBe('slow')
    expect(chooseScenario('?campaign=1', tab)).toBe('slow')
    expect(chooseScenario('?mock=normal', tab)).toBe('normal')
    expect(chooseScenario('', tab)).toBe('normal')
  })

  it('is the normal one in a new tab, and for a name that there is not', () => {
    expect(chooseScenario('', storage())).toBe('normal')
    expect(chooseScenario('?mock=fast', storage())).toBe('normal')
  })

  it('names the size of its province where that is its point', () => {
    expect(scenarios.map((scenario) => unitsWanted(scenario)).filter((size) => size !== null)).toEqual([1, 40, 250])
  })

  it('fills a large province with no more campaigns than a comparison needs, and one that shows none with none', () => {
    const wanted = (['normal', 'slow', 'units-250', 'failing', 'empty'] as const).map((name) => campaignsWanted(name))
    expect(wanted).toEqual([null, null, 2, 0, 0])
  })
})
