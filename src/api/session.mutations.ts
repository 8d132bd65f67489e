import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Credentials, Session } from '#domain/model/session.ts'
import { request } from './client.ts'
import { forgetEarly } from './early.ts'
import { rememberSignedIn } from './signed-in.ts'
import { sessionKey } from './session.queries.ts'
import { urls } from './urls.ts'

/** Signs in, and forgets what an earlier user of this page had loaded. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => request<Session>(urls.session(), { method: 'POST', body: credentials }),
    onSuccess: ({ user }) => {
      rememberSignedIn(true)
      forgetEarly()
      client.clear()
      client.setQueryData(sessionKey, user)
    },
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request<null>(urls.session(), { method: 'DELETE' }),
    onSuccess: () => {
      rememberSignedIn(false)
      forgetEarly()
      client.clear()
      client.setQueryData(sessionKey, null)
    },
  })
}
