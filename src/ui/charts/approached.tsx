import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { useOnPaper } from '../print/paper.ts'

/** How far beyond the edge of the screen something is drawn before it is reached. */
const AHEAD = '500px 0px'

/** What was drawn at which entries of the tab's history: coming back to one, a page must be as high as when it was left. */
const drawn = new Set<string>()

type Props = {
  /** Tells it from the others of the same screen. */
  readonly name: string
  /** About how high it will be, in pixels: what stands below must not jump. */
  readonly height: number
  readonly children: ReactNode
}

/** Draws what is far below the screen only when it is approached, from then on it stays; and while the page is printed. */
export function Approached({ name, height, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const { key } = useLocation()
  const entry = `${key} ${name}`
  const [near, setNear] = useState(() => drawn.has(entry))
  const shown = useOnPaper() || near
  useEffect(() => {
    if (near) drawn.add(entry)
  }, [near, entry])
  useEffect(() => {
    const element = place.current
    if (shown || element === null) return
    const show = () => setNear(true)
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && show(), {
      rootMargin: AHEAD,
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [shown])
  return shown ? children : <div ref={place} style={{ height }} />
}
