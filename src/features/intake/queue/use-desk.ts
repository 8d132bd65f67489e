import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { letterListKey, lettersQuery, letterStandingQuery } from '#src/api/letters.queries.ts'
import { Problem } from '#src/api/problem.ts'
import { deskRows } from './desk-rows.ts'
import { lettersToCheck } from './upload-queue.ts'
import type { UploadStore } from './upload-store.ts'
import { useUploads } from './use-uploads.ts'

/** Letters that wait, with the files of this browser on their way to them; the two are kept in step. */
export function useDesk() {
  const client = useQueryClient()
  const { store, queue } = useUploads()
  const waiting = useInfiniteQuery(lettersQuery('waiting'))
  const letters = useMemo(() => waiting.data?.pages.flatMap(({ items }) => items) ?? [], [waiting.data])
  const rows = useMemo(() => deskRows(queue, letters), [queue, letters])

  const isWhole = waiting.isSuccess && !waiting.hasNextPage
  const missing = lettersToCheck(queue)
    .filter(({ letterId }) => !letters.some(({ id }) => id === letterId))
    .map(({ letterId }) => letterId)
    .join(' ')
  const { dataUpdatedAt } = waiting
  useEffect(() => {
    // A file was just read: the list that has its letter is newer than the one on screen.
    if (missing !== '') void client.invalidateQueries({ queryKey: [...letterListKey, 'waiting'] })
  }, [client, missing])
  useEffect(() => {
    if (!isWhole || missing === '' || dataUpdatedAt === 0) return
    for (const id of missing.split(' ')) void settle(client, store, id)
  }, [client, store, isWhole, missing, dataUpdatedAt])

  return { store, queue, waiting, letters, rows }
}

/** A letter that was read here and waits no longer: somebody dealt with it, here or elsewhere. */
async function settle(client: ReturnType<typeof useQueryClient>, store: UploadStore, id: string): Promise<void> {
  try {
    const { id: letterId, state, report } = await client.fetchQuery({ ...letterStandingQuery(id), retry: false })
    if (report !== null) store.submitted(letterId, report.id, report.status === 'accepted')
    else if (state === 'aside') store.gone(letterId)
  } catch (error) {
    const gone = store.queue().find(({ state }) => state.step === 'read' && state.letterId === id)
    const isGone = error instanceof Problem && error.status === 404
    if (isGone && gone?.state.step === 'read') store.gone(gone.state.letterId)
  }
}
