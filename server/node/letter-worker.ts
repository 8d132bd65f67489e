import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { readLetterFile } from '#server/letters/read-letter-file.ts'
import { letterJobSchema, type LetterAnswer } from './letter-job.ts'

/** Reading gives way to the process that serves everybody. */
const NICE = 5
const MB = 1_048_576

/** Linux keeps a priority for each thread; those that are started later have that of the thread that starts them. */
const threads = () => (process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0])

/** Reading goes on as it is where the priority cannot be changed: the thread has just ended, or the system forbids it. */
function giveWay(thread: number): void {
  try {
    setPriority(thread, NICE)
  } catch {}
}

threads().forEach(giveWay)
new Worker(new URL('./letter-watchdog.ts', import.meta.url), { workerData: Number(process.env['MEMORY_MB']) }).unref()

async function answer(message: unknown): Promise<void> {
  const { file, context } = letterJobSchema.parse(message)
  const reading = await readLetterFile(file, context)
  const answered: LetterAnswer = { reading, heldMb: process.memoryUsage.rss() / MB }
  process.send?.(answered)
}

/** Reads one file after another. What goes wrong beyond its findings ends the process, and the reader replaces it. */
process.on('message', (message) => void answer(message))
process.on('disconnect', () => process.exit())
