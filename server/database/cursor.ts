import { z } from 'zod'

/** Nobody but us makes cursors; one with a NUL, which no database takes, is not ours. */
const partsSchema = z.array(
  z
    .string()
    .max(300)
    .refine((key) => !key.includes('\0')),
)

/** The place in a sorted list after which its next part begins: the sort keys of the last row, opaque to clients. */
export function cursorOf(keys: readonly string[]): string {
  return btoa(encodeURIComponent(JSON.stringify(keys)))
}

/** The sort keys in a cursor; null when it is none of ours. */
export function keysOf(cursor: string, count: number): readonly string[] | null {
  try {
    const parts = partsSchema.length(count).safeParse(JSON.parse(decodeURIComponent(atob(cursor))))
    return parts.success ? parts.data : null
  } catch {
    return null
  }
}
