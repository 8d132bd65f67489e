const WINDOW_MS = 15 * 60 * 1000
const ALLOWED = 5

/** So that made-up user names cannot fill the memory. */
const REMEMBERED = 10_000

/** Counts attempts to sign in that have not succeeded. */
export type Attempts = {
  /** Counts an attempt; null when it may go on, else the seconds until the next one may. */
  readonly begin: (username: string, now: Date) => number | null
  /** Forgets the attempts of somebody who signed in. */
  readonly succeeded: (username: string) => void
}

/**
 * Lets a user name fail five times within a quarter of an hour. An attempt counts from its beginning, so that many at once
 * are not let through together. Kept in the memory of this process: a restart forgets it, and several processes on one
 * database each count for themselves.
 */
export function createAttempts(): Attempts {
  const byUsername = new Map<string, readonly number[]>()
  return {
    begin: (username, now) => {
      const recent = (byUsername.get(username) ?? []).filter((at) => at > now.getTime() - WINDOW_MS)
      const [oldest] = recent
      if (recent.length >= ALLOWED && oldest !== undefined) {
        return Math.max(1, Math.ceil((oldest + WINDOW_MS - now.getTime()) / 1000))
      }
      byUsername.delete(username)
      byUsername.set(username, [...recent, now.getTime()])
      const [longestAgo] = byUsername.keys()
      if (byUsername.size > REMEMBERED && longestAgo !== undefined) byUsername.delete(longestAgo)
      return null
    },
    succeeded: (username) => void byUsername.delete(username),
  }
}
