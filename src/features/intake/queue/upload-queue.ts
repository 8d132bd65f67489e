import type { LetterId, ReportId } from '#domain/model/ids.ts'

/**
 * Why a file did not become a reading. `refused` is the server's own word, `message`; `interrupted`: the page was left before
 * the file was sent, and this browser could not keep it.
 */
export type UploadFailure =
  | { readonly kind: 'server' | 'tooLarge' | 'cancelled' | 'interrupted' }
  | { readonly kind: 'refused'; readonly message: string }

/** What a file waits for: those before it, a busy server, a connection, or that its user signs in again. */
export type Awaited = 'turn' | 'server' | 'connection' | 'session'

/**
 * Where a file stands on its way to a report. `uploading` tells the share sent, 0 to 1 (null: not known); `reading` is the
 * time in which the server has it all and reads. From `read` on the letter is safe on the server.
 */
export type UploadState =
  | { readonly step: 'waiting'; readonly for: Awaited }
  | { readonly step: 'uploading'; readonly share: number | null }
  | { readonly step: 'reading' }
  | { readonly step: 'read'; readonly letterId: LetterId; readonly findings: number }
  | { readonly step: 'submitted'; readonly letterId: LetterId; readonly reportId: ReportId; readonly accepted: boolean }
  | { readonly step: 'failed'; readonly failure: UploadFailure }

/** A file in the queue; `size` in bytes, `order` its place among all that were dropped, `campaign` the one that it is sent for, if one was chosen. */
export type Upload = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly order: number
  readonly campaign: string | null
  /** Whether this browser keeps its bytes until the server has them; `pending`: not yet. */
  readonly kept: 'yes' | 'pending' | 'no'
  readonly state: UploadState
}

export type UploadQueue = readonly Upload[]

export type UploadAction =
  | {
      readonly type: 'added'
      readonly files: readonly { id: string; name: string; size: number; order: number; campaign: string | null }[]
    }
  /** An earlier sitting left these; those known already stay as they are. */
  | { readonly type: 'restored'; readonly uploads: UploadQueue }
  | { readonly type: 'kept'; readonly id: string; readonly kept: Upload['kept'] }
  | { readonly type: 'started' | 'cancelled' | 'retried' | 'removed'; readonly id: string }
  | { readonly type: 'postponed'; readonly id: string; readonly for: Awaited }
  | { readonly type: 'progressed'; readonly id: string; readonly share: number | null }
  | { readonly type: 'read'; readonly id: string; readonly letterId: LetterId; readonly findings: number }
  | { readonly type: 'failed'; readonly id: string; readonly failure: UploadFailure }
  /** Somebody else dealt with the letter: it is no longer among those to check. */
  | { readonly type: 'gone'; readonly letterId: LetterId }
  | {
      readonly type: 'submitted'
      readonly letterId: LetterId
      readonly reportId: ReportId
      readonly accepted: boolean
    }

const onWay = (state: UploadState) => state.step === 'uploading' || state.step === 'reading'

/** Whether a file has still to reach the server. */
export const isUnderWay = (state: UploadState): boolean => onWay(state) || state.step === 'waiting'

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
      return [
        ...queue,
        ...action.files.map((file): Upload => ({ ...file, kept: 'pending', state: { step: 'waiting', for: 'turn' } })),
      ]
    case 'restored': {
      const known = new Set(queue.map(({ id }) => id))
      const added = action.uploads.filter(({ id }) => !known.has(id))
      return [...added, ...queue].toSorted((a, b) => a.order - b.order)
    }
    case 'kept':
      return queue.map((upload) => (upload.id === action.id ? { ...upload, kept: action.kept } : upload))
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
      return withState(queue, action.id, ({ state }) => (onWay(state) ? { step: 'waiting', for: action.for } : null))
    case 'cancelled':
      return withState(queue, action.id, ({ state }) =>
        isUnderWay(state) ? { step: 'failed', failure: { kind: 'cancelled' } } : null,
      )
    case 'retried':
      return withState(queue, action.id, ({ state }) =>
        state.step === 'failed' ? { step: 'waiting', for: 'turn' } : null,
      )
    case 'removed':
      return queue.filter((upload) => upload.id !== action.id || onWay(upload.state))
    case 'gone':
      return queue.filter(({ state }) => state.step !== 'read' || state.letterId !== action.letterId)
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

/** The files that would be lost if the page were left now. */
export const lostByLeaving = (queue: UploadQueue): readonly Upload[] =>
  queue.filter(({ state, kept }) => isUnderWay(state) && kept !== 'yes')

/** The letters that were read and not submitted yet, in the order in which they were dropped. */
export function lettersToCheck(queue: UploadQueue): readonly (Upload & { readonly letterId: LetterId })[] {
  return queue.flatMap((upload) =>
    upload.state.step === 'read' ? [{ ...upload, letterId: upload.state.letterId }] : [],
  )
}

/** Whether another try with the same bytes can help. */
export const canRetry = (failure: UploadFailure): boolean => failure.kind === 'server' || failure.kind === 'cancelled'
