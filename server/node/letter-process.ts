import { fork } from 'node:child_process'
import { Socket } from 'node:net'
import type { FileReading } from '#server/letters/read-letter-file.ts'
import { letterAnswerSchema, type LetterJob } from './letter-job.ts'

export type ProcessLimits = {
  /** How long one file may take. */
  readonly limitMs: number
  /** Memory of the whole process, in MB; a file that needs more ends it. */
  readonly memoryMb: number
}

/** How one file went. After all but `read` the process is of no more use. */
export type ProcessAnswer =
  | { readonly kind: 'read'; readonly reading: FileReading; readonly heldMb: number }
  | { readonly kind: 'slow' }
  | { readonly kind: 'failed'; readonly error: unknown }

export type LetterProcess = {
  /** Reads one file; only one at a time. */
  readonly read: (job: LetterJob) => Promise<ProcessAnswer>
  readonly isAlive: () => boolean
  /** It has read nothing yet: what fails in it, no other file can have spoilt. */
  readonly isFresh: () => boolean
  /** Ends it at once, whatever it does; resolves when its memory is given back. */
  readonly end: () => Promise<void>
}

/** Of the memory allowed, what is left for the heap beside the program itself and what lies outside of the heap. */
const HEAP_SHARE = 0.6
/** The last signs of what a process says when it breaks. */
const COMPLAINT = 2000

/**
 * A process that reads letters. No thread would do: one that runs out of memory within a single large step ends the process
 * that it is in. It gets nothing of the server's environment: no password is near a file that somebody sent.
 */
export function startLetterProcess(script: URL, { limitMs, memoryMb }: ProcessLimits): LetterProcess {
  const child = fork(script, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${Math.round(memoryMb * HEAP_SHARE)}`, '--max-semi-space-size=8'],
    env: { MEMORY_MB: String(memoryMb) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const reading: { settle: ((answer: ProcessAnswer) => void) | null } = { settle: null }
  const ended = Promise.withResolvers<void>()
  let alive = true
  let fresh = true
  const failed = (error: unknown) => {
    alive = false
    reading.settle?.({ kind: 'failed', error })
  }
  child.on('message', (message: unknown) => {
    const { success, data, error } = letterAnswerSchema.safeParse(message)
    reading.settle?.(success ? { kind: 'read', ...data } : { kind: 'failed', error })
  })
  child.on('error', failed)
  let complaint = ''
  child.stderr?.on('data', (part: Buffer) => (complaint = (complaint + part.toString()).slice(-COMPLAINT)))
  child.on('exit', (code, signal) => {
    failed(new Error(`a process that reads letters ended (${signal ?? code}) ${complaint}`.trimEnd()))
    ended.resolve()
  })
  // An idle process keeps nobody from ending; while it reads, whoever waits for the answer does.
  child.unref()
  child.channel?.unref()
  if (child.stderr instanceof Socket) child.stderr.unref()

  return {
    read: (job) =>
      new Promise((resolve) => {
        fresh = false
        const timer = setTimeout(() => reading.settle?.({ kind: 'slow' }), limitMs)
        reading.settle = (answer) => {
          clearTimeout(timer)
          reading.settle = null
          resolve(answer)
        }
        child.send(job, (error) => {
          if (error !== null) failed(error)
        })
      }),
    isAlive: () => alive,
    isFresh: () => fresh,
    end: async () => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      child.ref()
      child.kill('SIGKILL')
      await ended.promise
    },
  }
}
