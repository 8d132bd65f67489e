import { Worker } from 'node:worker_threads'
import type { FileReading } from '#server/letters/read-letter-file.ts'
import { letterAnswerSchema, type LetterJob } from './letter-job.ts'

export type ThreadLimits = {
  /** How long one file may take. */
  readonly limitMs: number
  /** Heap of one thread, in MB; a file that needs more ends it. */
  readonly heapMb: number
}

/** How one file went. After all but `read` the thread is of no more use. */
export type ThreadAnswer =
  | { readonly kind: 'read'; readonly reading: FileReading }
  | { readonly kind: 'slow' }
  | { readonly kind: 'failed'; readonly error: unknown }

export type LetterThread = {
  /** Reads one file; only one at a time. Takes its bytes over, with all of the buffer that they are in: the caller has it no more. */
  readonly read: (job: LetterJob) => Promise<ThreadAnswer>
  /** Lets the file that is being read fail. */
  readonly breakOff: (error: Error) => void
  /** The memory that it holds, in MB: of its heap, and beside it. */
  readonly heldMb: () => Promise<number>
  readonly isAlive: () => boolean
  readonly end: () => Promise<void>
}

const MB = 1_048_576

export function startLetterThread(script: URL, { limitMs, heapMb }: ThreadLimits): LetterThread {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  worker.unref()
  const reading: { settle: ((answer: ThreadAnswer) => void) | null } = { settle: null }
  let alive = true
  const failed = (error: unknown) => reading.settle?.({ kind: 'failed', error })
  worker.on('message', (message: unknown) => {
    const { success, data, error } = letterAnswerSchema.safeParse(message)
    reading.settle?.(success ? { kind: 'read', reading: data } : { kind: 'failed', error })
  })
  worker.on('messageerror', failed)
  worker.on('error', failed)
  worker.on('exit', (code) => {
    alive = false
    failed(new Error(`a thread that reads letters ended with code ${code}`))
  })

  return {
    read: (job) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => reading.settle?.({ kind: 'slow' }), limitMs)
        reading.settle = (answer) => {
          clearTimeout(timer)
          reading.settle = null
          resolve(answer)
        }
        const { buffer } = job.file.bytes
        worker.postMessage(job, buffer instanceof ArrayBuffer ? [buffer] : [])
      }),
    breakOff: failed,
    heldMb: async () => {
      const { total_heap_size, external_memory, malloced_memory } = await worker.getHeapStatistics()
      return (total_heap_size + external_memory + malloced_memory) / MB
    },
    isAlive: () => alive,
    end: async () => {
      await worker.terminate()
    },
  }
}
