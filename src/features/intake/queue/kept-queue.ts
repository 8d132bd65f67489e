import { afterReload, type Upload, type UploadQueue } from './upload-queue.ts'

const steps = new Set(['waiting', 'uploading', 'reading', 'read', 'submitted', 'failed'])

function isUpload(value: unknown): value is Upload {
  const upload = value as Partial<Upload> | null
  return (
    typeof upload?.id === 'string' &&
    typeof upload.name === 'string' &&
    typeof upload.size === 'number' &&
    typeof upload.state === 'object' &&
    steps.has(upload.state.step)
  )
}

/** The queue that an earlier sitting kept as text; what is not understood any more is left out. */
export function queueFrom(text: string | null): UploadQueue {
  if (text === null) return []
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) ? afterReload(kept.filter(isUpload)) : []
  } catch {
    return []
  }
}
