import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'

const storageKey = 'tong-hop.scroll'

/** How far each entry of the tab's history was scrolled, in pixels; kept over a reload. */
const places = new Map<string, number>(stored())

function stored(): [string, number][] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
  const known = Array.isArray(kept) ? (kept as [string, number][]) : []
  // The first entry of every visit has the same key: one that is opened anew is not that of the visit before.
  return isOpenedAnew() ? known.filter(([key]) => key !== 'default') : known
}

function isOpenedAnew(): boolean {
  const [arrival] = performance.getEntriesByType('navigation')
  return arrival instanceof PerformanceNavigationTiming && arrival.type === 'navigate'
}

/**
 * Back and forward lead to exactly where one was; a link to a part of a screen leads there; another screen begins at its top; a
 * changed filter moves nothing.
 */
export function ScrollMemory() {
  const { key, pathname, hash } = useLocation()
  const arrival = useNavigationType()
  const shown = useRef(pathname)

  useLayoutEffect(() => {
    const place = places.get(key)
    if (arrival === NavigationType.Pop && place !== undefined) return holdAt(place)
    if (hash !== '') return keepInSight(hash.slice(1))
    if (arrival === NavigationType.Pop || shown.current !== pathname) window.scrollTo(0, 0)
    return undefined
  }, [key, pathname, hash, arrival])

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

/** A page that has not changed its height for so long is as it was. */
const SETTLED_MS = 1500

/**
 * A screen that still loads is too short to be scrolled back, and its parts take their heights one after another: holds the page
 * at its place until it has settled there, or the reader scrolls by hand. Browsers that hold on to what is on screen while
 * something above it grows would lead elsewhere.
 */
function holdAt(top: number): () => void {
  const { style } = document.documentElement
  let settled: ReturnType<typeof setTimeout> | undefined
  const observer = new ResizeObserver(() => hold())
  const stop = untilByHand(observer, () => {
    clearTimeout(settled)
    style.overflowAnchor = ''
  })
  const hold = () => {
    window.scrollTo(0, top)
    clearTimeout(settled)
    if (window.scrollY >= top - 1) settled = setTimeout(stop, SETTLED_MS)
  }
  style.overflowAnchor = 'none'
  hold()
  observer.observe(document.body)
  return stop
}

/** Brings a part of the screen to its top, and keeps it there while what is above it still loads and grows. */
function keepInSight(id: string): () => void {
  let found = false
  const show = () => {
    const part = document.getElementById(id)
    part?.scrollIntoView()
    const figure = part?.querySelector<HTMLElement>('figure[tabindex]')
    if (found || figure === null || figure === undefined) return
    // Whoever goes on by keyboard goes on from there.
    figure.focus({ preventScroll: true })
    found = true
  }
  show()
  const observer = new ResizeObserver(show)
  observer.observe(document.body)
  return untilByHand(observer)
}

/** Ends an observer as soon as the reader moves by hand; also when what is returned is called. */
function untilByHand(observer: ResizeObserver, andThen?: () => void): () => void {
  const byHand = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const
  const stop = () => {
    observer.disconnect()
    for (const sign of byHand) window.removeEventListener(sign, stop)
    andThen?.()
  }
  for (const sign of byHand) window.addEventListener(sign, stop, { passive: true })
  return stop
}
