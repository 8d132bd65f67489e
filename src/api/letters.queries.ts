import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { LetterInList, LetterState } from '#domain/letters/letter-in-list.ts'
import type { Locale } from '#domain/model/locale.ts'
import type { Page } from '#domain/model/page.ts'
import type { Block } from '#domain/reading/blocks.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { request, requestFile } from './client.ts'
import { urls } from './urls.ts'

/** What was read from a letter, with findings worded in `locale`. It never changes. */
export function letterQuery(id: string, locale: Locale) {
  return queryOptions({
    queryKey: ['letters', { id, locale }],
    queryFn: ({ signal }) => request<Reading>(urls.letter(id), { signal, locale }),
    staleTime: Infinity,
  })
}

/** The original as text; the places of a reading count these blocks. It never changes. */
export function letterBlocksQuery(id: string) {
  return queryOptions({
    queryKey: ['letters', { id, blocks: true }],
    queryFn: ({ signal }) => request<{ blocks: Block[] }>(urls.letterBlocks(id), { signal }),
    select: (answer) => answer.blocks,
    staleTime: Infinity,
  })
}

/** The original itself. It never changes, but may be large: it is let go of soon after it was last used. */
export function letterFileQuery(id: string) {
  return queryOptions({
    queryKey: ['letters', { id, file: true }],
    queryFn: ({ signal }) => requestFile(urls.letterFile(id), signal),
    staleTime: Infinity,
    gcTime: 30_000,
  })
}

/** All lists of letters, and where single ones stand. */
export const letterListKey = ['letterList'] as const

/** Letters that were taken in, part by part, the newest first. */
export function lettersQuery(state: LetterState) {
  return infiniteQueryOptions({
    queryKey: [...letterListKey, state],
    queryFn: ({ pageParam, signal }) => request<Page<LetterInList>>(urls.letterList(state, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (part) => part.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  })
}

/** Where one letter stands. */
export function letterStandingQuery(id: string) {
  return queryOptions({
    queryKey: [...letterListKey, 'standing', id],
    queryFn: ({ signal }) => request<LetterInList>(urls.letterStanding(id), { signal }),
    staleTime: 5_000,
  })
}
