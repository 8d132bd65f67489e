import { useSearchParams } from 'react-router-dom'
import type { IsoDate } from '#domain/model/dates.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import type { HistoryFilters } from '#src/api/history.queries.ts'

const names = ['campaign', 'unit', 'report', 'actor', 'action', 'from', 'to'] as const

const dayOf = (text: string | null): IsoDate | null => isoDateSchema.safeParse(text).data ?? null

/** What the history is asked for, kept in the address of the screen. */
export function useHistoryFilters() {
  const [parameters, setParameters] = useSearchParams()
  const filters: HistoryFilters = {
    campaign: parameters.get('campaign'),
    unit: parameters.get('unit'),
    report: parameters.get('report'),
    actor: parameters.get('actor'),
    action: parameters.get('action'),
    from: dayOf(parameters.get('from')),
    to: dayOf(parameters.get('to')),
  }
  const set = (name: (typeof names)[number], value: string | null) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === null || value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  const isFiltered = names.some((name) => (parameters.get(name) ?? '') !== '')
  return { filters, set, isFiltered, clear: () => setParameters({}, { replace: true }) }
}
