import { useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import { LightLink, useFollow } from '#src/ui/light-link.tsx'
import { verticalLine } from '#src/ui/charts/shapes.ts'
import type { AxisLayout, LaneLayout } from './directive-timeline.layout.ts'
import classes from './directive-timeline.module.css'
import { LABEL_ROWS, type RequestMark } from './request-labels.ts'

export const LABEL_SIZE = 11
const LABEL_ROW = 15
const TICKS_HEIGHT = 26
export const AXIS_HEIGHT = LABEL_ROWS * LABEL_ROW + 4 + TICKS_HEIGHT

type Props = {
  readonly lanes: LaneLayout
  readonly axis: AxisLayout
  readonly requests: readonly RequestMark[]
  readonly campaignHref: (campaignId: string) => string
  readonly colors: ChartColors
}

/** Months, and above them the requests of the province, each leading to its campaign. Tab passes them by: they are listed below. */
export function TimeAxis({ lanes: { plotWidth, aside }, axis: { ticks, xOf }, requests, campaignHref, colors }: Props) {
  const t = useTranslations('timeline')
  const right = plotWidth - aside
  return (
    <svg ref={useFollow()} className={classes['axis']} width={plotWidth} height={AXIS_HEIGHT} aria-hidden="true">
      <g fill={colors.dimmed} fontSize={12} textAnchor="middle">
        {ticks.map(({ day, label }) => (
          <text key={day} x={Math.min(Math.max(xOf(day), 28), right - 28)} y={AXIS_HEIGHT - 9}>
            {label}
          </text>
        ))}
        {aside === 0 ? null : (
          <text x={plotWidth - aside / 2} y={AXIS_HEIGHT - 9} fontSize={10.5}>
            {t('aside')}
          </text>
        )}
      </g>
      <path
        d={requests
          .flatMap(({ x, label }) => {
            const top = ((label?.row ?? 0) + 1) * LABEL_ROW
            return label === null ? [] : [verticalLine(x, top, AXIS_HEIGHT - top)]
          })
          .join('')}
        stroke={colors.accent}
        opacity={0.45}
      />
      {requests.map(({ campaign, x, current, label }) => (
        <LightLink key={campaign.id} to={campaignHref(campaign.id)} tabIndex={-1}>
          <title>
            {t('requestMark', {
              number: campaign.request.number,
              date: formatDate(campaign.request.date),
              title: campaign.title,
            })}
          </title>
          {/* Larger than what is drawn, for the pointer. */}
          <rect x={x - 6} y={AXIS_HEIGHT - TICKS_HEIGHT - 6} width={12} height={TICKS_HEIGHT + 6} fill="transparent" />
          <path d={`M${x - 4},${AXIS_HEIGHT - 7}h8l-4,7z`} fill={colors.accent} />
          {label === null ? null : (
            <text
              x={label.middle}
              y={label.row * LABEL_ROW + 11}
              fontSize={LABEL_SIZE}
              fontWeight={current ? 700 : 400}
              textAnchor="middle"
              fill={colors.accent}
              stroke={colors.background}
              strokeWidth={3}
              paintOrder="stroke"
            >
              {label.text}
            </text>
          )}
        </LightLink>
      ))}
      <path d={`M0,${AXIS_HEIGHT - 0.5}h${plotWidth}`} stroke={colors.dimmed} />
    </svg>
  )
}
