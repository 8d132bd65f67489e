import { z } from 'zod'

/** A part of a long list. `nextCursor` goes back as `?cursor=` to get the next part; null: this was the last. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export type Page<T> = { items: T[]; nextCursor: string | null }
