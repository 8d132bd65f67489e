import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { unitsQuery } from '#src/api/units.queries.ts'
import { sharedDirectives, type Shared } from './shared-directives.rows.ts'

/** Which documents of direction the units have in common. */
export function useShared(histories: readonly UnitHistory[]): Shared {
  const directory = useQuery(unitsQuery())
  return useMemo(() => sharedDirectives(histories, directory.data ?? []), [histories, directory.data])
}
