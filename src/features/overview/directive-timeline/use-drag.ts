import { useEffect, useRef } from 'react'

export type DragHandlers = {
  /** `x` from the left edge of the element, in pixels. */
  readonly onStart: (x: number, by: 'touch' | 'mouse') => void
  readonly onMove: (x: number) => void
  readonly onEnd: (x: number) => void
  readonly onCancel: () => void
  readonly onDoubleClick: () => void
}

/** Dragging on an element, by whatever pointer. It only adds to what keys do elsewhere: the element itself is no control. */
export function useDrag(place: { readonly current: HTMLElement | null }, handlers: DragHandlers): void {
  const act = useRef(handlers)
  useEffect(() => {
    act.current = handlers
  })
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const xOf = (event: PointerEvent) => event.clientX - element.getBoundingClientRect().left
    const listeners = new AbortController()
    const listen = (name: 'pointerdown' | 'pointermove' | 'pointerup', listener: (event: PointerEvent) => void) =>
      element.addEventListener(name, listener, { signal: listeners.signal })
    listen('pointerdown', (event) => {
      if (event.button !== 0) return
      element.setPointerCapture(event.pointerId)
      act.current.onStart(xOf(event), event.pointerType === 'touch' ? 'touch' : 'mouse')
    })
    listen('pointermove', (event) => act.current.onMove(xOf(event)))
    listen('pointerup', (event) => act.current.onEnd(xOf(event)))
    element.addEventListener('pointercancel', () => act.current.onCancel(), { signal: listeners.signal })
    element.addEventListener('dblclick', () => act.current.onDoubleClick(), { signal: listeners.signal })
    return () => listeners.abort()
  }, [place])
}
