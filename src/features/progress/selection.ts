/** Which rows are chosen, and the row from which a stretch of them is drawn. */
export type Selection = { readonly ids: ReadonlySet<string>; readonly anchor: string | null }

export const noSelection: Selection = { ids: new Set(), anchor: null }

/** Chooses a row, or leaves it; the next stretch begins there. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** Chooses all rows from the anchor to `id`, in the order shown; without an anchor that is shown, only `id`. */
export function extended({ ids, anchor }: Selection, id: string, shown: readonly string[]): Selection {
  const [from, to] = [anchor === null ? -1 : shown.indexOf(anchor), shown.indexOf(id)]
  if (from < 0) return { ids: new Set([...ids, id]), anchor: id }
  const stretch = shown.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...ids, ...stretch]), anchor }
}

/** Chooses every row shown, or none of them when all are chosen already. */
export function toggledAll({ ids }: Selection, shown: readonly string[]): Selection {
  const all = shown.length > 0 && shown.every((id) => ids.has(id))
  return all ? noSelection : { ids: new Set(shown), anchor: null }
}
