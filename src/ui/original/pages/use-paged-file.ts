import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LetterId } from '#domain/model/ids.ts'
import { letterFileQuery } from '#src/api/letters.queries.ts'
import type { PagedFile } from './pdf-file.ts'

/** A file on its way to being drawn. `locked`: it asks for a password; `broken`: it is damaged, or the code did not come. */
export type OpenedFile =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly file: PagedFile }
  | { readonly state: 'locked' | 'broken' }
  | { readonly state: 'unreachable'; readonly error: Error; readonly retry: () => void }

const opening: OpenedFile = { state: 'opening' }

/** Loads a letter's file, and the code that draws it, for as long as it shows. */
export function usePagedFile(letterId: LetterId): OpenedFile {
  const bytes = useQuery(letterFileQuery(letterId))
  const [opened, setOpened] = useState<OpenedFile>(opening)
  useEffect(() => {
    if (bytes.data === undefined) return undefined
    let left = false
    let close = () => {
      left = true
    }
    const begin = async (content: Blob) => {
      try {
        const file = await open(content)
        if (left) {
          file.close()
          return
        }
        close = file.close
        setOpened({ state: 'open', file })
      } catch (error) {
        if (!left) setOpened({ state: isLocked(error) ? 'locked' : 'broken' })
      }
    }
    void begin(bytes.data)
    return () => {
      close()
      setOpened(opening)
    }
  }, [bytes.data])
  if (bytes.isError && bytes.data === undefined) {
    return { state: 'unreachable', error: bytes.error, retry: () => void bytes.refetch() }
  }
  return opened
}

async function open(file: Blob): Promise<PagedFile> {
  const [{ openPdfFile }, bytes] = await Promise.all([import('./pdf-file.ts'), file.arrayBuffer()])
  return openPdfFile(bytes)
}

/** Known by its reason: its class is in code that may not have come. */
const isLocked = (error: unknown) => error instanceof Error && 'reason' in error && error.reason === 'locked'
