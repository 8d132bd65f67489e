import type { Upload, UploadState } from './upload-queue.ts'

/** What a browser keeps of a file; `bytes` are null where it could not keep them. */
export type KeptUpload = Omit<Upload, 'kept'> & { readonly bytes: Blob | null }

/** Keeps files of one user in this browser, until the server has them. `put` and `putBytes` reject where there is no room. */
export type UploadKeeper = {
  readonly all: () => Promise<readonly KeptUpload[]>
  readonly put: (upload: Omit<KeptUpload, 'bytes'>) => Promise<void>
  readonly putBytes: (id: string, bytes: Blob) => Promise<void>
  readonly dropBytes: (id: string) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}

const steps = new Set<UploadState['step']>(['waiting', 'uploading', 'reading', 'read', 'submitted', 'failed'])

/** What another version of the product kept may have another shape, and is left out. */
export function isKept(value: unknown): value is Omit<KeptUpload, 'bytes'> {
  const upload = value as Partial<KeptUpload> | null
  return (
    typeof upload?.id === 'string' &&
    typeof upload.name === 'string' &&
    typeof upload.size === 'number' &&
    typeof upload.order === 'number' &&
    typeof upload.state === 'object' &&
    steps.has(upload.state.step)
  )
}

/** What an earlier sitting left: what was under way waits for its turn again, if its bytes were kept. */
export function asFoundAgain({ bytes, ...upload }: KeptUpload): Upload {
  const { state } = upload
  if (state.step === 'read' || state.step === 'submitted') return { ...upload, kept: 'yes' }
  if (bytes === null) {
    const isOver = state.step === 'failed' && state.failure.kind !== 'cancelled' && state.failure.kind !== 'server'
    return { ...upload, kept: 'no', state: isOver ? state : { step: 'failed', failure: { kind: 'interrupted' } } }
  }
  return { ...upload, kept: 'yes', state: state.step === 'failed' ? state : { step: 'waiting', for: 'turn' } }
}

const FACTS = 'uploads'
const BYTES = 'bytes'

/** Each account has a database of its own in the browser: one never reads another's. */
export function keeperOf(userId: string): UploadKeeper {
  let opened: Promise<IDBDatabase> | null = null
  const database = () => {
    opened ??= open(`tong-hop.intake.${userId}`)
    opened.catch(() => (opened = null))
    return opened
  }
  const write = async (change: (facts: IDBObjectStore, bytes: IDBObjectStore) => void) => {
    // Written to the disk before it counts as kept.
    const transaction = (await database()).transaction([FACTS, BYTES], 'readwrite', { durability: 'strict' })
    change(transaction.objectStore(FACTS), transaction.objectStore(BYTES))
    await done(transaction)
  }
  return {
    all: async () => {
      const transaction = (await database()).transaction([FACTS, BYTES], 'readonly')
      const facts = transaction.objectStore(FACTS).getAll()
      const keys = transaction.objectStore(BYTES).getAllKeys()
      const blobs = transaction.objectStore(BYTES).getAll()
      await done(transaction)
      const bytes = new Map(keys.result.map((key, index) => [key, blobs.result[index] as Blob]))
      return facts.result
        .filter(isKept)
        .map((upload) => withBytes(upload, bytes.get(upload.id)))
        .toSorted((a, b) => a.order - b.order)
    },
    put: (upload) => write((facts) => facts.put(upload, upload.id)),
    putBytes: (id, blob) => write((_, bytes) => bytes.put(blob, id)),
    dropBytes: (id) => write((_, bytes) => bytes.delete(id)),
    remove: (id) =>
      write((facts, bytes) => {
        facts.delete(id)
        bytes.delete(id)
      }),
  }
}

const withBytes = (upload: Omit<KeptUpload, 'bytes'>, bytes: Blob | undefined): KeptUpload => ({
  ...upload,
  bytes: bytes ?? null,
})

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1)
    asked.addEventListener('upgradeneeded', () => {
      asked.result.createObjectStore(FACTS)
      asked.result.createObjectStore(BYTES)
    })
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => reject(asked.error ?? new Error('the browser keeps nothing')))
  })
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('no room')))
  })
}
