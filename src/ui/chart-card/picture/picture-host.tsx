import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { DrawnFor, type Drawing } from '../../charts/drawing.tsx'
import { measureIn } from '../../charts/measure-text.ts'
import { collectFigure } from './collect-figure.ts'
import { composePicture, FIGURE_WIDTH, type PictureTexts } from './compose-picture.ts'
import classes from './picture-host.module.css'
import { pictureSvg } from './picture-svg.ts'

const forPictures: Drawing = { medium: 'picture', scheme: 'light', width: FIGURE_WIDTH, height: null }

type Props = {
  /** Asked once the chart is drawn. */
  readonly textsOf: () => PictureTexts
  readonly legend: ReactNode
  readonly chart: ReactNode
  readonly onDrawn: (svg: string) => void
  readonly onFailed: () => void
}

/** Draws a card's chart beside the screen, in light colours and at the usual width of pictures, and hands it on as an SVG document. */
export function PictureHost({ textsOf, legend, chart, onDrawn, onFailed }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const hand = useRef({ textsOf, onDrawn, onFailed })
  useEffect(() => {
    hand.current = { textsOf, onDrawn, onFailed }
  })
  useEffect(() => {
    const work = new AbortController()
    const draw = async (element: HTMLElement) => {
      const isStill = await still(element, work.signal)
      if (work.signal.aborted) return
      if (!isStill) return hand.current.onFailed()
      const texts = hand.current.textsOf()
      const figure = collectFigure(element)
      const composition = composePicture(texts, figure, measureIn)
      const { fontFamily } = getComputedStyle(document.body)
      return hand.current.onDrawn(pictureSvg(composition, figure.markup, { ...texts, fontFamily }))
    }
    if (place.current !== null) draw(place.current).catch(() => hand.current.onFailed())
    return () => work.abort()
  }, [])
  return createPortal(
    <div className={classes['host']} style={{ width: FIGURE_WIDTH }} aria-hidden="true" inert>
      <DrawnFor drawing={forPictures}>
        <div ref={place}>
          {legend === undefined ? null : <div className={classes['legend']}>{legend}</div>}
          {chart}
        </div>
      </DrawnFor>
    </div>,
    document.body,
  )
}

const LONGEST_MS = 20_000
const CALM_FRAMES = 3

/** Waits until nothing inside is loading, nor has changed for some frames; false when it does not come to rest. */
async function still(element: HTMLElement, signal: AbortSignal): Promise<boolean> {
  let changed = false
  const observer = new MutationObserver(() => (changed = true))
  observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true })
  const until = performance.now() + LONGEST_MS
  try {
    for (let calm = 0; calm < CALM_FRAMES;) {
      await new Promise((settle) => requestAnimationFrame(settle))
      if (signal.aborted || performance.now() > until) return false
      const busy = changed || element.querySelector('[aria-busy="true"], .mantine-Skeleton-root') !== null
      changed = false
      calm = busy ? 0 : calm + 1
    }
    return true
  } finally {
    observer.disconnect()
  }
}
