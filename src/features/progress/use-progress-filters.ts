import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { filtersOf, searchOf, type ProgressFilters } from './progress.filters.ts'

export type ChangeFilters = (change: Partial<ProgressFilters>, how?: { replace: boolean }) => void

/** The filters as the address has them, and a way to change it. `replace`: no step back for it, as while typing. */
export function useProgressFilters(): readonly [ProgressFilters, ChangeFilters] {
  const [search, setSearch] = useSearchParams()
  const filters = useMemo(() => filtersOf(search), [search])
  const change = useCallback<ChangeFilters>(
    (part, { replace } = { replace: false }) =>
      // From the address itself: what was last drawn may be a choice behind.
      setSearch(searchOf({ ...filtersOf(new URLSearchParams(window.location.search)), ...part }), { replace }),
    [setSearch],
  )
  return [filters, change]
}
