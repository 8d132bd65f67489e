import { memo, useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { LightLink, useFollow } from '#src/ui/light-link.tsx'
import { useTranslations } from 'use-intl'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { useOnPaper } from '#src/ui/print/paper.ts'
import type { Contents } from './contents.ts'
import { bunches, type ListRow, type ListRows } from './directive-list.rows.ts'
import classes from './directive-list.module.css'
import { RADIUS } from './directive-timeline.layout.ts'
import type { IssuerLook } from './issuer-classes.ts'
import { issuerShapes, useIssuerColors } from './issuer-marks.ts'
import { useIssuerName } from './issuer-name.ts'
import { useIsPointed, usePointing } from './pointing.ts'

type Props = {
  readonly list: ListRows
  readonly contents: Contents
  readonly looks: readonly IssuerLook[]
  readonly chosen: string | null
  readonly directiveHref: (key: string) => string
  readonly hrefOf: (unitId: string) => string
}

const counted = (count: number) => ({ count, number: formatNumber(count) })

/** A row is about so high until it has been drawn once. */
const ROW_HEIGHT = 54

/** The documents that the chart shows, in words; it and the chart show each other what is pointed at. */
export function DirectiveList({ list: { rows, outside, muted }, ...props }: Props) {
  const t = useTranslations('timeline')
  const overview = useTranslations('overview')
  const ui = useTranslations('ui')
  const box = useRef<HTMLDivElement>(null)
  const colors = useChartColors()
  const fills = useIssuerColors()
  const all = bunches(rows)
  const opened = props.chosen === null ? -1 : all.findIndex((bunch) => bunch.some(({ key }) => key === props.chosen))
  return (
    <section ref={useFollow()} className={classes['list']} aria-label={t('list')}>
      <p className={classes['count']}>
        <strong>{t('listCount', counted(rows.length))}</strong>
        {outside === 0 ? null : <span>{t('listOutside', counted(outside))}</span>}
        {muted === 0 ? null : <span>{t('listMuted', counted(muted))}</span>}
      </p>
      <p className={classes['hint']}>{rows.length === 0 ? t('listEmpty') : t('listRow')}</p>
      {rows.length === 0 ? null : (
        <div ref={box} className={classes['scroll']}>
          <table className={classes['table']} aria-rowcount={rows.length + 1}>
            <caption className="visually-hidden">{t('list')}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{t('columnMark')}</span>
                </th>
                <th scope="col">{overview('columnDate')}</th>
                <th scope="col">{overview('columnNumber')}</th>
                <th scope="col">{overview('columnContent')}</th>
                <th scope="col">{overview('columnIssuer')}</th>
                <th scope="col">{ui('columnUnit')}</th>
              </tr>
            </thead>
            {all.map((bunch, index) => (
              <Bunch
                key={bunch[0]?.key ?? index}
                {...props}
                rows={bunch}
                first={index}
                box={box}
                opened={index === opened}
                colors={colors}
                fills={fills}
              />
            ))}
          </table>
        </div>
      )}
    </section>
  )
}

type BunchProps = Omit<Props, 'list'> & {
  readonly rows: readonly ListRow[]
  /** Its place among the bunches. */
  readonly first: number
  readonly box: RefObject<HTMLElement | null>
  /** The document that is open is among them: they come into sight. */
  readonly opened: boolean
  readonly colors: ChartColors
  readonly fills: Readonly<Record<IssuerLook, string>>
}

/** Rows that are drawn while they are near what is on screen; else they keep the place that they need. */
const Bunch = memo(function Bunch({ rows, first, box, opened, ...props }: BunchProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [height, setHeight] = useState(rows.length * ROW_HEIGHT)
  const [inReach, setNear] = useState(first === 0)
  const near = useOnPaper() || inReach
  useEffect(() => {
    const element = body.current
    if (element === null) return undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return
        // As it leaves, it is known how high it was.
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0) setHeight(entry.boundingClientRect.height)
        setNear(entry.isIntersecting)
      },
      { root: box.current, rootMargin: '900px 0px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  useEffect(() => {
    if (!opened) return
    const drawn = near ? body.current?.querySelector<HTMLElement>('[data-chosen]') : null
    const [row, around] = [drawn ?? body.current, box.current]
    if (row === null || around === null) return
    // Only the list moves, not the page.
    const [inside, outside] = [row.getBoundingClientRect(), around.getBoundingClientRect()]
    if (inside.top < outside.top + 40 || inside.bottom > outside.bottom) {
      around.scrollTop += inside.top - outside.top - outside.height / 3
    }
  }, [opened, near, box])
  return (
    <tbody ref={body} aria-busy={opened && !near ? true : undefined}>
      {near ? (
        rows.map((row) => <Row key={row.key} {...props} row={row} />)
      ) : (
        <tr aria-hidden="true">
          <td colSpan={6} style={{ height, padding: 0 }}>
            …
          </td>
        </tr>
      )}
    </tbody>
  )
})

type RowProps = Omit<BunchProps, 'rows' | 'first' | 'box' | 'opened'> & { readonly row: ListRow }

function Row({ row: { key, unitName, dot }, contents, looks, chosen, directiveHref, hrefOf, colors, fills }: RowProps) {
  const t = useTranslations('timeline')
  const overview = useTranslations('overview')
  const issuerName = useIssuerName()
  const pointing = usePointing()
  const isPointed = useIsPointed(key)
  const point = useCallback((show: boolean) => pointing.point({ key, on: 'list', show }), [pointing, key])
  const leave = useCallback(() => {
    const now = pointing.now()
    // What was chosen stays shown: the page has moved to its mark, and so left the row.
    if (now?.key === key && !now.show) pointing.point(null)
  }, [pointing, key])
  const { mark, aside } = dot
  const look = looks[mark.issuerIndex] ?? 'unstated'
  return (
    <tr
      data-pointed={isPointed || undefined}
      data-chosen={chosen === key || undefined}
      onPointerMove={(event) => {
        // A row that the page moves under the pointer is not pointed at.
        const isMoved = event.movementX !== 0 || event.movementY !== 0
        if (event.pointerType === 'mouse' && isMoved && pointing.now()?.key !== key) point(false)
      }}
      onPointerLeave={leave}
      onFocus={() => point(false)}
      onBlur={leave}
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('a') !== null)) point(true)
      }}
    >
      <td>
        <svg width="18" height="16" aria-hidden="true">
          <path d={issuerShapes[look](9, 8, RADIUS)} fill={fills[look]} />
          {mark.link === null ? null : (
            <circle cx="9" cy="8" r={RADIUS + 1.75} fill="none" stroke={colors.text} strokeWidth="1.25" />
          )}
        </svg>
      </td>
      <td className={classes['date']}>
        {mark.date === null ? overview('undated') : formatDate(mark.date)}
        {aside === 'beyond' ? <span className={classes['odd']}>{t('beyond')}</span> : null}
      </td>
      <th scope="row">
        <LightLink to={directiveHref(key)}>{mark.number ?? overview('noNumber')}</LightLink>
      </th>
      <td className={classes['content']}>{contents.get(key)?.content ?? t('loading')}</td>
      <td>{issuerName(mark.issuer)}</td>
      <td>
        <LightLink to={hrefOf(mark.unitId)}>{unitName}</LightLink>
      </td>
    </tr>
  )
}
