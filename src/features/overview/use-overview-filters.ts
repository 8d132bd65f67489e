import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { filtersOf, searchOf, type OverviewFilters } from './overview.filters.ts'

export type ChangeFilters = (change: Partial<OverviewFilters>, how?: { replace: boolean }) => void

/** The filters as the address has them, and a way to change it. `replace`: no step back for it, as while typing. */
export function useOverviewFilters(): readonly [OverviewFilters, ChangeFilters] {
  const [search, setSearch] = useSearchParams()
  const filters = useMemo(() => filtersOf(search), [search])
  const change = useCallback<ChangeFilters>(
    (part, { replace } = { replace: false }) =>
      setSearch((current) => searchOf({ ...filtersOf(current), ...part }), { replace, preventScrollReset: true }),
    [setSearch],
  )
  return [filters, change]
}
