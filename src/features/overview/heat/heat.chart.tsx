import { memo, useMemo } from 'react'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { MatrixCampaign } from '#domain/totals/matrix.ts'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { ChartSurface } from '#src/ui/charts/chart-surface.tsx'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { PaperRows } from '#src/ui/print/paper-rows.tsx'
import { AXIS_FOOT, CampaignAxisMarks } from '../campaign-axis/campaign-axis.tsx'
import { asOfDay } from '../campaign-columns/campaign-columns.rows.ts'
import { NAME_SIZE, UnitNames } from '../unit-names.tsx'
import { useCellTexts } from '../unit-matrix/cell-texts.ts'
import type { UnitRow } from '../unit-matrix/unit-matrix.rows.ts'
import { ownScrollHeight, ROWS_WITHOUT_SCROLL } from '../unit-matrix/own-scroll.ts'
import classes from '../unit-matrix/pinned-grid.module.css'
import { FIGURE_SIZE, HeatCells } from './heat-cells.tsx'
import { nextCell } from './heat.keys.ts'
import { cellAt, layoutHeat, NARROWEST_CELL, PITCH, type HeatLayout } from './heat.layout.ts'
import { matrixMeasureOf, type HeatMap } from './heat.measures.ts'

export type HeatProps = {
  readonly rows: readonly UnitRow[]
  readonly campaigns: readonly MatrixCampaign[]
  readonly map: HeatMap
  readonly title: string
  readonly label: string
  readonly chosen: string
  readonly hrefOf: (unitId: string) => string
  readonly onOpen: (row: UnitRow, campaign: MatrixCampaign) => void
}

const HEAD = AXIS_FOOT + 4

/** A row for each unit, a column for each campaign; names and days stay in sight while it scrolls. */
export function HeatChart(props: HeatProps) {
  return (
    <ChartFrame height={ownScrollHeight(HEAD + props.rows.length * PITCH, props.rows.length)}>
      {(width) => <Sized {...props} width={width} />}
    </ChartFrame>
  )
}

function Sized({ width, ...props }: HeatProps & { width: number }) {
  const { rows, campaigns, map, chosen, hrefOf } = props
  const { medium, height: room } = useDrawing()
  const colors = useChartColors()
  const onScreen = medium === 'screen'
  const { days, layout } = useHeatLayout(props, width, onScreen)
  const scrolls = onScreen && (rows.length > ROWS_WITHOUT_SCROLL || layout.namesWidth + layout.axis.width > width)
  const chosenColumn = campaigns.findIndex(({ id }) => id === chosen)
  const columns = { gridTemplateColumns: `${layout.namesWidth}px auto` }
  const head = (
    <>
      <div className={classes['corner']} />
      <svg className={classes['head']} width={layout.axis.width} height={HEAD}>
        <CampaignAxisMarks axis={layout.axis} days={days} x={0} y={0} chosen={chosenColumn} colors={colors} />
      </svg>
    </>
  )
  const rowsIn = (some: readonly UnitRow[], marks: HeatMap['marks'], of: HeatLayout) => (
    <>
      <Names rows={some} layout={of} hrefOf={hrefOf} colors={colors} />
      <Plot {...props} rows={some} marks={marks} layout={of} chosenColumn={chosenColumn} colors={colors} />
    </>
  )
  if (medium === 'print') {
    return (
      <PaperRows
        count={rows.length}
        title={props.title}
        head={
          <div className={classes['grid']} style={columns}>
            {head}
          </div>
        }
        renderRows={(from, to) => (
          <div className={classes['grid']} style={columns}>
            {rowsIn(rows.slice(from, to), map.marks.slice(from, to), someRows(layout, from, to))}
          </div>
        )}
      />
    )
  }
  return (
    <div
      className={classes['scroll']}
      data-own={scrolls || undefined}
      style={{
        scrollPadding: `${HEAD + 8}px 8px 8px ${layout.namesWidth + 8}px`,
        ...(room === null ? {} : { maxHeight: Math.max(room, 240) }),
      }}
      ref={scrollToNewest}
    >
      <div className={classes['grid']} style={columns}>
        {head}
        {rowsIn(rows, map.marks, layout)}
      </div>
    </div>
  )
}

const someRows = (layout: HeatLayout, from: number, to: number): HeatLayout => ({
  ...layout,
  height: (to - from) * layout.pitch,
  names: layout.names.slice(from, to),
})

function useHeatLayout({ rows, campaigns, map: { greatest } }: HeatProps, width: number, onScreen: boolean) {
  const days = useMemo(() => campaigns.map(asOfDay), [campaigns])
  const layout = useMemo(
    () =>
      layoutHeat(
        rows.map(({ label }) => label),
        days,
        greatest === null ? null : `≈ ${formatNumber(greatest)}`,
        {
          // The bar of its own scroll takes some of the width.
          room: onScreen && rows.length > ROWS_WITHOUT_SCROLL ? width - 12 : width,
          narrowest: onScreen ? NARROWEST_CELL : 4,
          measure: measureIn(NAME_SIZE),
          measureFigure: measureIn(FIGURE_SIZE),
        },
      ),
    [rows, days, greatest, width, onScreen],
  )
  return { days, layout }
}

/** The newest campaigns are what a reader comes for. */
function scrollToNewest(element: HTMLElement | null) {
  if (element !== null) element.scrollLeft = element.scrollWidth
}

type NamesProps = Pick<HeatProps, 'rows' | 'hrefOf'> & { readonly layout: HeatLayout; readonly colors: ChartColors }

const Names = memo(function Names({ rows, layout, hrefOf, colors }: NamesProps) {
  return (
    <svg className={classes['names']} width={layout.namesWidth} height={layout.height}>
      <UnitNames
        names={rows.map(({ unitId, name, label, found }, index) => ({
          unitId,
          name,
          lines: layout.names[index] ?? [label],
          href: hrefOf(unitId),
          found,
          marked: false,
        }))}
        x={layout.namesWidth - 8}
        anchor="end"
        middleOf={(index) => (index + 0.5) * layout.pitch}
        colors={colors}
      />
    </svg>
  )
})

type PlotProps = HeatProps & {
  /** Those of the rows. */
  readonly marks: HeatMap['marks']
  readonly layout: HeatLayout
  readonly chosenColumn: number
  readonly colors: ChartColors
}

function Plot({ rows, marks, campaigns, map, label, layout, chosenColumn, onOpen, colors }: PlotProps) {
  const texts = useCellTexts(matrixMeasureOf(map.measure))
  const { axis, pitch } = layout
  const columns = campaigns.length
  const placeOf = (index: number) => {
    const [row, campaign] = [rows[Math.floor(index / columns)], campaigns[index % columns]]
    return row === undefined || campaign === undefined
      ? null
      : { row, campaign, cell: row.cells[index % columns] ?? null }
  }
  const corner = (index: number) => ({ x: (index % columns) * axis.pitch, y: Math.floor(index / columns) * pitch })
  return (
    <svg width={Math.max(axis.width, 1)} height={Math.max(layout.height, 1)} className={classes['plot']}>
      <ChartSurface
        label={label}
        area={{ x: 0, y: 0, width: axis.width, height: layout.height }}
        hit={({ x, y }) => cellAt(x, y, layout, columns)}
        step={(from, move) => nextCell(from, move, { rows: rows.length, columns, chosen: chosenColumn })}
        spotOf={(index) => {
          if (placeOf(index) === null) return null
          const { x, y } = corner(index)
          return { x: x + axis.pitch / 2, y: y + pitch / 2 }
        }}
        renderTip={(index) => {
          const place = placeOf(index)
          if (place === null) return null
          const { row, campaign, cell } = place
          return (
            <>
              <strong>{row.name}</strong>
              {[`${campaign.title} (${formatDate(asOfDay(campaign))})`, ...texts.sentence(cell)].map((line) => (
                <span key={line}>
                  <br />
                  {line}
                </span>
              ))}
            </>
          )
        }}
        describe={(index) => {
          const place = placeOf(index)
          if (place === null) return ''
          return [place.row.name, place.campaign.title, ...texts.sentence(place.cell)].join('. ')
        }}
        onOpen={(index) => {
          const place = placeOf(index)
          if (place !== null) onOpen(place.row, place.campaign)
        }}
      >
        {(active) => (
          <>
            {active === null ? null : (
              <>
                <rect x={0} y={corner(active).y - 1} width={axis.width} height={pitch + 1} fill={colors.band} />
                <rect x={corner(active).x - 1} y={0} width={axis.pitch + 1} height={layout.height} fill={colors.band} />
              </>
            )}
            <HeatCells rows={rows} count={map.classes.length} marks={marks} layout={layout} colors={colors} />
            {active === null ? null : (
              <rect
                x={corner(active).x - 1}
                y={corner(active).y - 1}
                width={axis.pitch + 1}
                height={pitch + 1}
                fill="none"
                stroke={colors.accent}
                strokeWidth={2}
              />
            )}
          </>
        )}
      </ChartSurface>
    </svg>
  )
}
