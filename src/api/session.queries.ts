import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { Session } from '#domain/model/session.ts'
import type { User } from '#domain/model/user.ts'
import { request } from './client.ts'
import { Problem } from './problem.ts'
import { rememberSignedIn } from './signed-in.ts'
import { urls } from './urls.ts'

export const sessionKey = ['session'] as const

/** Who is signed in; null: nobody. */
export function sessionQuery() {
  return queryOptions({
    queryKey: sessionKey,
    queryFn: async ({ signal }): Promise<User | null> => {
      try {
        return (await request<Session>(urls.session(), { signal })).user
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 401) throw error
        rememberSignedIn(false)
        return null
      }
    },
    staleTime: 5 * 60_000,
  })
}

/** Whom the screens inside were let in as: theirs until they are left, also when the session has just ended. */
export const LetIn = createContext<User | null>(null)

/** The user who is signed in. Only for screens inside the shell, which are shown to nobody else. */
export function useUser(): User {
  const { data } = useQuery(sessionQuery())
  const letIn = use(LetIn)
  const user = data ?? letIn
  if (user === null) throw new Error('useUser outside of a signed-in screen')
  return user
}
