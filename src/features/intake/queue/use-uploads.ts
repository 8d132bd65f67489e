import { useEffect, useSyncExternalStore } from 'react'
import { useUser } from '#src/api/session.queries.ts'
import { uploadLetter } from '#src/api/upload-letter.ts'
import { isBusy } from './upload-queue.ts'
import { createUploadStore, type UploadStore } from './upload-store.ts'

const stores = new Map<string, UploadStore>()

/** One queue for each account that uses this browser. */
function storeOf(userId: string): UploadStore {
  const known = stores.get(userId)
  if (known !== undefined) return known
  const key = `tong-hop.intake-queue.${userId}`
  const store = createUploadStore({
    send: uploadLetter,
    kept: localStorage.getItem(key),
    keep: (text) => localStorage.setItem(key, text),
    newId: () => crypto.randomUUID(),
    wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
  })
  stores.set(userId, store)
  return store
}

/** The files of the signed-in user on their way to reports. While some are being sent, leaving the page asks first. */
export function useUploads() {
  const store = storeOf(useUser().id)
  const queue = useSyncExternalStore(store.subscribe, store.queue)
  const busy = isBusy(queue)
  useEffect(() => {
    if (!busy) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [busy])
  return { store, queue }
}
