import type { LetterId, ReportId } from '#domain/model/ids.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { ABORTED_PROBLEM, Problem } from '#src/api/problem.ts'
import { queueFrom } from './kept-queue.ts'
import { nextToStart, reduceUploads, type UploadAction, type UploadFailure, type UploadQueue } from './upload-queue.ts'

/** More would only share the same line; fewer would leave it idle while the server reads. */
const AT_ONCE = 2
/** How often a file is sent that a busy server asks to send again later. */
const MOST_SENDINGS = 20

type Send = (upload: {
  file: File
  campaign: string | null
  onProgress: (share: number | null) => void
  signal: AbortSignal
}) => Promise<Reading>

export type UploadStore = ReturnType<typeof createUploadStore>

/**
 * Sends files one after another and remembers what became of each. It lives outside of the screens, so that uploads go on
 * while letters are being checked; `keep` is asked to remember the queue over a reload.
 */
export function createUploadStore(world: {
  readonly send: Send
  readonly kept: string | null
  readonly keep: (text: string) => void
  readonly newId: () => string
  readonly wait: (seconds: number) => Promise<void>
}) {
  let queue: UploadQueue = queueFrom(world.kept)
  const listeners = new Set<() => void>()
  const files = new Map<string, { readonly file: File; readonly campaign: string | null }>()
  const running = new Map<string, AbortController>()
  const sendings = new Map<string, number>()
  let pauses = 0

  function apply(action: UploadAction): void {
    const next = reduceUploads(queue, action)
    if (next === queue) return
    queue = next
    if (action.type !== 'progressed') world.keep(JSON.stringify(queue))
    for (const notify of listeners) notify()
    if (action.type !== 'started') startNext()
  }

  function startNext(): void {
    if (pauses > 0) return
    for (const { id } of nextToStart(queue, AT_ONCE)) {
      const content = files.get(id)
      if (content !== undefined && !running.has(id)) void run(id, content)
    }
  }

  async function run(id: string, { file, campaign }: { file: File; campaign: string | null }): Promise<void> {
    const controller = new AbortController()
    running.set(id, controller)
    apply({ type: 'started', id })
    const onProgress = (share: number | null) => apply({ type: 'progressed', id, share })
    try {
      const reading = await world.send({ file, campaign, onProgress, signal: controller.signal })
      running.delete(id)
      files.delete(id)
      apply({ type: 'read', id, letterId: reading.letterId, findings: reading.findings.length })
    } catch (error) {
      running.delete(id)
      const seconds = secondsUntilRetry(error)
      const sent = (sendings.get(id) ?? 0) + 1
      sendings.set(id, sent)
      if (seconds === null || sent >= MOST_SENDINGS) apply({ type: 'failed', id, failure: failureOf(error) })
      else void postpone(id, seconds)
    }
  }

  /** Sends nothing until the server has had the time that it asked for; then what waits, this file with it. */
  async function postpone(id: string, seconds: number): Promise<void> {
    pauses += 1
    apply({ type: 'postponed', id })
    await world.wait(seconds)
    pauses -= 1
    startNext()
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    queue: () => queue,
    /** Puts files into the queue; each is sent for `campaign`, if one was chosen. Returns their ids. */
    add: (added: readonly File[], campaign: string | null): readonly string[] => {
      const entries = added.map((file) => ({
        id: world.newId(),
        name: file.name.normalize('NFC'),
        size: file.size,
        file,
      }))
      for (const { id, file } of entries) files.set(id, { file, campaign })
      apply({ type: 'added', files: entries.map(({ id, name, size }) => ({ id, name, size })) })
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
      files.delete(id)
    },
    submitted: (letterId: LetterId, reportId: ReportId, accepted: boolean) =>
      apply({ type: 'submitted', letterId, reportId, accepted }),
  }
}

/** How long a busy server asks to wait before the same file is sent again; null: that would not help. */
const secondsUntilRetry = (error: unknown): number | null =>
  error instanceof Problem && error.status === 503 ? error.retryAfter : null

export function failureOf(error: unknown): UploadFailure {
  if (!(error instanceof Problem)) return { kind: 'server' }
  if (error.type === ABORTED_PROBLEM) return { kind: 'cancelled' }
  if (error.status === 0) return { kind: 'network' }
  if (error.status === 401) return { kind: 'signedOut' }
  if (error.status === 413) return { kind: 'tooLarge' }
  if (error.status >= 500) return { kind: 'server' }
  return { kind: 'refused', message: error.errors[0]?.message ?? error.message }
}
