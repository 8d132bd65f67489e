import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react'

/** How far beyond the edge of the screen something still counts as on it. */
const MARGIN = '200px 0px'

const waiting = new Set<() => void>()

function takeTurns(): void {
  requestAnimationFrame(() =>
    // After the frame, so that what was drawn before is seen first.
    setTimeout(() => {
      const [next] = waiting
      if (next === undefined) return
      waiting.delete(next)
      next()
      if (waiting.size > 0) takeTurns()
    }),
  )
}

function waitForTurn(draw: () => void): () => void {
  waiting.add(draw)
  if (waiting.size === 1) takeTurns()
  return () => waiting.delete(draw)
}

type Props = { readonly id: string; readonly className?: string | undefined; readonly children: ReactNode }

/**
 * A part of a long page. What is on screen is drawn anew at once when something is chosen; the others follow one after another, so
 * that nobody waits for what they don't see.
 */
export function InTurn({ id, className, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(true)
  const [drawn, setDrawn] = useState(children)
  useEffect(() => {
    if (place.current === null) return undefined
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      rootMargin: MARGIN,
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  if (near && drawn !== children) setDrawn(children)
  useEffect(() => {
    if (near || drawn === children) return undefined
    return waitForTurn(() => startTransition(() => setDrawn(children)))
  }, [near, drawn, children])
  return (
    <div ref={place} id={id} className={className}>
      {drawn}
    </div>
  )
}
