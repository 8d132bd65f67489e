import { queryOptions } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { countDifferences } from '../draft/draft-difference.ts'
import type { DraftState, KeptSitting } from '../draft/draft-state.ts'

/** Hours and minutes by the clocks of Viet Nam. */
export const clock = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** Each account has its own drafts, also where several use one browser. */
export const draftName = (userId: string, name: string) => `${userId}.${name}`

const keyOf = (name: string) => `tong-hop.intake-draft.${name}`

/** Under what name the corrections of a version of a report are kept. */
export const reportDraft = (reportId: string, version: number) => `report-${reportId}-${version}`

/** The newest version before `version` of which half-done corrections are left here; null: of none. */
export function draftOfOlderVersion(userId: string, reportId: string, version: number): number | null {
  const older = Array.from({ length: version - 1 }, (_, index) => version - 1 - index)
  return (
    older.find((each) => localStorage.getItem(keyOf(draftName(userId, reportDraft(reportId, each)))) !== null) ?? null
  )
}

/** How long typing rests before it is kept. */
const REST_MS = 300

/** What an earlier sitting left, and when, in milliseconds. */
export type Sitting = KeptSitting & { readonly at: number }

/** What an earlier sitting left of the corrections called `name`; null when there is nothing, or nothing that is understood. */
export function keptDraftQuery(name: string) {
  return queryOptions({
    queryKey: ['kept-draft', name],
    queryFn: async (): Promise<Sitting | null> => {
      const text = localStorage.getItem(keyOf(name))
      if (text === null) return null
      const { keptSittingSchema } = await import('../draft/report-draft.schema.ts')
      try {
        return keptSittingSchema.safeParse(JSON.parse(text)).data ?? null
      } catch {
        return null
      }
    },
    staleTime: 0,
    gcTime: 0,
    networkMode: 'always',
  })
}

/**
 * When the corrections were last kept; `failed` when the browser refused (storage full or switched off), `nothing` when
 * there is nothing to keep.
 */
export type Kept = { readonly at: number } | 'failed' | 'nothing'

/**
 * Keeps corrections, their reasons and what was checked on this device while they are being made, so that a reload or a closed
 * browser loses none. What says only what was read is not kept. `keepNow` does not wait for typing to rest; `forget` ends the
 * keeping: what was submitted is safe on the server.
 */
export function useKeepDraft(name: string, state: DraftState, before: Sitting | null) {
  const { draft, read, reasons, checked } = state
  const [kept, setKept] = useState<Kept>(before === null ? 'nothing' : { at: before.at })
  const latest = useRef<Kept>(kept)
  const pending = useRef<(() => void) | null>(null)
  const forgotten = useRef(false)
  const start = useRef<DraftState | null>(state)

  useEffect(() => {
    if (forgotten.current) return undefined
    const { current: first } = start
    if (first?.draft === draft && first.reasons === reasons && first.checked === checked) return undefined
    start.current = null
    pending.current = () => {
      pending.current = null
      const isAsRead = countDifferences(read, draft) === 0 && checked.length === 0
      latest.current = keep(name, isAsRead ? null : { draft, reasons, checked })
      setKept(latest.current)
    }
    const timer = setTimeout(() => pending.current?.(), REST_MS)
    return () => clearTimeout(timer)
  }, [name, draft, read, reasons, checked])

  const keepNow = useCallback((): Kept => {
    pending.current?.()
    return latest.current
  }, [])
  useEffect(() => {
    const onLeave = () => void keepNow()
    window.addEventListener('pagehide', onLeave)
    return () => {
      window.removeEventListener('pagehide', onLeave)
      onLeave()
    }
  }, [keepNow])

  const forget = () => {
    forgotten.current = true
    pending.current = null
    localStorage.removeItem(keyOf(name))
  }
  return { kept, keepNow, forget }
}

function keep(name: string, sitting: KeptSitting | null): Kept {
  try {
    if (sitting === null) {
      localStorage.removeItem(keyOf(name))
      return 'nothing'
    }
    const at = Date.now()
    localStorage.setItem(keyOf(name), JSON.stringify({ ...sitting, at }))
    return { at }
  } catch {
    return 'failed'
  }
}
