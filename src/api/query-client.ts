import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from './problem.ts'
import { sessionKey } from './session.queries.ts'

/** Trouble that passes by itself is tried again; a refusal is not. */
function worthRetrying(failures: number, error: Error): boolean {
  const passing = error instanceof Problem && (error.status === 0 || error.status >= 500)
  return passing && failures < 2
}

/** The page's memory of answers. A 401 from anywhere means that the session is over: the shell then asks to sign in. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && error.status === 401) client.setQueryData(sessionKey, null)
      },
    }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })
  return client
}
