import { queryOptions } from '@tanstack/react-query'
import type { Page } from '#domain/model/page.ts'
import type { Unit } from '#domain/model/unit.ts'
import { request } from './client.ts'
import { urls } from './urls.ts'

/** The unit directory as valid on a day (`yyyy-mm-dd`); null: today. */
export function unitsQuery(on: string | null = null) {
  return queryOptions({
    queryKey: ['units', { on }],
    queryFn: ({ signal }) => request<Page<Unit>>(urls.units(on), { signal }),
    select: (list) => list.items,
    staleTime: 5 * 60_000,
  })
}
