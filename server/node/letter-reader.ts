import { extname } from 'node:path'
import { fileRules } from '#domain/checks/rules/file-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import type { OpenedLetter } from '#domain/reading/open-letter.ts'
import { letterFormatSchema } from '#domain/reports/reading.ts'
import type { LetterFileReader } from '#server/deps.ts'
import { readOpened, type FileReading } from '#server/letters/read-letter-file.ts'
import { fairQueue } from './fair-queue.ts'
import type { LetterJob } from './letter-job.ts'
import { startLetterThread, type LetterThread, type ThreadLimits } from './letter-thread.ts'

export type LetterReaderOptions = Partial<ThreadLimits> & {
  readonly threads?: number
  /** How long a file may wait for its turn before its sender is told to come again. */
  readonly waitMs?: number
  /** How many files may wait. */
  readonly mostWaiting?: number
  /** Memory of the whole server, in MB, from which on the file that takes the most of it is given up. */
  readonly ceilingMb?: number
  readonly script?: URL
  readonly logError: (error: unknown) => void
}

/** When to come again, once too many files wait. */
const RETRY_SECONDS = 10

const MB = 1_048_576
/** How often memory is looked at while files are read: the limit of a thread's heap knows nothing of what lies beside it. */
const WATCH_MS = 50
/** A thread that holds more than this after its file is replaced: a new one is cheaper. */
const BLOATED_MB = 128

type LetterReader = { readonly readLetterFile: LetterFileReader; readonly close: () => Promise<void> }

/**
 * Reads files in threads of their own with a limit of time and memory, so that no file can hold up or end the server. A file
 * that broke its thread is answered with a finding, and the next one gets a new thread. While all threads are at work files
 * wait: those of one sender in their order, and the senders take turns, so that a batch holds nobody else up.
 */
export function startLetterReader(options: LetterReaderOptions): LetterReader {
  const { threads = 2, limitMs = 10_000, heapMb = 256, ceilingMb = 800, logError } = options
  const { waitMs = 30_000, mostWaiting = 500 } = options
  const script = options.script ?? new URL('./letter-worker.ts', import.meta.url)
  const all = new Set<LetterThread>()
  const idle: LetterThread[] = []
  const busy = new Set<LetterThread>()
  let watch: NodeJS.Timeout | undefined
  const waiting = fairQueue<() => void>()
  let free = threads

  function thread(): LetterThread {
    const ready = idle.pop()
    if (ready?.isAlive() === true) return ready
    if (ready !== undefined) all.delete(ready)
    const started = startLetterThread(script, { limitMs, heapMb })
    all.add(started)
    return started
  }

  async function end(one: LetterThread): Promise<void> {
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

  async function watchMemory(): Promise<void> {
    const rss = process.memoryUsage.rss() / MB
    if (rss < ceilingMb) return
    const held = await Promise.all([...busy].map(async (one) => ({ one, mb: await heldBy(one) })))
    const [largest] = held.toSorted((a, b) => b.mb - a.mb)
    const mb = Math.round(largest?.mb ?? 0)
    largest?.one.breakOff(new Error(`a letter took ${mb} MB to read when the server held ${Math.round(rss)} MB`))
  }

  /** Gives the thread back: to be used again, or ended, when it is broken or holds too much memory. */
  async function release(one: LetterThread, isWhole: boolean): Promise<void> {
    busy.delete(one)
    if (busy.size === 0) clearInterval(watch)
    if (isWhole && (await heldBy(one)) < BLOATED_MB) idle.push(one)
    else await end(one)
    handOn()
  }

  async function read(job: LetterJob): Promise<FileReading> {
    const one = thread()
    if (busy.size === 0) watch = setInterval(() => void watchMemory().catch(logError), WATCH_MS)
    busy.add(one)
    const answer = await one.read(job)
    void release(one, answer.kind === 'read').catch(logError)
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

/** A thread that has just ended holds nothing and cannot be asked. */
const heldBy = (one: LetterThread) => one.heldMb().catch(() => 0)

/** The answer for a file that could not be read: kept as what its name says it is, to be typed in from the original. */
function unread(fileName: string, kind: 'slow' | 'failed', limitMs: number): OpenedLetter {
  const format = letterFormatSchema.safeParse(extname(fileName).slice(1).toLowerCase()).data ?? null
  const finding: Finding =
    kind === 'slow'
      ? fileRules.tooSlow.at('', { name: fileName, seconds: Math.round(limitMs / 1000) })
      : fileRules.readingFailed.at('', { name: fileName })
  return { format, blocks: [], findings: [finding] }
}
