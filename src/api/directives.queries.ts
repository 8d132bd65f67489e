import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { DirectiveDetail, LinkedDirective } from '#domain/directives/directive-register.ts'
import type { Page } from '#domain/model/page.ts'
import { request } from './client.ts'
import { urls } from './urls.ts'

export type DirectiveSearch = {
  readonly view: 'listed' | 'cited'
  readonly q: string
  readonly campaign: string | null
  /** Days `yyyy-mm-dd`, both included. */
  readonly from: string | null
  readonly to: string | null
}

type Part = Page<LinkedDirective> & { readonly withoutNumber: number }

/** Documents as all reports know them, part by part. */
export function directiveRegisterQuery(search: DirectiveSearch) {
  return infiniteQueryOptions({
    queryKey: ['directives', 'list', search],
    queryFn: ({ pageParam, signal }) => request<Part>(urls.directiveRegister(search, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (part) => part.nextCursor,
    placeholderData: keepPreviousData,
  })
}

/** One document, with who lists it, who acts upon it, and which units of the campaign do neither. */
export function directiveQuery(key: string, campaign: string | null) {
  return queryOptions({
    queryKey: ['directives', 'one', { key, campaign }],
    queryFn: ({ signal }) => request<DirectiveDetail>(urls.directive(key, campaign), { signal }),
    placeholderData: keepPreviousData,
  })
}
