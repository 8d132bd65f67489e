import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { User } from '#domain/model/user.ts'
import { sessionKey, useUser } from '#src/api/session.queries.ts'
import { uploadLetter } from '#src/api/upload-letter.ts'
import { keeperOf } from './kept-uploads.ts'
import { isUnderWay, lostByLeaving } from './upload-queue.ts'
import { createUploadStore, type UploadStore } from './upload-store.ts'
import { noteUploadsLeft } from './uploads-left.ts'

const stores = new Map<string, UploadStore>()

/** One queue for each account that uses this browser; it sends only while that account is the one signed in. */
export function uploadsOf(userId: string, client: QueryClient): UploadStore {
  const known = stores.get(userId)
  if (known !== undefined) return known
  const store = createUploadStore({
    send: ({ key, ...upload }) => uploadLetter({ ...upload, sending: { key, account: userId } }),
    keeper: keeperOf(userId),
    newId: () => newId(),
    wait: waitFor,
    isSignedIn: () => client.getQueryData<User | null>(sessionKey)?.id === userId,
    sessionEnded: () => client.setQueryData(sessionKey, null),
    turn: () => turnOf(`tong-hop.intake.${userId}`),
  })
  client.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] === sessionKey[0]) store.wake()
  })
  store.subscribe(() =>
    noteUploadsLeft(
      userId,
      store.queue().some(({ state }) => isUnderWay(state)),
    ),
  )
  stores.set(userId, store)
  return store
}

/** Also where the page came without encryption, and browsers give no `randomUUID`. */
const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function waitFor(seconds: number, reason: 'server' | 'connection'): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer)
      window.removeEventListener('online', over)
      resolve()
    }
    const timer = setTimeout(over, seconds * 1000)
    if (reason === 'connection') window.addEventListener('online', over)
  })
}

/** Resolves in one window of this browser at a time, as long as that is open. Without such locks all may go. */
function turnOf(name: string): Promise<void> {
  const { locks } = navigator as { locks?: LockManager }
  if (locks === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    const held = new Promise<never>(() => undefined)
    locks
      .request(name, () => {
        resolve()
        return held
      })
      .catch(() => resolve())
  })
}

/** The files of the signed-in user on their way to reports. While the browser could not keep some, leaving the page asks first. */
export function useUploads() {
  const store = uploadsOf(useUser().id, useQueryClient())
  const queue = useSyncExternalStore(store.subscribe, store.queue)
  const isRisky = lostByLeaving(queue).length > 0
  useEffect(() => {
    if (!isRisky) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isRisky])
  return { store, queue }
}
