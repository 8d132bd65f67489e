import { dayFrom } from '#domain/model/dates.ts'
import type { HistoryFilters } from '#src/api/history.queries.ts'
import { useAddress } from '#src/ui/use-address.ts'

/** What the history is asked for, kept in the address of the screen. */
export function useHistoryFilters() {
  const { parameters, set, reset } = useAddress()
  const filters = {
    campaign: parameters.get('campaign'),
    unit: parameters.get('unit'),
    report: parameters.get('report'),
    actor: parameters.get('actor'),
    action: parameters.get('action'),
    from: dayFrom(parameters.get('from')),
    to: dayFrom(parameters.get('to')),
  } satisfies HistoryFilters
  const isFiltered = Object.values(filters).some((value) => (value ?? '') !== '')
  return { filters, set, isFiltered, clear: () => reset() }
}
