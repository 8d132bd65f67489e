import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { readLetterFile } from '#server/letters/read-letter-file.ts'
import { letterJobSchema } from './letter-job.ts'

const port = parentPort

/** Where each thread has a priority of its own, reading gives way to the thread that serves everybody. */
const NICE = 10
if (process.platform === 'linux') setPriority(NICE)

async function answer(message: unknown): Promise<void> {
  const { file, context } = letterJobSchema.parse(message)
  port?.postMessage(await readLetterFile(file, context))
}

/** Reads one file after another. What goes wrong beyond its findings ends the thread, and the reader replaces it. */
port?.on('message', (message: unknown) => void answer(message))
