import type { Dealing, Dealings, Recommendation } from '#domain/recommendations/register.ts'
import { compareVietnamese, matches } from '#domain/text/fold.ts'

export type RegisterFilter = { readonly search: string; readonly status: Recommendation['status'] | null }

/** Names a proposal on the screen. */
export const idOf = ({ campaignId, unitId, key }: Recommendation): string => JSON.stringify([campaignId, unitId, key])

/** Proposals that match, in groups by name; those that are in none come last, under null. */
export function groupsOf(
  items: readonly Recommendation[],
  { search, status }: RegisterFilter,
): readonly { readonly group: string | null; readonly items: readonly Recommendation[] }[] {
  const shown = items.filter(
    (item) =>
      (status === null || item.status === status) &&
      matches([item.text, item.unitName, item.group, item.assignee, item.answer].join(' '), search),
  )
  return [...Map.groupBy(shown, ({ group }) => group)]
    .map(([group, of]) => ({ group, items: of }))
    .toSorted((a, b) => {
      if (a.group === null || b.group === null) return a.group === b.group ? 0 : a.group === null ? 1 : -1
      return compareVietnamese(a.group, b.group)
    })
}

const seen = (items: readonly Recommendation[], grown: number): Dealings['items'] =>
  items.map(({ campaignId, unitId, key, revision }) => ({ campaignId, unitId, key, revision: revision + grown }))

/** One change of several proposals, as they are seen. */
export const dealingsOf = (items: readonly Recommendation[], change: Dealing): Dealings => ({
  items: seen(items, 0),
  change,
})

/** What brings proposals back to what they were before one change of all of them. */
export function takingBack(before: readonly Recommendation[]): Dealings[] {
  const alike = Map.groupBy(before, ({ group, assignee, answer, status }) =>
    JSON.stringify([group, assignee, answer, status]),
  )
  return [...alike.values()].flatMap((items) => {
    const [first] = items
    if (first === undefined) return []
    const { group, assignee, answer, status } = first
    return [{ items: seen(items, 1), change: { group, assignee, answer, status } }]
  })
}
