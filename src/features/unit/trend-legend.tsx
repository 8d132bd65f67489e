import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { GapGlyph } from '#src/ui/charts/gap-glyph.tsx'
import classes from './unit-trend.module.css'

/** What the marks of the charts mean. */
export function TrendLegend() {
  const t = useTranslations('unit')
  const ui = useTranslations('ui')
  const colors = useChartColors()
  const line = (dash?: string) => (
    <path
      d="M0,8H32"
      stroke={colors.series}
      strokeWidth={2}
      {...(dash === undefined ? {} : { strokeDasharray: dash })}
    />
  )
  const dot = (fill: string) => <circle cx={16} cy={8} r={4.5} fill={fill} stroke={colors.series} strokeWidth={2} />
  const gap = (state: 'blank' | 'none' | 'missing') => <GapGlyph state={state} x={8} y={8} colors={colors} />
  return (
    <ul className={classes['legend']} aria-label={t('legend')}>
      <Entry width={32} text={t('legendAccepted')}>
        {line()}
        {dot(colors.series)}
      </Entry>
      <Entry width={32} text={t('legendTentative')}>
        {line('5 4')}
        {dot(colors.background)}
      </Entry>
      <Entry text={ui('countBlank')}>{gap('blank')}</Entry>
      <Entry text={ui('countNone')}>{gap('none')}</Entry>
      <Entry text={ui('countMissing')}>{gap('missing')}</Entry>
      <Entry text={t('legendDirective')}>
        <path d="M8,2V14" stroke={colors.accent} strokeWidth={2.5} />
      </Entry>
    </ul>
  )
}

function Entry({ width = 16, text, children }: { width?: number; text: string; children: ReactNode }) {
  return (
    <li>
      <svg width={width} height={16} viewBox={`0 0 ${width} 16`} aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  )
}
