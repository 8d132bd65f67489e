import type { LetterId, ReportId } from '#domain/model/ids.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { ABORTED_PROBLEM, Problem } from '#src/api/problem.ts'
import { asFoundAgain, type KeptUpload, type UploadKeeper } from './kept-uploads.ts'
import {
  isUnderWay,
  nextToStart,
  reduceUploads,
  type Awaited,
  type Upload,
  type UploadAction,
  type UploadFailure,
  type UploadQueue,
} from './upload-queue.ts'

/** More would only share the same line; fewer would leave it idle while the server reads. */
const AT_ONCE = 2
/** How often a file is sent that a server in trouble does not take. */
const MOST_SENDINGS = 20
/** A server that fails without saying when to come again gets fewer. */
const MOST_FAILURES = 3
/** Between tries while there is no connection, in seconds: each time longer, up to the last. */
const LOST_WAITS = [1, 2, 4, 8, 15]

type Send = (upload: {
  key: string
  file: File
  campaign: string | null
  onProgress: (share: number | null) => void
  signal: AbortSignal
}) => Promise<Reading>

export type UploadStore = ReturnType<typeof createUploadStore>

/**
 * Sends files one after another and remembers what became of each. It lives outside of the screens, so that uploads go on
 * while letters are being checked. What has not reached the server is kept in the browser, and goes on in the next sitting.
 */
export function createUploadStore(world: {
  readonly send: Send
  readonly keeper: UploadKeeper
  readonly newId: () => string
  /** Resolves after these seconds; `connection`: or as soon as there may be one again. */
  readonly wait: (seconds: number, reason: 'server' | 'connection') => Promise<void>
  /** Whether the user of these files is the one who is signed in. */
  readonly isSignedIn: () => boolean
  readonly sessionEnded: () => void
  /** Resolves when no other window of this browser sends what the last sitting left. */
  readonly turn: () => Promise<void>
}) {
  const { keeper } = world
  let queue: UploadQueue = []
  const listeners = new Set<() => void>()
  const files = new Map<string, File>()
  const running = new Map<string, AbortController>()
  const sendings = new Map<string, number>()
  let pauses = 0
  let losses = 0

  function apply(action: UploadAction): void {
    const before = new Map(queue.map((upload) => [upload.id, upload]))
    const next = reduceUploads(queue, action)
    if (next === queue) return
    queue = next
    if (action.type !== 'progressed' && action.type !== 'restored' && action.type !== 'kept') keep(before)
    for (const notify of listeners) notify()
    if (action.type !== 'started') startNext()
  }

  /** Keeps what changed, as far as the browser can. */
  function keep(before: ReadonlyMap<string, Upload>): void {
    for (const { kept: _, ...upload } of queue) {
      if (before.get(upload.id)?.state === upload.state) continue
      keeper.put(upload).catch(() => apply({ type: 'kept', id: upload.id, kept: 'no' }))
      const { state } = upload
      const isDone = !isUnderWay(state) && !(state.step === 'failed' && isWorthKeeping(state.failure))
      if (isDone) keeper.dropBytes(upload.id).catch(() => undefined)
    }
    const left = new Set(queue.map(({ id }) => id))
    for (const id of before.keys()) if (!left.has(id)) keeper.remove(id).catch(() => undefined)
  }

  function startNext(): void {
    if (pauses > 0 || !world.isSignedIn()) return
    for (const { id, campaign } of nextToStart(queue, AT_ONCE)) {
      const file = files.get(id)
      if (file !== undefined && !running.has(id)) void run(id, file, campaign)
    }
  }

  async function run(id: string, file: File, campaign: string | null): Promise<void> {
    const controller = new AbortController()
    running.set(id, controller)
    apply({ type: 'started', id })
    const onProgress = (share: number | null) => apply({ type: 'progressed', id, share })
    try {
      const reading = await world.send({ key: id, file, campaign, onProgress, signal: controller.signal })
      running.delete(id)
      files.delete(id)
      losses = 0
      apply({ type: 'read', id, letterId: reading.letterId, findings: reading.findings.length })
    } catch (error) {
      running.delete(id)
      const sent = (sendings.get(id) ?? 0) + 1
      sendings.set(id, sent)
      await after(id, error, sent)
    }
  }

  /** What becomes of a file that the server did not take. */
  async function after(id: string, error: unknown, sent: number): Promise<void> {
    const status = error instanceof Problem ? error.status : null
    if (error instanceof Problem && error.type === ABORTED_PROBLEM) {
      apply({ type: 'failed', id, failure: { kind: 'cancelled' } })
    } else if (status === 0) {
      const seconds = LOST_WAITS[Math.min(losses, LOST_WAITS.length - 1)] ?? 1
      losses += 1
      await postpone(id, 'connection', seconds)
    } else if (status === 401) {
      world.sessionEnded()
      apply({ type: 'postponed', id, for: 'session' })
    } else {
      const seconds = secondsUntilRetry(error)
      const most = seconds === null ? MOST_FAILURES : MOST_SENDINGS
      if (status !== null && status >= 500 && sent < most) await postpone(id, 'server', seconds ?? 2 ** sent)
      else apply({ type: 'failed', id, failure: failureOf(error) })
    }
  }

  /** Sends nothing until what is waited for may be there again; then what waits, this file with it. */
  async function postpone(
    id: string,
    reason: Extract<Awaited, 'server' | 'connection'>,
    seconds: number,
  ): Promise<void> {
    pauses += 1
    apply({ type: 'postponed', id, for: reason })
    await world.wait(seconds, reason)
    pauses -= 1
    startNext()
  }

  const withFiles = (left: readonly KeptUpload[]) => {
    for (const { id, bytes, name } of left) {
      if (bytes !== null && !files.has(id)) files.set(id, new File([bytes], name, { type: bytes.type }))
    }
    return left.map(asFoundAgain)
  }

  /** Takes up what an earlier sitting left: what was read at once, what was not when it is this window's turn. */
  async function restore(): Promise<void> {
    const isSafe = ({ state }: KeptUpload) => state.step === 'read' || state.step === 'submitted'
    try {
      const seen = await keeper.all()
      apply({ type: 'restored', uploads: withFiles(seen.filter(isSafe)) })
      await world.turn()
      const left = await keeper.all()
      apply({ type: 'restored', uploads: withFiles(left) })
    } catch {
      // A browser that keeps nothing has nothing to take up: that is said where files are added.
    }
  }
  const restored = restore()

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    queue: () => queue,
    /** When all that an earlier sitting left was taken up. */
    restored,
    /** The user may be signed in again. */
    wake: startNext,
    /** Puts files into the queue; each is sent for `campaign`, if one was chosen. Returns their ids. */
    add: (added: readonly File[], campaign: string | null): readonly string[] => {
      const entries = added.map((file) => ({ id: world.newId(), file, name: file.name.normalize('NFC') }))
      const last = Math.max(0, ...queue.map(({ order }) => order))
      for (const { id, file } of entries) {
        files.set(id, file)
        keeper
          .putBytes(id, file)
          .then(() => apply({ type: 'kept', id, kept: 'yes' }))
          .catch(() => apply({ type: 'kept', id, kept: 'no' }))
      }
      apply({
        type: 'added',
        files: entries.map(({ id, name, file }, index) => ({
          id,
          name,
          size: file.size,
          order: last + index + 1,
          campaign,
        })),
      })
      return entries.map(({ id }) => id)
    },
    cancel: (id: string) => {
      apply({ type: 'cancelled', id })
      running.get(id)?.abort()
    },
    /** Whether the bytes are still here to be sent again. */
    holds: (id: string) => files.has(id),
    retry: (id: string) => {
      sendings.delete(id)
      apply({ type: 'retried', id })
    },
    remove: (id: string) => {
      apply({ type: 'removed', id })
      if (!queue.some((upload) => upload.id === id)) files.delete(id)
    },
    /** Somebody dealt with the letter elsewhere. */
    gone: (letterId: LetterId) => apply({ type: 'gone', letterId }),
    submitted: (letterId: LetterId, reportId: ReportId, accepted: boolean) =>
      apply({ type: 'submitted', letterId, reportId, accepted }),
  }
}

const isWorthKeeping = ({ kind }: UploadFailure) => kind === 'cancelled' || kind === 'server'

/** How long a busy server asks to wait before the same file is sent again; null: it does not say. */
const secondsUntilRetry = (error: unknown): number | null =>
  error instanceof Problem && error.status === 503 ? error.retryAfter : null

function failureOf(error: unknown): UploadFailure {
  if (!(error instanceof Problem) || error.status >= 500) return { kind: 'server' }
  if (error.status === 413) return { kind: 'tooLarge' }
  return { kind: 'refused', message: error.errors[0]?.message ?? error.message }
}
