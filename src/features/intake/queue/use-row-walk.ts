import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }

const rowAt = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null)

/**
 * Walks a list by the arrow keys: one of its rows can be reached by Tab, the others from there. A row that goes while it has the focus
 * leaves it to `successorOf` it, or else to the row that comes to stand in its place.
 */
export function useRowWalk(ids: readonly string[], successorOf?: (id: string) => string | null) {
  const list = useRef<HTMLUListElement>(null)
  const [last, setLast] = useState<string | null>(null)
  const [onRow, setOnRow] = useState<string | null>(null)
  const current = last !== null && ids.includes(last) ? last : (ids[0] ?? null)

  const focus = (id: string | undefined) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    rows.find((row) => row.dataset['row'] === id)?.focus()
  }
  const place = useRef(0)
  useEffect(() => {
    if (onRow === null) return
    const at = ids.indexOf(onRow)
    if (at !== -1) place.current = at
    else if (document.activeElement === document.body) {
      focus(successorOf?.(onRow) ?? ids[Math.min(place.current, ids.length - 1)])
    }
  })
  /** Opens or enters what a row offers beside its ready answers. */
  const otherOf = (id: string) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const other = rows.find((row) => row.dataset['row'] === id)?.querySelector<HTMLElement>('[data-other]')
    if (other instanceof HTMLButtonElement) other.click()
    else other?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const row = rowAt(event.target)
    const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea') !== null
    if (step === undefined || row === null || isTyping || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const at = ids.indexOf(row.dataset['row'] ?? '')
    focus(ids[Math.max(0, Math.min(ids.length - 1, at + step))])
  }
  const onFocus = (event: FocusEvent) => {
    const row = rowAt(event.target)
    if (row === null) return
    setLast(row.dataset['row'] ?? null)
    setOnRow(row === event.target ? (row.dataset['row'] ?? null) : null)
  }
  return {
    listProps: { ref: list, onKeyDown, onFocus, onBlur: () => setOnRow(null) },
    rowProps: (id: string) => ({ 'data-row': id, tabIndex: id === current ? 0 : -1 }),
    /** The row that itself has the focus, and none of its buttons. */
    onRow: onRow !== null && ids.includes(onRow) ? onRow : null,
    focus,
    otherOf,
    focusCurrent: () => focus(current ?? undefined),
  }
}
