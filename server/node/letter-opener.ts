import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { fileRules } from '#domain/checks/rules/file-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { openedLetterSchema, type OpenedLetter } from '#domain/reading/open-letter.ts'
import { letterFormatSchema } from '#domain/reports/reading.ts'
import type { LetterOpener } from '#server/deps.ts'
import type { LetterJob } from './letter-job.ts'

export type LetterOpenerOptions = {
  readonly workers?: number
  /** How long one file may take, once it is its turn. */
  readonly limitMs?: number
  /** Heap of one worker; a file that needs more ends it. */
  readonly heapMb?: number
  readonly script?: URL
  readonly logError: (error: unknown) => void
}

type Opener = { readonly openLetter: LetterOpener; readonly close: () => Promise<void> }

/** How one file went. `slow` and `failed` leave the worker dead. */
type Answer =
  | { readonly kind: 'opened'; readonly letter: OpenedLetter }
  | { readonly kind: 'slow' }
  | { readonly kind: 'failed'; readonly error: unknown }

/**
 * Opens files in worker threads with a limit of time and memory, so that no file can hold up or end the server. A file that
 * broke its worker is answered with a finding, and the next one gets a new worker; files wait while all workers are busy.
 */
export function startLetterOpener(options: LetterOpenerOptions): Opener {
  const { workers = 2, limitMs = 15_000, heapMb = 256, logError } = options
  const script = options.script ?? new URL('./letter-worker.ts', import.meta.url)
  const idle: Worker[] = []
  const alive = new Set<Worker>()
  const waiting: (() => void)[] = []
  let free = workers

  function startWorker(): Worker {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    })
    worker.unref()
    // Between two files nobody asks; without a listener, an error then would end the server.
    worker.on('error', () => {})
    alive.add(worker)
    worker.once('exit', () => {
      alive.delete(worker)
      const index = idle.indexOf(worker)
      if (index >= 0) idle.splice(index, 1)
    })
    return worker
  }

  async function turn(): Promise<void> {
    if (free > 0) free -= 1
    else await new Promise<void>((go) => waiting.push(go))
  }

  function handOn(): void {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }

  async function open(job: LetterJob): Promise<OpenedLetter> {
    const worker = idle.pop() ?? startWorker()
    const answer = await ask(worker, job, limitMs)
    if (answer.kind === 'opened') {
      idle.push(worker)
      return answer.letter
    }
    await worker.terminate()
    if (answer.kind === 'failed') logError(answer.error)
    return unread(job.fileName, answer.kind, limitMs)
  }

  return {
    async openLetter(bytes, fileName) {
      await turn()
      try {
        return await open({ bytes, fileName })
      } finally {
        handOn()
      }
    },
    async close() {
      await Promise.all([...alive].map((worker) => worker.terminate()))
    },
  }
}

function ask(worker: Worker, job: LetterJob, limitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer)
      worker.removeAllListeners('message')
      worker.removeAllListeners('messageerror')
      worker.removeListener('error', failed)
      worker.removeListener('exit', ended)
      resolve(answer)
    }
    const failed = (error: unknown) => settle({ kind: 'failed', error })
    const ended = (code: number) => failed(new Error(`the letter worker ended with code ${code}`))
    const timer = setTimeout(() => settle({ kind: 'slow' }), limitMs)
    worker.once('message', (message: unknown) => {
      const parsed = openedLetterSchema.safeParse(message)
      settle(parsed.success ? { kind: 'opened', letter: parsed.data } : { kind: 'failed', error: parsed.error })
    })
    worker.once('messageerror', failed)
    worker.once('error', failed)
    worker.once('exit', ended)
    worker.postMessage(job, [])
  })
}

/** The answer for a file that could not be opened: kept as what its name says it is, to be typed in from the original. */
function unread(fileName: string, kind: 'slow' | 'failed', limitMs: number): OpenedLetter {
  const format = letterFormatSchema.safeParse(extname(fileName).slice(1).toLowerCase()).data ?? null
  const finding: Finding =
    kind === 'slow'
      ? fileRules.tooSlow.at('', { name: fileName, seconds: Math.round(limitMs / 1000) })
      : fileRules.readingFailed.at('', { name: fileName })
  return { format, blocks: [], findings: [finding] }
}
