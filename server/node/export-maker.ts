import { Worker } from 'node:worker_threads'
import type { ExportMaker } from '#server/deps.ts'
import type { ExportJob, MadeExport } from '#server/exports/make-export.ts'

export type ExportAnswer =
  | { readonly ok: true; readonly made: MadeExport }
  | { readonly ok: false; readonly error: string }

type Options = {
  /** How long one file may take. */
  readonly limitMs?: number
  /** How long the thread stays without work. */
  readonly idleMs?: number
  /** How many files may be asked for at once. */
  readonly mostWaiting?: number
  readonly memoryMb?: number
  readonly script?: URL
}

/** When to come again, once too much is asked. */
const RETRY_SECONDS = 5

type Finished = Awaited<ReturnType<ExportMaker>>

/**
 * Makes files in one thread, one after another, so that nobody else waits for them; the thread ends when there was nothing to do
 * for a while. What it is given was checked before it was stored: unlike letters, it needs no process of its own.
 */
export function startExportMaker(options: Options = {}): {
  readonly makeExport: ExportMaker
  readonly close: () => Promise<void>
} {
  const { limitMs = 60_000, idleMs = 60_000, mostWaiting = 20, memoryMb = 512 } = options
  const script = options.script ?? new URL('./export-worker.ts', import.meta.url)
  let thread: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()

  function ready(): Worker {
    clearTimeout(idle)
    if (thread !== null) return thread
    const started = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    const gone = () => {
      if (thread === started) thread = null
    }
    started.once('exit', gone).once('error', gone)
    thread = started
    return started
  }

  const end = async () => {
    clearTimeout(idle)
    await thread?.terminate()
    thread = null
  }

  function run(job: ExportJob): Promise<Finished> {
    const worker = ready()
    worker.ref()
    const { promise, resolve, reject } = Promise.withResolvers<Finished>()
    const answered = (answer: ExportAnswer) =>
      answer.ok ? resolve({ kind: 'made', made: answer.made }) : reject(new Error(`an export failed: ${answer.error}`))
    const exited = () => reject(new Error('the thread that makes exports ended'))
    const timer = setTimeout(() => {
      worker.off('exit', exited)
      void end().then(() => resolve({ kind: 'slow', seconds: RETRY_SECONDS }), reject)
    }, limitMs)
    worker.on('message', answered).on('error', reject).on('exit', exited)
    worker.postMessage(job, [])
    return promise.finally(() => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', reject).off('exit', exited)
      worker.unref()
      idle = setTimeout(() => void end(), idleMs)
      idle.unref()
    })
  }

  return {
    makeExport: (job) => {
      if (waiting >= mostWaiting) return Promise.resolve({ kind: 'busy', seconds: RETRY_SECONDS })
      waiting += 1
      const turn = last.then(() => run(job))
      last = turn.then(
        () => (waiting -= 1),
        () => (waiting -= 1),
      )
      return turn
    },
    close: end,
  }
}
