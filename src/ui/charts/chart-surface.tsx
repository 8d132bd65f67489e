import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { useChartOverlay } from './chart-frame.tsx'
import classes from './chart-surface.module.css'
import { ChartTip } from './chart-tip.tsx'
import { useDrawing } from './drawing.tsx'

export type Move = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

export type Spot = { readonly x: number; readonly y: number }

type Props = {
  /** What the chart shows, for who cannot see it. */
  readonly label: string
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** The mark at a place of the picture. */
  readonly hit: (spot: Spot) => number | null
  /** The mark that a key leads to; `from` is null at the first key. */
  readonly step: (from: number | null, move: Move) => number | null
  readonly spotOf: (index: number) => Spot | null
  readonly renderTip: (index: number) => ReactNode
  /** A mark in one sentence. */
  readonly describe: (index: number) => string
  readonly onOpen?: (index: number) => void
  /** What lies beneath the pointer, given the mark that is pointed at. */
  readonly children: (active: number | null) => ReactNode
}

type Active = { readonly index: number; readonly by: 'pointer' | 'keyboard' }

/**
 * Makes marks that are drawn as one path answer to pointer and keyboard: one place to stop at with Tab, arrows go through
 * the marks, Enter opens. It lies over the marks, inside the SVG. In pictures and on paper there are only the marks.
 */
export function ChartSurface(props: Props) {
  return useDrawing().medium === 'screen' ? <AnsweringSurface {...props} /> : props.children(null)
}

function AnsweringSurface({ label, area, hit, step, spotOf, renderTip, describe, onOpen, children }: Props) {
  const t = useTranslations('ui')
  const hint = useId()
  const overlay = useChartOverlay()
  const catcher = useRef<SVGRectElement>(null)
  const [active, setActive] = useState<Active | null>(null)
  const spot = active === null ? null : spotOf(active.index)
  const shown = spot === null ? null : active

  const spotAt = (event: PointerEvent<SVGElement>): Spot => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }
  const point = (event: PointerEvent<SVGElement>) => {
    const index = hit(spotAt(event))
    if (index === null) setActive(null)
    else if (index !== active?.index) setActive({ index, by: 'pointer' })
  }
  const press = (event: PointerEvent<SVGElement>) => {
    const index = hit(spotAt(event))
    if (index === null) return
    // A finger has no hover: its first touch shows the mark, a second one on the same mark opens it.
    if (event.pointerType === 'touch' && shown?.index !== index) setActive({ index, by: 'pointer' })
    else if (event.button === 0) onOpen?.(index)
  }
  const pressKey = (event: KeyboardEvent<SVGElement>) => {
    const move = moves[event.key]
    if (move !== undefined) {
      const index = step(shown?.index ?? null, move)
      if (index !== null) setActive({ index, by: 'keyboard' })
      event.preventDefault()
    } else if ((event.key === 'Enter' || event.key === ' ') && shown !== null) {
      event.preventDefault()
      onOpen?.(shown.index)
    } else if (event.key === 'Escape') setActive(null)
  }

  return (
    <>
      {children(shown?.index ?? null)}
      <rect
        ref={catcher}
        className={classes['catcher']}
        data-over={shown !== null && onOpen !== undefined ? true : undefined}
        {...area}
        fill="transparent"
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby={hint}
        onPointerMove={(event) => {
          if (event.pointerType !== 'touch') point(event)
        }}
        onPointerLeave={(event) => {
          if (event.pointerType !== 'touch') setActive(null)
        }}
        onPointerUp={press}
        onKeyDown={pressKey}
        onFocus={(event) => {
          const index = event.currentTarget.matches(':focus-visible') ? step(null, 'first') : null
          if (index !== null) setActive({ index, by: 'keyboard' })
        }}
        onBlur={() => setActive(null)}
      />
      {spot !== null && active?.by === 'keyboard' ? <Visible spot={spot} /> : null}
      {overlay === null
        ? null
        : createPortal(
            <>
              <p id={hint} className="visually-hidden">
                {t('chartKeys')}
              </p>
              <p className="visually-hidden" aria-live="polite">
                {shown?.by === 'keyboard' ? describe(shown.index) : ''}
              </p>
              {spot === null || shown === null ? null : (
                <ChartTip spot={spot} picture={() => catcher.current?.ownerSVGElement ?? null}>
                  {renderTip(shown.index)}
                </ChartTip>
              )}
            </>,
            overlay,
          )}
    </>
  )
}

/** Scrolls what the keyboard has reached into view. */
function Visible({ spot: { x, y } }: { spot: Spot }) {
  const mark = useRef<SVGRectElement>(null)
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  return <rect ref={mark} className={classes['visible']} x={x - 24} y={y - 24} width={48} height={48} fill="none" />
}
