const WINDOW_MS = 15 * 60 * 1000
const ALLOWED = 5

/** So that made-up user names cannot fill the memory. */
const REMEMBERED = 10_000

/** How an attempt to sign in went; `seconds` is the time until the next one may be made. */
export type Attempted<T> =
  | { readonly kind: 'right'; readonly value: T }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'refused'; readonly seconds: number }

export type Attempts = {
  /** Runs `check`, which gives null for wrong credentials, unless the user name failed too often of late. */
  readonly attempt: <T>(username: string, now: Date, check: () => Promise<T | null>) => Promise<Attempted<T>>
}

/** What is known of one user name. `failures`: when they began, oldest first; `waiting`: whoever waits for a check to end. */
type Known = { failures: number[]; checking: number; waiting: (() => void)[] }

/**
 * Lets a user name fail five times within a quarter of an hour. Of many attempts at once no more are checked together than
 * may still fail; the others wait for how those end, so that neither a crowd of guesses gets through nor a crowd of clients
 * with the right password is turned away. Kept in the memory of this process: a restart forgets it, and several processes on
 * one database each count for themselves.
 */
export function createAttempts(): Attempts {
  const byUsername = new Map<string, Known>()

  function knownOf(username: string): Known {
    const known = byUsername.get(username) ?? { failures: [], checking: 0, waiting: [] }
    byUsername.delete(username)
    byUsername.set(username, known)
    const [longestAgo] = byUsername.keys()
    if (byUsername.size > REMEMBERED && longestAgo !== undefined) byUsername.delete(longestAgo)
    return known
  }

  /** Waits until one more attempt may be checked, and counts it in: null; or the seconds until then, when that is not soon. */
  async function turn(known: Known, now: number): Promise<number | null> {
    for (;;) {
      known.failures = known.failures.filter((at) => at > now - WINDOW_MS)
      const [oldest] = known.failures
      if (oldest !== undefined && known.failures.length >= ALLOWED) {
        return Math.max(1, Math.ceil((oldest + WINDOW_MS - now) / 1000))
      }
      if (known.failures.length + known.checking < ALLOWED) {
        known.checking += 1
        return null
      }
      await new Promise<void>((go) => known.waiting.push(go))
    }
  }

  return {
    attempt: async (username, now, check) => {
      const known = knownOf(username)
      const seconds = await turn(known, now.getTime())
      if (seconds !== null) return { kind: 'refused', seconds }
      try {
        const value = await check()
        known.failures = value === null ? [...known.failures, now.getTime()] : []
        return value === null ? { kind: 'wrong' } : { kind: 'right', value }
      } finally {
        known.checking -= 1
        for (const go of known.waiting.splice(0)) go()
      }
    },
  }
}
