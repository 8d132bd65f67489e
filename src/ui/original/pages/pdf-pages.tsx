import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Block } from '#domain/reading/blocks.ts'
import type { PageArea, Provenance } from '#domain/reports/reading.ts'
import { fieldsByPlace, placeOf } from '../places.ts'
import { PageBar } from './page-bar.tsx'
import { PageCanvas } from './page-canvas.tsx'
import { extentOf } from './page-layout.ts'
import { PageMarks, PagePlaces } from './page-marks.tsx'
import { areasOf, placesOnPages, stepTo, type PagePlace } from './page-places.ts'
import { turnedArea, turnedOnce, turnedSizes, turnsOf, type PageTurns } from './page-turns.ts'
import type { PagedFile } from './pdf-file.ts'
import { usePageView } from './use-page-view.ts'
import classes from './pages.module.css'

const nowhere: readonly PageArea[] = []
const asTheyCame: PageTurns = new Map()

/**
 * The pages of the original as they look; only those near the screen are drawn. `chosen`, `onChoose` and `shown` are as
 * with the original as text.
 */
export function PdfPages(props: {
  file: PagedFile
  blocks: readonly Block[]
  provenance: Provenance
  chosen: string | null
  onChoose: (pointer: string) => void
  shown: boolean
}) {
  const { file, blocks, provenance, chosen, onChoose, shown } = props
  const t = useTranslations('original')
  const hint = useId()
  const [turns, setTurns] = useState<PageTurns>(asTheyCame)
  const sizes = useMemo(() => turnedSizes(file.sizes, turns), [file, turns])
  const places = useMemo(
    () =>
      placesOnPages(blocks, fieldsByPlace(provenance)).map(({ pointer, text, area }): PagePlace => ({
        pointer,
        text,
        area: turnedArea(area, turns),
      })),
    [blocks, provenance, turns],
  )
  const marked = useMemo(() => {
    const place = chosen === null ? null : placeOf(provenance, chosen)
    return place === null ? nowhere : areasOf(blocks, place).map((area) => turnedArea(area, turns))
  }, [blocks, provenance, chosen, turns])
  const { ref, boxes, near, zoom, magnify, fit, show } = usePageView({
    sizes,
    shown,
    isStop: places.length === 0,
    around: marked[0],
  })
  const isLaidOut = boxes.length > 0
  useEffect(() => {
    const [first] = marked
    if (shown && isLaidOut && first !== undefined) show(first)
  }, [marked, shown, isLaidOut, show])

  const { stop, walk } = useStop(ref, places, marked, show)
  const stopPage = places[stop]?.area.page
  const extent = extentOf(boxes)
  return (
    <div className={classes['frame']}>
      <PageBar
        page={near.current}
        pages={boxes.length}
        zoom={zoom}
        onZoom={magnify}
        onFit={fit}
        onTurn={() => setTurns((before) => turnedOnce(before, near.current))}
      />
      <section ref={ref} className={classes['pane']} aria-label={t('pagesTitle')} aria-describedby={hint}>
        <div className={classes['pages']} style={extent}>
          {boxes.map(({ page, left, top, width, height }) => {
            const isNear = page >= near.first && page <= near.last
            return isNear || page === stopPage ? (
              <div key={page} className={classes['page']} data-page={page} style={{ left, top, width, height }}>
                {isNear ? (
                  <PageCanvas file={file} page={page} width={width} height={height} turns={turnsOf(turns, page)} />
                ) : null}
                <PagePlaces page={page} places={places} stop={stop} onChoose={onChoose} onKeyDown={walk} />
                <PageMarks page={page} areas={marked} />
              </div>
            ) : null
          })}
        </div>
      </section>
      <p id={hint} className={classes['hint']}>
        {t(places.length === 0 ? 'pagesNoPlaces' : 'pagesHint')}
      </p>
    </div>
  )
}

/**
 * The one place that Tab reaches: the chosen one, until the arrow keys walk on. Its page is on the page also when it is not
 * drawn, so that it can be walked to.
 */
function useStop(
  pane: ReturnType<typeof usePageView>['ref'],
  places: readonly PagePlace[],
  marked: readonly PageArea[],
  show: (area: PageArea) => void,
) {
  const [walked, setWalked] = useState<{ readonly from: readonly PageArea[]; readonly index: number } | null>(null)
  const isWalking = useRef(false)
  const [first] = marked
  const chosen = first === undefined ? -1 : places.findIndex(({ area }) => isSame(area, first))
  const stop = walked?.from === marked ? walked.index : Math.max(0, chosen)
  useEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    const place = places[stop]
    if (place !== undefined) show(place.area)
    pane.current?.querySelector<HTMLElement>('[data-pointer][tabindex="0"]')?.focus({ preventScroll: true })
  }, [pane, places, stop, show])
  const walk = (event: KeyboardEvent) => {
    const next = stepTo(event.key, stop, places.length)
    if (next === null) return
    event.preventDefault()
    isWalking.current = true
    setWalked({ from: marked, index: next })
  }
  return { stop, walk }
}

const isSame = (one: PageArea, other: PageArea) =>
  one.page === other.page && one.left === other.left && one.top === other.top && one.right === other.right
