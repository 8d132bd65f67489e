/** More columns than this cannot be held against each other. */
export const MOST_UNITS = 4

/** What an address compares: units, in one campaign (null: the newest that most of them share), or two campaigns. */
export type Wanted =
  | { readonly what: 'units'; readonly unitIds: readonly string[]; readonly campaign: string | null }
  | { readonly what: 'campaigns'; readonly campaigns: readonly [string, string] }

const listed = (text: string | null) => [...new Set((text ?? '').split(',').filter((part) => part !== ''))]

export function wantedIn(search: URLSearchParams): Wanted {
  const [one, other] = listed(search.get('campaigns'))
  if (one !== undefined && other !== undefined) return { what: 'campaigns', campaigns: [one, other] }
  return {
    what: 'units',
    unitIds: listed(search.get('units')).slice(0, MOST_UNITS),
    campaign: search.get('campaign'),
  }
}
