import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Session } from '#domain/model/session.ts'
import type { User } from '#domain/model/user.ts'
import { request } from './client.ts'
import { Problem } from './problem.ts'
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
        if (error instanceof Problem && error.status === 401) return null
        throw error
      }
    },
    staleTime: 5 * 60_000,
  })
}

/**
 * The user who is signed in. Only for screens inside the shell, which are shown to nobody else. When the session ends, a
 * screen keeps its user for the moment until it is left for the sign-in.
 */
export function useUser(): User {
  const { data } = useQuery(sessionQuery())
  const [atFirst] = useState(data)
  const user = data ?? atFirst ?? null
  if (user === null) throw new Error('useUser outside of a signed-in screen')
  return user
}
