/**
 * What the mock plays, by `?mock=…` in the address; kept for the tab until another one is asked for.
 * - `normal`: the sample province of 33 units, with its one real letter.
 * - `slow`: the same, every answer after two seconds.
 * - `failing`: only the session is answered; all else breaks.
 * - `empty`: units and accounts, and no campaign yet.
 * - `units-1`, `units-40`, `units-250`: a province of that size, with its first two campaigns.
 * - `fresh`: as `npm start` begins: the unit directory, and the first administrator.
 */
export const scenarios = ['normal', 'slow', 'failing', 'empty', 'units-1', 'units-40', 'units-250', 'fresh'] as const
export type Scenario = (typeof scenarios)[number]

const KEY = 'mock-scenario'

const known = (name: string | null): Scenario | undefined => scenarios.find((scenario) => scenario === name)

/** The scenario asked for in the address, or before in this tab. A name that there is not means `normal`. */
export function chooseScenario(search: string, storage: Pick<Storage, 'getItem' | 'setItem'>): Scenario {
  const asked = new URLSearchParams(search).get('mock')
  const scenario = known(asked ?? storage.getItem(KEY)) ?? 'normal'
  storage.setItem(KEY, scenario)
  return scenario
}

/** How many units the scenario's province has; null: those of the directory. */
export function unitsWanted(scenario: Scenario): number | null {
  const size = /^units-(\d+)$/.exec(scenario)?.[1]
  return size === undefined ? null : Number(size)
}

/** How many campaigns the scenario's province has seen; null: all of the sample. Making them up takes a browser seconds. */
export function campaignsWanted(scenario: Scenario): number | null {
  if (scenario === 'empty' || scenario === 'failing') return 0
  return unitsWanted(scenario) === null ? null : 2
}
