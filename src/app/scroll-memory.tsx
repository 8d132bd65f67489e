import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'

const storageKey = 'tong-hop.scroll'

/** How far each entry of the tab's history was scrolled, in pixels; kept over a reload. */
const places = new Map<string, number>(stored())

function stored(): [string, number][] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
  return Array.isArray(kept) ? (kept as [string, number][]) : []
}

/** Back and forward lead to exactly where one was; another screen begins at its top; a changed filter moves nothing. */
export function ScrollMemory() {
  const { key, pathname } = useLocation()
  const arrival = useNavigationType()
  const shown = useRef(pathname)

  useLayoutEffect(() => {
    if (arrival === NavigationType.Pop) return scrollOnceHighEnough(places.get(key) ?? 0)
    if (shown.current !== pathname) window.scrollTo(0, 0)
    return undefined
  }, [key, pathname, arrival])

  useEffect(() => {
    shown.current = pathname
    const note = () => places.set(key, window.scrollY)
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  }, [key, pathname])

  useEffect(() => {
    window.history.scrollRestoration = 'manual'
    const keep = () => sessionStorage.setItem(storageKey, JSON.stringify([...places].slice(-100)))
    window.addEventListener('pagehide', keep)
    return () => window.removeEventListener('pagehide', keep)
  }, [])
  return null
}

/** A screen that still loads is too short to be scrolled back: waits for it to grow, until the reader scrolls by hand. */
function scrollOnceHighEnough(top: number): () => void {
  window.scrollTo(0, top)
  const observer = new ResizeObserver(() => {
    window.scrollTo(0, top)
    if (window.scrollY >= top - 1) stop()
  })
  const byHand = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const
  const stop = () => {
    observer.disconnect()
    for (const sign of byHand) window.removeEventListener(sign, stop)
  }
  if (window.scrollY < top - 1) {
    observer.observe(document.body)
    for (const sign of byHand) window.addEventListener(sign, stop, { passive: true })
  }
  return stop
}
