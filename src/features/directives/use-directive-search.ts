import { dayFrom } from '#domain/model/dates.ts'
import type { DirectiveSearch } from '#src/api/directives.queries.ts'
import { useAddress } from '#src/ui/use-address.ts'

/** What is looked for, kept in the address of the screen. */
export function useDirectiveSearch() {
  const { parameters, set, reset } = useAddress()
  const search = {
    view: parameters.get('view') === 'cited' ? 'cited' : 'listed',
    q: parameters.get('q') ?? '',
    campaign: parameters.get('campaign'),
    from: dayFrom(parameters.get('from')),
    to: dayFrom(parameters.get('to')),
  } as const satisfies DirectiveSearch
  const { view, ...filters } = search
  const clear = () => reset(view === 'cited' ? { view } : {})
  const isFiltered = Object.values(filters).some((value) => (value ?? '') !== '')
  return { search, set, clear, isFiltered }
}
