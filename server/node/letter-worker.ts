import { parentPort } from 'node:worker_threads'
import { openLetterFile } from '#domain/reading/formats/open-letter-file.ts'
import { letterJobSchema } from './letter-job.ts'

const port = parentPort

async function answer(message: unknown): Promise<void> {
  const { bytes, fileName } = letterJobSchema.parse(message)
  port?.postMessage(await openLetterFile(bytes, fileName))
}

/** Opens one file after another. What goes wrong beyond its findings ends the thread, and the opener replaces it. */
port?.on('message', (message: unknown) => void answer(message))
