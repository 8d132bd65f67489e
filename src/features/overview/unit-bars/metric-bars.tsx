import { useTranslations } from 'use-intl'
import { CardChoice } from '#src/ui/chart-card/card-choice.tsx'
import type { OverviewCardProps } from '../card-props.ts'
import { UnitBarsCard } from './unit-bars.card.tsx'

type Metric = 'qrCodes' | 'scans'

/** A metric of every unit, as it was reported or per 1,000 residents. */
export function MetricBars({ metric, ...props }: OverviewCardProps<Metric> & { readonly metric: Metric }) {
  const t = useTranslations('unitBars')
  const { choices, choose } = props
  return (
    <UnitBarsCard
      {...props}
      id={metric}
      measure={choices.per === 'unit' ? metric : `${metric}PerResidents`}
      controls={
        <CardChoice
          label={t('show')}
          value={choices.per}
          options={[
            { value: 'unit', label: t('asReported') },
            { value: 'residents', label: t('perResidents') },
          ]}
          onChoose={(per) => choose({ per })}
        />
      }
    />
  )
}
