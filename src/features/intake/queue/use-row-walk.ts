import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }

const rowAt = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null)

/** Walks a list by the arrow keys: one of its rows can be reached by Tab, the others from there. */
export function useRowWalk(ids: readonly string[]) {
  const list = useRef<HTMLUListElement>(null)
  const [last, setLast] = useState<string | null>(null)
  const [onRow, setOnRow] = useState<string | null>(null)
  const current = last !== null && ids.includes(last) ? last : (ids[0] ?? null)

  const focus = (id: string | undefined) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    rows.find((row) => row.dataset['row'] === id)?.focus()
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
    focusCurrent: () => focus(current ?? undefined),
  }
}
