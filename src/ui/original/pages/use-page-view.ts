import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PageArea } from '#domain/reports/reading.ts'
import {
  currentPage,
  FIT,
  isSeen,
  layOut,
  middleOf,
  nextZoom,
  pagesNear,
  pointOf,
  scrollTo,
  type PageBox,
  type PagePoint,
  type PageSize,
  type View,
} from './page-layout.ts'

const viewOf = ({ scrollLeft, scrollTop, clientWidth, clientHeight }: Element): View => ({
  left: scrollLeft,
  top: scrollTop,
  width: clientWidth,
  height: clientHeight,
})

/** What shows of the pages, by number from 1: which are near the screen, and the one that one is at. */
type Shown = { readonly first: number; readonly last: number; readonly current: number }
const nothing: Shown = { first: 1, last: 0, current: 1 }

/**
 * Pages in a scrolling pane, `ref`: how they lie, which of them show, and the ways through them. What is in the middle stays
 * there when they grow or shrink. `shown` is false while the pane is hidden, where nothing can be measured. `isStop`: Tab
 * reaches the pane itself, as nothing in it could take the keys that scroll. `around`: what pages grow around while it shows.
 */
export function usePageView(options: {
  sizes: readonly PageSize[]
  shown: boolean
  isStop: boolean
  around: PageArea | undefined
}) {
  const { sizes, shown, isStop, around } = options
  const pane = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(0)
  const [zoom, setZoom] = useState(FIT)
  const [near, setNear] = useState(nothing)
  const middle = useRef<PagePoint | null>(null)
  const boxes = useMemo(() => layOut(sizes, width, zoom), [sizes, width, zoom])
  const latest = useRef<readonly PageBox[]>(boxes)

  useLayoutEffect(() => {
    const element = pane.current
    if (element === null) return undefined
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (pane.current !== null) pane.current.tabIndex = isStop ? 0 : -1
  }, [isStop])

  const look = useCallback(() => {
    const element = pane.current
    if (element === null || element.clientHeight === 0) return
    const view = viewOf(element)
    const found = pagesNear(latest.current, view)
    const first = found[0]?.page ?? 1
    const last = found.at(-1)?.page ?? 0
    middle.current = middleOf(latest.current, view)
    const current = currentPage(latest.current, view)
    setNear((before) =>
      before.first === first && before.last === last && before.current === current ? before : { first, last, current },
    )
  }, [])

  useLayoutEffect(() => {
    latest.current = boxes
    const element = pane.current
    if (element === null || !shown) return
    if (middle.current !== null) {
      const target = scrollTo(boxes, middle.current, viewOf(element))
      element.scrollTo({ ...target, behavior: 'instant' })
    }
    look()
  }, [boxes, shown, look])

  const show = useCallback((area: PageArea) => {
    const element = pane.current
    const box = latest.current[area.page - 1]
    if (element === null || box === undefined) return
    const view = viewOf(element)
    const target = scrollTo(latest.current, pointOf(area, box, view), view)
    const isFar = Math.abs(target.top - view.top) > 2 * view.height
    const calm = isFar || window.matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollTo({ ...target, behavior: calm ? 'instant' : 'smooth' })
  }, [])

  const resize = (next: number) => {
    const element = pane.current
    const box = around === undefined ? undefined : boxes[around.page - 1]
    if (element !== null && around !== undefined && box !== undefined) {
      const view = viewOf(element)
      if (isSeen(around, box, view)) middle.current = pointOf(around, box, view)
    }
    setZoom(next)
  }

  useEffect(() => {
    const element = pane.current
    element?.addEventListener('scroll', look, { passive: true })
    return () => element?.removeEventListener('scroll', look)
  }, [look])

  return {
    ref: pane,
    boxes,
    near,
    zoom,
    magnify: (direction: 1 | -1) => resize(nextZoom(zoom, direction)),
    fit: () => resize(FIT),
    show,
  }
}
