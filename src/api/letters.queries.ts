import { queryOptions } from '@tanstack/react-query'
import type { Locale } from '#domain/model/locale.ts'
import type { Block } from '#domain/reading/blocks.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { request } from './client.ts'
import { urls } from './urls.ts'

/** What was read from a letter, with findings worded in `locale`, and the original as text beside it. */
export function letterQuery(id: string, locale: Locale) {
  return queryOptions({
    queryKey: ['letters', { id, locale }],
    queryFn: ({ signal }) => request<Reading & { blocks: Block[] }>(urls.letter(id), { signal, locale }),
    staleTime: Infinity,
  })
}
