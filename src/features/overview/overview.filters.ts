import type { UnitKind } from '#domain/model/unit.ts'
import { forLeaders, type FactId } from '#domain/unusual/unusual.ts'
import type { FiguresScope } from '#src/api/urls.ts'
import { unitKinds } from '#src/ui/kind-labels.ts'
import { chartIds, choicesIn, unusualChoices, type ChartId, type Choices } from './card-choices.ts'
import { spanIn, spanText, type TimeSpan } from './directive-timeline/time-span.ts'
import { figuresScope } from './overview.requests.ts'

export const unitOrders = ['value', 'name', 'kind', 'change'] as const
export type UnitOrder = (typeof unitOrders)[number]

/** Everything that decides what Overview shows; its address says all of it. */
export type OverviewFilters = FiguresScope & {
  readonly kind: UnitKind | null
  readonly sort: UnitOrder
  /** Units whose name matches stay coloured, the others mute; nobody is hidden. */
  readonly find: string
  /** What is unusual whose units stay coloured, the others mute. */
  readonly fact: FactId | null
  /** Charts shown as tables. */
  readonly tables: readonly ChartId[]
  /** What is chosen on single cards. */
  readonly choices: Choices
  /** The directive whose panel is open, by the key of its mark. */
  readonly directive: string | null
  /** The days that the timeline of directives shows; null: all. */
  readonly span: TimeSpan | null
  /** Directives that match stay coloured on the timeline, and are listed below it. */
  readonly findDirective: string
}

/** What an address asks for; parts that it gets wrong are as if they were not there. */
export function filtersOf(search: URLSearchParams): OverviewFilters {
  const tables = (search.get('tables') ?? '').split(',')
  return {
    ...figuresScope(search),
    kind: unitKinds.find((kind) => kind === search.get('kind')) ?? null,
    sort: unitOrders.find((order) => order === search.get('sort')) ?? 'value',
    find: search.get('find') ?? '',
    fact: forLeaders.find((fact) => fact === search.get('fact')) ?? null,
    tables: chartIds.filter((id) => tables.includes(id)),
    choices: choicesIn(search),
    directive: search.get('directive'),
    span: spanIn(search.get('directives.days')),
    findDirective: search.get('directives.find') ?? '',
  }
}

/** The address's parameters for some filters; what is as usual is left out. */
export function searchOf(filters: OverviewFilters): URLSearchParams {
  const search = new URLSearchParams()
  const set = (name: string, value: string | null, usual = '') => {
    if (value !== null && value !== usual) search.set(name, value)
  }
  set('campaign', filters.campaign)
  set('basis', filters.basis, 'accepted')
  set('kind', filters.kind)
  set('sort', filters.sort, 'value')
  set('find', filters.find)
  set('fact', filters.fact)
  set('tables', filters.tables.join(','))
  for (const [name, value] of unusualChoices(filters.choices)) search.set(name, value)
  set('directives.days', filters.span === null ? null : spanText(filters.span))
  set('directives.find', filters.findDirective)
  set('directive', filters.directive)
  return search
}

/** The address of Overview with some filters. */
export const addressOf = (filters: OverviewFilters): string => `?${searchOf(filters).toString()}`
