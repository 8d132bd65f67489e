import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { LetterInList, LetterPlace, SetAside } from '#domain/letters/letter-in-list.ts'
import { request } from './client.ts'
import { letterStandingQuery } from './letters.queries.ts'
import { urls } from './urls.ts'

const fromLetters = new Set<unknown>('letterList queue history'.split(' '))

/** What the server says of a letter is known at once; lists are asked for again. */
function changed(client: QueryClient, letter: LetterInList) {
  client.setQueryData(letterStandingQuery(letter.id).queryKey, letter)
  return client.invalidateQueries({ predicate: ({ queryKey }) => fromLetters.has(queryKey[0]) })
}

/** Sets a letter aside that nothing is to come of. */
export function useSetAside() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: SetAside & { id: string }) =>
      request<LetterInList>(urls.letterSetAside(id), { method: 'POST', body }),
    onSuccess: (letter) => changed(client, letter),
  })
}

/** Takes a letter back that was set aside. */
export function useRestoreLetter() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<LetterInList>(urls.letterRestore(id), { method: 'POST' }),
    onSuccess: (letter) => changed(client, letter),
  })
}

/** Says whose report a letter is and of which campaign, where the letter does not. */
export function usePlaceLetter() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, place }: { id: string; place: LetterPlace }) =>
      request<LetterInList>(urls.letterPlace(id), { method: 'PUT', body: place }),
    onSuccess: (letter) => changed(client, letter),
  })
}
