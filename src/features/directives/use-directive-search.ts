import { useSearchParams } from 'react-router-dom'
import { isoDateSchema, type IsoDate } from '#domain/model/dates.ts'
import type { DirectiveSearch } from '#src/api/directives.queries.ts'

const names = ['view', 'q', 'campaign', 'from', 'to'] as const

const dayOf = (text: string | null): IsoDate | null => isoDateSchema.safeParse(text).data ?? null

/** What is looked for, kept in the address of the screen. */
export function useDirectiveSearch() {
  const [parameters, setParameters] = useSearchParams()
  const from = dayOf(parameters.get('from'))
  const to = dayOf(parameters.get('to'))
  const search = {
    view: parameters.get('view') === 'cited' ? 'cited' : 'listed',
    q: parameters.get('q') ?? '',
    campaign: parameters.get('campaign'),
    from,
    to,
  } as const satisfies DirectiveSearch
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
  const { view } = search
  const clear = () => setParameters(view === 'cited' ? { view } : {}, { replace: true })
  const isFiltered = search.q !== '' || (search.campaign ?? '') !== '' || from !== null || to !== null
  return { search, set, clear, isFiltered }
}
