import { queryOptions } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { countDifferences } from '../draft/draft-difference.ts'
import type { ReportDraft } from '../draft/report-draft.ts'

const keyOf = (name: string) => `tong-hop.intake-draft.${name}`

/** How long typing rests before it is kept. */
const REST_MS = 300

/** What an earlier sitting left of the corrections called `name`; null when there is nothing, or nothing that is understood. */
export function keptDraftQuery(name: string) {
  return queryOptions({
    queryKey: ['kept-draft', name],
    queryFn: async (): Promise<ReportDraft | null> => {
      const text = localStorage.getItem(keyOf(name))
      if (text === null) return null
      const { reportDraftSchema } = await import('../draft/report-draft.schema.ts')
      try {
        return reportDraftSchema.safeParse(JSON.parse(text)).data ?? null
      } catch {
        return null
      }
    },
    staleTime: 0,
    gcTime: 0,
    networkMode: 'always',
  })
}

/** When the corrections were last kept; `failed` when the browser refused (storage full or switched off). */
export type Kept = { readonly at: number } | 'failed' | null

/**
 * Keeps corrections on this device while they are being made, so that a reload or a closed browser loses none. A draft
 * that says what was read is not kept. `forget` ends the keeping: what was submitted is safe on the server.
 */
export function useKeepDraft(name: string, draft: ReportDraft, read: ReportDraft) {
  const [kept, setKept] = useState<Kept>(null)
  const pending = useRef<(() => void) | null>(null)
  const forgotten = useRef(false)

  useEffect(() => {
    if (forgotten.current) return undefined
    pending.current = () => {
      pending.current = null
      setKept(keep(name, countDifferences(read, draft) === 0 ? null : draft))
    }
    const timer = setTimeout(() => pending.current?.(), REST_MS)
    return () => clearTimeout(timer)
  }, [name, draft, read])

  useEffect(() => {
    const keepNow = () => pending.current?.()
    window.addEventListener('pagehide', keepNow)
    return () => {
      window.removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [])

  const forget = () => {
    forgotten.current = true
    pending.current = null
    localStorage.removeItem(keyOf(name))
  }
  return { kept, forget }
}

function keep(name: string, draft: ReportDraft | null): Kept {
  try {
    if (draft === null) localStorage.removeItem(keyOf(name))
    else localStorage.setItem(keyOf(name), JSON.stringify(draft))
    return draft === null ? null : { at: Date.now() }
  } catch {
    return 'failed'
  }
}
