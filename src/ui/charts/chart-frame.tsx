import { createContext, use, useState, type ReactNode } from 'react'
import classes from './chart-frame.module.css'
import { useDrawing } from './drawing.tsx'
import { useElementWidth } from './use-element-width.ts'

const Overlay = createContext<HTMLElement | null>(null)

/** Where a chart puts what is not part of its picture: the box beside the pointer, the words for screen readers. */
export const useChartOverlay = () => use(Overlay)

/** The place of a chart: tells it its width in pixels, and keeps `height` free for it until it is drawn. */
export function ChartFrame({ height, children }: { height: number; children: (width: number) => ReactNode }) {
  const [measured, room] = useElementWidth()
  const [overlay, setOverlay] = useState<HTMLElement | null>(null)
  const { width: forced, medium } = useDrawing()
  const width = forced ?? room
  return (
    <div
      ref={measured}
      className={classes['frame']}
      style={{ minHeight: height }}
      data-paper={medium === 'print' || undefined}
    >
      <Overlay value={overlay}>{width === null || width === 0 ? null : children(width)}</Overlay>
      <div ref={setOverlay} />
    </div>
  )
}
