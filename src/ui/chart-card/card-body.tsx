import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { DrawnFor, onScreen } from '../charts/drawing.tsx'
import classes from './chart-card.module.css'

/** The chart's place; in full screen it tells the chart how high it may grow. */
export function CardBody({ full, children }: { readonly full: boolean; readonly children: ReactNode }) {
  const [room, setRoom] = useState<number | null>(null)
  const place = useCallback(
    (element: HTMLElement | null) => {
      if (element === null || !full) return undefined
      const measure = () => setRoom(element.clientHeight)
      measure()
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      return () => {
        observer.disconnect()
        setRoom(null)
      }
    },
    [full],
  )
  const drawing = useMemo(() => ({ ...onScreen, height: full ? room : null }), [full, room])
  return (
    <div ref={place} className={classes['body']}>
      <DrawnFor drawing={drawing}>{children}</DrawnFor>
    </div>
  )
}
