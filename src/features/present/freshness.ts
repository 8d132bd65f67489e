/** How often the figures on screen are asked for anew. */
export const REFRESH_MS = 60_000
/** So many refreshes may fail to come, as while a computer sleeps, before figures are called old. */
const OLD_AFTER_MS = 5 * REFRESH_MS

export type Freshness = 'current' | 'offline' | 'failed' | 'old'

type Answer = {
  readonly dataUpdatedAt: number
  readonly isPaused: boolean
  readonly isRefetchError: boolean
}

/** Whether what is on screen is what the server would say now, and if not, why it may not be. Times in milliseconds. */
export function freshnessOf({ dataUpdatedAt, isPaused, isRefetchError }: Answer, now: number): Freshness {
  if (isPaused) return 'offline'
  if (isRefetchError) return 'failed'
  return now - dataUpdatedAt > OLD_AFTER_MS ? 'old' : 'current'
}
