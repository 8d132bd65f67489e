import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Spot } from './chart-surface.tsx'
import classes from './chart-tip.module.css'

const GAP = 14

type Props = { spot: Spot; picture: () => SVGSVGElement | null; children: ReactNode }

/** The box beside a mark with its exact figure. It keeps to the window, on the side where there is room. */
export function ChartTip({ spot, picture, children }: Props) {
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => place(box.current, picture(), spot))
  useEffect(() => {
    const follow = () => place(box.current, picture(), spot)
    window.addEventListener('scroll', follow, { capture: true, passive: true })
    return () => window.removeEventListener('scroll', follow, { capture: true })
  }, [picture, spot])

  return (
    <div ref={box} className={classes['tip']} aria-hidden="true">
      {children}
    </div>
  )
}

function place(box: HTMLElement | null, picture: SVGSVGElement | null, spot: Spot): void {
  if (box === null || picture === null) return
  const origin = picture.getBoundingClientRect()
  const x = origin.left + spot.x
  const y = origin.top + spot.y
  const { offsetWidth: width, offsetHeight: height } = box
  const right = x + GAP + width <= window.innerWidth - 8
  const left = right ? x + GAP : Math.max(8, x - GAP - width)
  const beside = right || x - GAP - width >= 8
  const below = Math.min(beside ? y - height / 2 : y + GAP, window.innerHeight - height - 8)
  box.style.left = `${Math.round(beside ? left : Math.max(8, (window.innerWidth - width) / 2))}px`
  box.style.top = `${Math.round(Math.max(8, below))}px`
}
