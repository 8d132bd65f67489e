import type { OptionsFilter } from '@mantine/core'
import type { Unit } from '#domain/model/unit.ts'
import { matches } from '#domain/text/fold.ts'

/** Finds units by any of their names, with or without accents. */
export const filterUnits =
  (units: readonly Unit[]): OptionsFilter =>
  ({ options, search }) => {
    const found = new Set(
      units
        .filter(({ name, symbol, aliases }) => matches([name, symbol ?? '', ...aliases].join(' '), search))
        .map(({ id }): string => id),
    )
    return options.filter((option) => 'value' in option && found.has(option.value))
  }
