import { useLocale, useTranslations } from 'use-intl'
import { metricIds, metricOf } from '#domain/metrics/metrics.ts'
import { useCountText } from '#src/ui/count-cell.tsx'
import { statusWords } from '#src/ui/status-badge.tsx'
import type { SlideOf } from '../slides/slide.ts'
import classes from './every.module.css'

/** What each unit reported, as it reported it: the four states in words. */
export function Every({ slide: { units } }: { slide: SlideOf<'every'> }) {
  const t = useTranslations('present')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const countText = useCountText()
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('columnUnit')}</th>
          <th scope="col">{t('columnStatus')}</th>
          {metricIds.map((id) => (
            <th key={id} scope="col">
              {metricOf(id).label[locale]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unitId}>
            <th scope="row">{unit.shortName}</th>
            <td data-label={t('columnStatus')}>{ui(statusWords[unit.status])}</td>
            {metricIds.map((id) => (
              <td
                key={id}
                data-label={metricOf(id).label[locale]}
                data-number
                data-state={unit[id]?.state ?? 'missing'}
              >
                {unit.counted || unit[id] === null ? countText(unit[id]) : `(${countText(unit[id])})`}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
