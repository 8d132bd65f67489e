import type { Issuer, IssuerGroup } from '#domain/directives/issuer-group.ts'
import { compareVietnamese } from '#domain/text/fold.ts'

/** How a mark looks: a colour and a shape of its own. `first` to `fourth` go to issuers by name, `rest` to those after them. */
export const issuerLooks = [
  'own',
  'province',
  'requester',
  'central',
  'first',
  'second',
  'third',
  'fourth',
  'rest',
  'unstated',
] as const
export type IssuerLook = (typeof issuerLooks)[number]

/** Issuers that look alike, each with the number of documents that it issued; most first. Nobody is without a name here. */
export type IssuerClass = {
  readonly look: IssuerLook
  readonly group: IssuerGroup
  readonly documents: number
  readonly names: readonly { readonly name: string; readonly documents: number }[]
}

const byName = ['first', 'second', 'third', 'fourth'] as const

type Counted = { readonly issuer: Issuer; readonly index: number; readonly documents: number }

/**
 * What each issuer looks like, by its place in the list, and the legend of that. Groups have looks of their own; of all others the four
 * with the most documents do, and the rest share one, under all their names.
 */
export function issuerClasses(
  issuers: readonly Issuer[],
  documentsOf: (index: number) => number,
): { readonly looks: readonly IssuerLook[]; readonly classes: readonly IssuerClass[] } {
  const counted = issuers
    .map((issuer, index): Counted => ({ issuer, index, documents: documentsOf(index) }))
    .filter(({ documents }) => documents > 0)
    .toSorted((a, b) => b.documents - a.documents || compareVietnamese(a.issuer.name ?? '', b.issuer.name ?? ''))
  const named = counted.filter(({ issuer }) => issuer.group === 'named')
  // A look for the rest is only needed where there are several left.
  const single = named.length <= byName.length + 1 ? named.length : byName.length
  const lookOf = ({ issuer, index }: Counted): IssuerLook => {
    if (issuer.group !== 'named') return issuer.group
    const place = named.findIndex((other) => other.index === index)
    return place < single ? (byName[place] ?? 'rest') : 'rest'
  }
  const looks = new Map(counted.map((one) => [one.index, lookOf(one)]))
  const classes = issuerLooks.flatMap((look): IssuerClass[] => {
    const [first, ...others] = counted.filter(({ index }) => looks.get(index) === look)
    if (first === undefined) return []
    const all = [first, ...others]
    return [
      {
        look,
        group: first.issuer.group,
        documents: all.reduce((sum, { documents }) => sum + documents, 0),
        names: all.flatMap(({ issuer: { name }, documents }) => (name === null ? [] : [{ name, documents }])),
      },
    ]
  })
  return { looks: issuers.map((_, index) => looks.get(index) ?? 'unstated'), classes }
}
