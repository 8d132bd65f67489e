import type { SessionCarrier } from '#server/deps.ts'

/** Carries a session's token where there is no cookie; for programs that are several users at once. */
export const SESSION_HEADER = 'X-Mock-Session'

/**
 * The session of this page. Responses made in a page cannot set cookies, so the token stays in memory; a request that names
 * a session in its header belongs to that one instead.
 */
export function sessionInMemory(): SessionCarrier {
  let current: string | null = null
  return {
    read: (context) => context.req.header(SESSION_HEADER) ?? current,
    write: (context, token) => {
      current = token
      context.header(SESSION_HEADER, token)
    },
    clear: () => {
      current = null
    },
  }
}
