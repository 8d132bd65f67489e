import { useCallback, useEffect, useRef, useState } from 'react'
import { download, type Downloaded } from '#src/api/download.ts'
import { ABORTED_PROBLEM, Problem } from '#src/api/problem.ts'
import { saveFile } from '#src/ui/save-file.ts'

export type DownloadState =
  | { readonly kind: 'idle' | 'cancelled' }
  /** `bytes` that have come, 0 while the server makes the file; their share of the whole, where that is known. */
  | { readonly kind: 'running'; readonly bytes: number; readonly share: number | null }
  | { readonly kind: 'done'; readonly name: string; readonly bytes: number; readonly rows: Downloaded['rows'] }
  | { readonly kind: 'failed'; readonly error: unknown }

/** One file that can be asked for, watched, given up, and asked for again. Leaving the screen gives it up. */
export function useDownload(url: string) {
  const [state, setState] = useState<DownloadState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = useCallback(async () => {
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'running', bytes: 0, share: null })
    try {
      const { file, name, rows } = await download(url, {
        signal: controller.signal,
        onProgress: (bytes, share) => setState({ kind: 'running', bytes, share }),
      })
      saveFile(file, name)
      setState({ kind: 'done', name, bytes: file.size, rows })
    } catch (error) {
      const given = error instanceof Problem && error.type === ABORTED_PROBLEM
      setState(given ? { kind: 'cancelled' } : { kind: 'failed', error })
    }
  }, [url])
  const cancel = useCallback(() => running.current?.abort(), [])
  return { state, start, cancel }
}
