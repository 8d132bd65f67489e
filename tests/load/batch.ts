import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'

export type Letter = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** What became of a batch: how long it took, and the answers that were no reading. */
export const sentSchema = z.object({ ms: z.number(), refusals: z.array(z.string()) })
export type Sent = z.infer<typeof sentSchema>

export type Batch = {
  readonly url: string
  readonly cookie: string
  readonly letters: readonly Letter[]
  /** How many files are on their way at once. */
  readonly atOnce: number
}

const corpus = new URL('../fixtures/letters/', import.meta.url)

/** So many letters of the corpus, of every format by turns, each with bytes of its own. */
export async function lettersOfCorpus(count: number): Promise<Letter[]> {
  const folders = (await readdir(corpus, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const paths = await Promise.all(
    folders.map(async ({ name }) =>
      (await readdir(new URL(name, corpus)))
        .filter((file) => file.startsWith('letter.'))
        .map((file) => join(name, file)),
    ),
  )
  const originals = await Promise.all(
    paths.flat().map(async (name) => ({ name, bytes: new Uint8Array(await readFile(new URL(name, corpus))) })),
  )
  return Array.from({ length: count }, (_, nth) => {
    const original = originals[nth % originals.length]
    if (original === undefined) throw new Error('the corpus is empty')
    return { name: original.name.replaceAll(/[/\\]/g, '-'), bytes: ownCopy(original.bytes, nth) }
  })
}

const ZIP = 0x04_03_4b_50

/** The same letter with `nth` bytes more at its end that no reader minds; in an archive they are its comment. */
function ownCopy(bytes: Uint8Array, nth: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes.length + nth).fill(0x0a)
  copy.set(bytes)
  const view = new DataView(copy.buffer)
  if (view.getUint32(0, true) === ZIP) view.setUint16(bytes.length - 2, nth, true)
  return copy
}

/** Sends a batch from a thread of its own, so that who measures meanwhile is not held up by it. */
export function sendBatch(batch: Batch): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('send-letters.ts', import.meta.url), { workerData: batch })
    worker.once('message', (sent: unknown) => resolve(sentSchema.parse(sent)))
    worker.once('error', reject)
  })
}
