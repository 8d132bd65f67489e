import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Credentials, Session } from '#domain/model/session.ts'
import type { User } from '#domain/model/user.ts'
import { request } from './client.ts'
import { forgetEarly } from './early.ts'
import { rememberSignedIn } from './signed-in.ts'
import { sessionKey } from './session.queries.ts'
import { urls } from './urls.ts'

/**
 * Forgets all that was loaded for whoever was signed in before. The session's own query stays, with its observers: one that is
 * removed from the cache while a page watches it would never tell that page of the new user.
 */
function becomeUser(client: QueryClient, user: User | null): void {
  forgetEarly()
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
  client.setQueryData(sessionKey, user)
}

/** Signs in, and forgets what an earlier user of this page had loaded. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => request<Session>(urls.session(), { method: 'POST', body: credentials }),
    onSuccess: ({ user }) => {
      rememberSignedIn(true)
      becomeUser(client, user)
    },
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request<null>(urls.session(), { method: 'DELETE' }),
    onSuccess: () => {
      rememberSignedIn(false)
      becomeUser(client, null)
    },
  })
}
