import { useLocale, useTranslations } from 'use-intl'
import { metricIds, metricOf } from '#domain/metrics/metrics.ts'
import { formatNumber, formatRatio } from '#domain/text/format.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { Part } from './part.tsx'
import { differenceOf, recordOf, type Compared, type Difference } from './compare.rows.ts'
import { useShared } from './use-shared.ts'
import classes from './compare.module.css'

/** Twice as much is worth saying as a multiple. */
const WORTH_A_MULTIPLE = 2

/** What tells the units apart, in sentences. */
export function Differences({ compared, histories }: { compared: Compared; histories: readonly UnitHistory[] }) {
  const t = useTranslations('compare')
  const sentence = useDifferenceWords()
  const { common } = useShared(histories)
  const list = histories.map((history) => {
    const { onTime, expected } = recordOf(history)
    return t('timelinessOf', { unit: history.unit.shortName, onTime, expected })
  })
  const sentences = [
    ...metricIds.map((metric) => sentence(differenceOf(compared.sides, metric))),
    t('timeliness', { list: list.join(', ') }),
    t('common', { count: common.length }),
  ]
  return (
    <Part title={t('differences')} aside={compared.campaign.title}>
      <ul className={classes['sentences']}>
        {sentences.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Part>
  )
}

function useDifferenceWords(): (difference: Difference) => string {
  const t = useTranslations('compare')
  const locale = useLocale()
  return ({ metric, ranked, without }) => {
    const label = metricOf(metric).label[locale]
    const [most, least] = [ranked[0], ranked.at(-1)]
    const sentence = () => {
      if (most === undefined || least === undefined) return t('nobody', { label })
      const words = {
        label,
        most: most.label,
        high: formatNumber(most.value),
        least: least.label,
        low: formatNumber(least.value),
        by: formatNumber(most.value - least.value),
        times: least.value === 0 ? '' : formatRatio(most.value / least.value),
      }
      if (ranked.length === 1) return t('oneOnly', words)
      if (most.value === least.value) return t('same', words)
      const isMultiple = least.value > 0 && most.value / least.value >= WORTH_A_MULTIPLE
      if (ranked.length === 2) return t(isMultiple ? 'twoTimes' : 'two', words)
      return t(isMultiple ? 'moreTimes' : 'more', words)
    }
    if (without.length === 0) return t('plain', { sentence: sentence() })
    const reasons = without.map(({ label: unit, why }) => t(`why.${why}`, { unit })).join(', ')
    return t('because', { sentence: sentence(), reasons })
  }
}
