import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { readLetterFile } from '#server/letters/read-letter-file.ts'
import { letterJobSchema, type LetterAnswer } from './letter-job.ts'
import { startWatchdog } from './letter-watchdog.ts'

/** Reading gives way to the process that serves everybody. */
const NICE = 10
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
startWatchdog()

async function answer(message: unknown): Promise<void> {
  const { file, context } = letterJobSchema.parse(message)
  const reading = await readLetterFile(file, context)
  const answered: LetterAnswer = { reading, heldMb: process.memoryUsage.rss() / MB }
  process.send?.(answered)
}

/** What goes wrong beyond its findings ends the process, and the reader replaces it. */
function breakDown(error: unknown): void {
  console.error(error)
  process.exit(1)
}

process.on('message', (message) => void answer(message).catch(breakDown))
process.on('disconnect', () => process.exit())
// The library of PDFs leaves promises behind that fail when nobody waits for them any more: the next file is not to suffer.
process.on('unhandledRejection', (error) => console.error(error))
