/** One of the slides that a long list is spread over; `at` counts from 1. */
export type Part = { readonly at: number; readonly of: number }

/** Spreads a list over as many parts as it needs, about equally long, so that nothing of it is left out. */
export function inParts<T>(items: readonly T[], most: number): { readonly part: Part; readonly items: readonly T[] }[] {
  const of = Math.ceil(items.length / most)
  const each = Math.ceil(items.length / Math.max(of, 1))
  return Array.from({ length: of }, (_, index) => ({
    part: { at: index + 1, of },
    items: items.slice(index * each, (index + 1) * each),
  }))
}

/** Names a part; the first has the bare name, so that a link to it holds also when there are no others. */
export const idOfPart = (name: string, { at }: Part): string => (at === 1 ? name : `${name}.${at}`)
