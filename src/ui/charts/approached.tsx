import { useEffect, useRef, useState, type ReactNode } from 'react'

/** How far beyond the edge of the screen something is drawn before it is reached. */
const AHEAD = '1000px 0px'

type Props = {
  /** About how high it will be, in pixels: what stands below must not jump. */
  readonly height: number
  readonly children: ReactNode
}

/** Draws what is far below the screen only when it is approached, or when the page is printed; from then on it stays. */
export function Approached({ height, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const show = () => setNear(true)
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && show(), {
      rootMargin: AHEAD,
    })
    observer.observe(element)
    window.addEventListener('beforeprint', show)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', show)
    }
  }, [])
  return near ? children : <div ref={place} style={{ height }} />
}
