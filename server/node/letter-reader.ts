import { extname } from 'node:path'
import { fileRules } from '#domain/checks/rules/file-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import type { OpenedLetter } from '#domain/reading/open-letter.ts'
import { letterFormatSchema } from '#domain/reports/reading.ts'
import type { LetterFileReader } from '#server/deps.ts'
import { readOpened, type FileReading } from '#server/letters/read-letter-file.ts'
import { fairQueue } from './fair-queue.ts'
import type { LetterJob } from './letter-job.ts'
import { startLetterProcess, type LetterProcess, type ProcessAnswer, type ProcessLimits } from './letter-process.ts'

export type LetterReaderOptions = Partial<ProcessLimits> & {
  readonly processes?: number
  /** How long a file may wait for its turn before its sender is told to come again. */
  readonly waitMs?: number
  /** How many files may wait. */
  readonly mostWaiting?: number
  readonly script?: URL
  readonly logError: (error: unknown) => void
}

/** When to come again, once too many files wait. */
const RETRY_SECONDS = 10

/** A process that holds more than this after its file is replaced: a new one is cheaper. */
const BLOATED_MB = 200
/** A file may fail for what those before it left behind; one that failed so soon is tried once more, in a new process. */
const AGAIN_WITHIN_MS = 2000

type LetterReader = { readonly readLetterFile: LetterFileReader; readonly close: () => Promise<void> }

/**
 * Reads files in processes of their own with a limit of time and memory, so that no file can hold up or end the server. A
 * file that broke its process is answered with a finding, and the next one gets a new process. While all processes are at
 * work files wait: those of one sender in their order, and the senders take turns, so that a batch holds nobody else up.
 */
export function startLetterReader(options: LetterReaderOptions): LetterReader {
  const { processes = 2, limitMs = 10_000, memoryMb = 320, waitMs = 30_000, mostWaiting = 500, logError } = options
  const script = options.script ?? new URL('./letter-worker.ts', import.meta.url)
  const all = new Set<LetterProcess>()
  const idle: LetterProcess[] = []
  const waiting = fairQueue<() => void>()
  let free = processes

  function startProcess(): LetterProcess {
    const started = startLetterProcess(script, { limitMs, memoryMb })
    all.add(started)
    return started
  }

  function readyProcess(): LetterProcess {
    const ready = idle.pop()
    if (ready?.isAlive() === true) return ready
    if (ready !== undefined) all.delete(ready)
    return startProcess()
  }

  async function end(one: LetterProcess): Promise<void> {
    await one.end()
    all.delete(one)
  }

  /** Resolves when it is this sender's turn; false when that took too long. */
  function turn(sender: string): Promise<boolean> {
    if (free > 0) {
      free -= 1
      return Promise.resolve(true)
    }
    if (waiting.size() >= mostWaiting) return Promise.resolve(false)
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        waiting.remove(sender, go)
        resolve(false)
      }, waitMs)
      waiting.add(sender, go)
    })
  }

  function handOn(): void {
    const next = waiting.next()
    if (next === undefined) free += 1
    else next()
  }

  async function read(job: LetterJob): Promise<FileReading> {
    const first = readyProcess()
    const mayBeSpoilt = !first.isFresh()
    const begun = performance.now()
    const answer = await first.read(job)
    if (answer.kind === 'failed' && mayBeSpoilt && performance.now() - begun < AGAIN_WITHIN_MS) {
      await end(first)
      const fresh = startProcess()
      return outcome(job, fresh, await fresh.read(job))
    }
    return outcome(job, first, answer)
  }

  function outcome(job: LetterJob, one: LetterProcess, answer: ProcessAnswer): FileReading {
    if (answer.kind === 'read' && answer.heldMb < BLOATED_MB) {
      idle.push(one)
      handOn()
    } else void end(one).catch(logError).finally(handOn)
    if (answer.kind === 'read') return answer.reading
    if (answer.kind === 'failed') logError(answer.error)
    return readOpened(unread(job.file.name, answer.kind, limitMs), job.context)
  }

  return {
    readLetterFile: async (file, context, sender) =>
      (await turn(sender))
        ? { busy: false, reading: await read({ file, context }) }
        : { busy: true, seconds: RETRY_SECONDS },
    close: async () => {
      await Promise.all([...all].map(end))
    },
  }
}

/** The answer for a file that could not be read: kept as what its name says it is, to be typed in from the original. */
function unread(fileName: string, kind: 'slow' | 'failed', limitMs: number): OpenedLetter {
  const format = letterFormatSchema.safeParse(extname(fileName).slice(1).toLowerCase()).data ?? null
  const finding: Finding =
    kind === 'slow'
      ? fileRules.tooSlow.at('', { name: fileName, seconds: Math.round(limitMs / 1000) })
      : fileRules.readingFailed.at('', { name: fileName })
  return { format, blocks: [], findings: [finding] }
}
