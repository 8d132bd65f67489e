import { useEffect, useRef, type ReactNode } from 'react'
import { PageHeader } from '#src/ui/page-header.tsx'

/** The heading of what has just arrived; the focus goes to it, so that a screen reader starts there. */
export function ArrivalHeading({ title, subtitle }: { title: string; subtitle?: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const heading = frame.current?.querySelector('h1')
    if (heading === null || heading === undefined) return undefined
    // The shell moves the focus to the content when the address changes; this comes after it.
    const timer = requestAnimationFrame(() => {
      heading.tabIndex = -1
      heading.style.outline = 'none'
      heading.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(timer)
  }, [])
  return (
    <div ref={frame}>
      <PageHeader title={title} subtitle={subtitle} />
    </div>
  )
}
