import { useQueryClient, type QueryKey } from '@tanstack/react-query'

/** When the answer to a request came, in ms since 1970, asked for at the moment that it matters: nothing is drawn anew for it. */
export function useReadAt(key: QueryKey): () => number | null {
  const client = useQueryClient()
  return () => client.getQueryState(key)?.dataUpdatedAt || null
}
