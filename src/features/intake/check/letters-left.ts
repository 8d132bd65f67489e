import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LetterId } from '#domain/model/ids.ts'
import { lettersQuery } from '#src/api/letters.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { lettersToCheck } from '../queue/upload-queue.ts'
import { useUploads } from '../queue/use-uploads.ts'

export type LettersLeft = {
  /** Files of this browser, in the order in which they were dropped. */
  readonly own: readonly LetterId[]
  /** Those, and then what this account took in elsewhere or before, the oldest first. */
  readonly all: readonly LetterId[]
  /** The one to go to when this one is left for later: round and round, so that none is passed over twice. */
  readonly after: LetterId | null
}

/** Letters that wait to be checked, `but` one. */
export function useLettersLeft(but: LetterId | null): LettersLeft {
  const { id: userId } = useUser()
  const { queue } = useUploads()
  const waiting = useInfiniteQuery(lettersQuery('waiting')).data
  return useMemo(() => {
    const done = new Set(queue.flatMap(({ state }) => (state.step === 'submitted' ? [state.letterId] : [])))
    const dropped = lettersToCheck(queue).map(({ letterId }) => letterId)
    const own = dropped.filter((letterId) => letterId !== but)
    const known = new Set<LetterId | null>([but, ...own, ...done])
    const others = (waiting?.pages.flatMap(({ items }) => items) ?? [])
      .filter(({ id, uploadedById }) => uploadedById === userId && !known.has(id))
      .map(({ id }) => id)
      .toReversed()
    const here = dropped.findIndex((id) => id === but)
    const after = dropped.slice(here + 1)[0] ?? others[0] ?? own[0] ?? null
    return { own, all: [...own, ...others], after: here === -1 ? (own[0] ?? others[0] ?? null) : after }
  }, [but, queue, userId, waiting])
}
