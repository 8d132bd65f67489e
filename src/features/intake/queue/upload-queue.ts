import type { LetterId, ReportId } from '#domain/model/ids.ts'

/** Why a file did not become a reading. `refused` is the server's own word, `message`; only some are worth another try. */
export type UploadFailure =
  | { readonly kind: 'network' | 'server' | 'signedOut' | 'tooLarge' | 'cancelled' | 'interrupted' }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Where a file stands on its way to a report. It waits for those before it, or because a busy server asked to send it again
 * later. `uploading` tells the share sent, 0 to 1 (null: not known); `reading` is the
 * time in which the server has it all and reads. From `read` on the letter is safe on the server.
 */
export type UploadState =
  | { readonly step: 'waiting'; readonly for: 'turn' | 'server' }
  | { readonly step: 'uploading'; readonly share: number | null }
  | { readonly step: 'reading' }
  | { readonly step: 'read'; readonly letterId: LetterId; readonly findings: number }
  | { readonly step: 'submitted'; readonly letterId: LetterId; readonly reportId: ReportId; readonly accepted: boolean }
  | { readonly step: 'failed'; readonly failure: UploadFailure }

/** A file in the queue; `size` in bytes. */
export type Upload = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly state: UploadState
}

export type UploadQueue = readonly Upload[]

export type UploadAction =
  | { readonly type: 'added'; readonly files: readonly { id: string; name: string; size: number }[] }
  | { readonly type: 'started' | 'postponed' | 'cancelled' | 'retried' | 'removed'; readonly id: string }
  | { readonly type: 'progressed'; readonly id: string; readonly share: number | null }
  | { readonly type: 'read'; readonly id: string; readonly letterId: LetterId; readonly findings: number }
  | { readonly type: 'failed'; readonly id: string; readonly failure: UploadFailure }
  | {
      readonly type: 'submitted'
      readonly letterId: LetterId
      readonly reportId: ReportId
      readonly accepted: boolean
    }

const onWay = (state: UploadState) => state.step === 'uploading' || state.step === 'reading'

const withState = (queue: UploadQueue, id: string, next: (upload: Upload) => UploadState | null): UploadQueue =>
  queue.map((upload) => {
    if (upload.id !== id) return upload
    const state = next(upload)
    return state === null ? upload : { ...upload, state }
  })

/** The queue after what happened. News about a file that is not on its way any more (cancelled, removed) changes nothing. */
export function reduceUploads(queue: UploadQueue, action: UploadAction): UploadQueue {
  switch (action.type) {
    case 'added':
      return [...queue, ...action.files.map((file): Upload => ({ ...file, state: { step: 'waiting', for: 'turn' } }))]
    case 'started':
      return withState(queue, action.id, ({ state }) =>
        state.step === 'waiting' ? { step: 'uploading', share: 0 } : null,
      )
    case 'progressed':
      return withState(queue, action.id, ({ state }) => {
        if (state.step !== 'uploading') return null
        return action.share === 1 ? { step: 'reading' } : { step: 'uploading', share: action.share }
      })
    case 'read':
      return withState(queue, action.id, ({ state }) =>
        onWay(state) ? { step: 'read', letterId: action.letterId, findings: action.findings } : null,
      )
    case 'failed':
      return withState(queue, action.id, ({ state }) =>
        onWay(state) ? { step: 'failed', failure: action.failure } : null,
      )
    case 'postponed':
      return withState(queue, action.id, ({ state }) => (onWay(state) ? { step: 'waiting', for: 'server' } : null))
    case 'cancelled':
      return withState(queue, action.id, ({ state }) =>
        onWay(state) || state.step === 'waiting' ? { step: 'failed', failure: { kind: 'cancelled' } } : null,
      )
    case 'retried':
      return withState(queue, action.id, ({ state }) =>
        state.step === 'failed' ? { step: 'waiting', for: 'turn' } : null,
      )
    case 'removed':
      return queue.filter((upload) => upload.id !== action.id || onWay(upload.state))
    case 'submitted':
      return queue.map((upload) =>
        letterOf(upload.state) === action.letterId
          ? {
              ...upload,
              state: {
                step: 'submitted',
                letterId: action.letterId,
                reportId: action.reportId,
                accepted: action.accepted,
              },
            }
          : upload,
      )
    default:
      return action satisfies never
  }
}

/** The letter that a file became, once it was read. */
export function letterOf(state: UploadState): LetterId | null {
  return state.step === 'read' || state.step === 'submitted' ? state.letterId : null
}

/** The files to start now, so that no more than `atOnce` are on their way. */
export function nextToStart(queue: UploadQueue, atOnce: number): readonly Upload[] {
  const free = atOnce - queue.filter(({ state }) => onWay(state)).length
  return queue.filter(({ state }) => state.step === 'waiting').slice(0, Math.max(0, free))
}

/** Whether leaving the page now would break something off. */
export const isBusy = (queue: UploadQueue): boolean =>
  queue.some(({ state }) => onWay(state) || state.step === 'waiting')

/** The letters that were read and not submitted yet, in the order in which they were dropped. */
export function lettersToCheck(queue: UploadQueue): readonly (Upload & { readonly letterId: LetterId })[] {
  return queue.flatMap((upload) =>
    upload.state.step === 'read' ? [{ ...upload, letterId: upload.state.letterId }] : [],
  )
}

/**
 * The queue as another sitting finds it: what was read is on the server; the bytes of what was not are gone with the page,
 * and the file must be chosen again.
 */
export function afterReload(queue: UploadQueue): UploadQueue {
  return queue.map((upload) =>
    onWay(upload.state) || upload.state.step === 'waiting'
      ? { ...upload, state: { step: 'failed', failure: { kind: 'interrupted' } } }
      : upload,
  )
}

/** Whether another try with the same bytes can help, and the bytes are still there. */
export function canRetry(failure: UploadFailure): boolean {
  return (
    failure.kind === 'network' ||
    failure.kind === 'server' ||
    failure.kind === 'cancelled' ||
    failure.kind === 'signedOut'
  )
}
