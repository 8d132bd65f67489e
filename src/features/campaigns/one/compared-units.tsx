import { Anchor } from '@mantine/core'
import { memo } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { ComparedStanding, ComparedUnit } from '#domain/campaigns/comparison.ts'
import { metricIds, metricOf, type MetricId } from '#domain/metrics/metrics.ts'
import { CountCell } from '#src/ui/count-cell.tsx'
import { paths } from '#src/ui/paths.ts'
import { StatusBadge, TimelinessText } from '#src/ui/status-badge.tsx'
import { ChangeText } from './change-text.tsx'
import classes from './comparison.module.css'

/** Every unit's standing and figures in both campaigns; figures lead to the reports that they are from. */
export function ComparedUnits({ units }: { units: readonly ComparedUnit[] }) {
  const t = useTranslations('campaigns')
  const locale = useLocale()
  return (
    <>
      <h3 className={classes['heading']}>{t('unitsHeading')}</h3>
      <div className={classes['frame']}>
        <table className={classes['table']}>
          <caption className="visually-hidden">{t('unitsCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columnUnit')}</th>
              <th scope="col">{t('columnBefore')}</th>
              <th scope="col">{t('columnNow')}</th>
              {metricIds.map((id) => (
                <th key={id} scope="col" data-numeric>
                  {metricOf(id).label[locale]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <Row key={unit.unitId} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const Row = memo(function Row({ unit }: { unit: ComparedUnit }) {
  const t = useTranslations('campaigns')
  const locale = useLocale()
  const { unitId, name, now, before } = unit
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} to={paths.unit(unitId)} inherit>
          {name}
        </Anchor>
      </th>
      <td data-label={t('columnBefore')}>
        <Standing standing={before} />
      </td>
      <td data-label={t('columnNow')}>
        <Standing standing={now} />
      </td>
      {metricIds.map((id) => (
        <td key={id} data-label={metricOf(id).label[locale]} data-numeric>
          <div className={classes['counts']}>
            <Count standing={now} metric={id} />
            <small>
              <ChangeText now={now?.metrics?.[id] ?? null} before={before?.metrics?.[id] ?? null} />{' '}
              <span className={classes['then']}>
                {t('beforeLabel')} <Count standing={before} metric={id} />
              </span>
            </small>
          </div>
        </td>
      ))}
    </tr>
  )
})

function Standing({ standing }: { standing: ComparedStanding | null }) {
  const t = useTranslations('campaigns')
  if (standing === null) return <span className={classes['dimmed']}>{t('notExpected')}</span>
  const { status, timeliness, reportId } = standing
  return (
    <span className={classes['standing']}>
      {reportId === null ? (
        <StatusBadge status={status} />
      ) : (
        <Link to={paths.report(reportId)} className={classes['badge'] ?? ''}>
          <StatusBadge status={status} />
        </Link>
      )}
      {timeliness === 'late' ? (
        <small>
          <TimelinessText timeliness={timeliness} />
        </small>
      ) : null}
    </span>
  )
}

function Count({ standing, metric }: { standing: ComparedStanding | null; metric: MetricId }) {
  if (standing === null) return <span className={classes['dimmed']}>–</span>
  const count = <CountCell count={standing.metrics?.[metric] ?? null} />
  return standing.reportId === null ? count : <Link to={paths.report(standing.reportId)}>{count}</Link>
}
