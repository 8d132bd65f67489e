import type { UnitKind } from '#domain/model/unit.ts'
import { unitKinds } from '#src/ui/kind-labels.ts'

export const standingChoices = ['missing', 'received', 'submitted', 'accepted', 'returned'] as const
export type StandingChoice = (typeof standingChoices)[number]

export const timeChoices = ['onTime', 'late', 'overdue'] as const
export type TimeChoice = (typeof timeChoices)[number]

export const findingChoices = ['errors', 'warnings', 'clean'] as const
export type FindingChoice = (typeof findingChoices)[number]

/** Never, or not for so many days (never included). */
export const contactChoices = ['never', '1', '3', '7', '14'] as const
export type ContactChoice = (typeof contactChoices)[number]

export const sortColumns = ['unit', 'standing', 'sections', 'received', 'late', 'contact', 'findings'] as const
export type SortColumn = (typeof sortColumns)[number]
export type Sort = { readonly by: SortColumn; readonly down: boolean }

/** Everything that decides what the board shows; its address says all of it. */
export type ProgressFilters = {
  readonly campaign: string | null
  readonly find: string
  readonly standing: StandingChoice | null
  readonly time: TimeChoice | null
  readonly kind: UnitKind | null
  readonly findings: FindingChoice | null
  readonly contact: ContactChoice | null
  /** Null: the order of the directory. */
  readonly sort: Sort | null
  /** The unit whose contacts are open beside the board. */
  readonly unit: string | null
}

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((each) => each === value) ?? null

/** What an address asks for; parts that it gets wrong are as if they were not there. */
export function filtersOf(search: URLSearchParams): ProgressFilters {
  const sort = search.get('sort')
  const by = oneOf(sortColumns, sort?.replace(/^-/, '') ?? null)
  return {
    campaign: search.get('campaign'),
    find: search.get('find') ?? '',
    standing: oneOf(standingChoices, search.get('standing')),
    time: oneOf(timeChoices, search.get('time')),
    kind: oneOf(unitKinds, search.get('kind')),
    findings: oneOf(findingChoices, search.get('findings')),
    contact: oneOf(contactChoices, search.get('contact')),
    sort: by === null ? null : { by, down: sort?.startsWith('-') === true },
    unit: search.get('unit'),
  }
}

/** The address's parameters for some filters; what is as usual is left out. */
export function searchOf(filters: ProgressFilters): URLSearchParams {
  const search = new URLSearchParams()
  const { sort, ...others } = filters
  for (const name of ['campaign', 'find', 'standing', 'time', 'kind', 'findings', 'contact', 'unit'] as const) {
    const value = others[name]
    if (value !== null && value !== '') search.set(name, value)
    if (name === 'contact' && sort !== null) search.set('sort', `${sort.down ? '-' : ''}${sort.by}`)
  }
  return search
}

/** The same board with no unit filtered away. */
export const withoutFilters = ({ campaign, sort, unit }: ProgressFilters): ProgressFilters => ({
  campaign,
  find: '',
  standing: null,
  time: null,
  kind: null,
  findings: null,
  contact: null,
  sort,
  unit,
})

export const isFiltered = ({ find, standing, time, kind, findings, contact }: ProgressFilters): boolean =>
  find !== '' || [standing, time, kind, findings, contact].some((each) => each !== null)
