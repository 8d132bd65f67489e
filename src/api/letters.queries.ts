import { queryOptions } from '@tanstack/react-query'
import type { Locale } from '#domain/model/locale.ts'
import type { Block } from '#domain/reading/blocks.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { request } from './client.ts'
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
