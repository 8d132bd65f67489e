import { parentPort } from 'node:worker_threads'
import { makeExport, type ExportJob } from '#server/exports/make-export.ts'
import type { ExportAnswer } from './export-maker.ts'

/** Makes one file after another, as they are asked for. What breaks one breaks no other. */
parentPort?.on('message', (job: ExportJob) => {
  const answer = (message: ExportAnswer, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer)
  makeExport(job).then(
    (made) => answer({ ok: true, made }, [made.bytes.buffer]),
    (error: unknown) =>
      answer({ ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
