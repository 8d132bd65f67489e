import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { metrics } from '#domain/metrics/metrics.ts'
import { formatDate, formatRatio } from '#domain/text/format.ts'
import { scansPerCodeOf } from '#domain/totals/scans-per-code.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { CountCell } from '#src/ui/count-cell.tsx'
import { paths } from '#src/ui/paths.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { StatusBadge, TimelinessText } from '#src/ui/status-badge.tsx'
import { asOf, daysToAnswer, recordOf, type Compared, type Side, type Standing } from './compare.rows.ts'
import { Part } from './part.tsx'
import classes from './compare.module.css'

type Row = { readonly name: string; readonly cell: (standing: Standing) => ReactNode }

/** Every figure of every unit in one campaign: a row for each, so that what is held against each other stands together. */
export function FiguresTable({ compared, histories }: { compared: Compared; histories: readonly UnitHistory[] }) {
  const t = useTranslations('compare')
  const { campaign, sides } = compared
  const rows = useRows()
  return (
    <Part title={t('figures')} aside={t('figuresOf', { campaign: campaign.title, date: formatDate(asOf(campaign)) })}>
      <div className={classes['frame']}>
        <table className={classes['figures']}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('columnWhat')}</span>
              </th>
              {sides.map((side) => (
                <th key={side.unitId} scope="col">
                  <UnitLink side={side} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cell }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {sides.map(({ unitId, label, standing }) => (
                  <td key={unitId} data-label={label}>
                    {standing === null ? <span className={classes['hint']}>{t('notExpected')}</span> : cell(standing)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('rowRecord')}</th>
              {histories.map((history) => (
                <td key={history.unit.id} data-label={history.unit.shortName}>
                  {t('record', recordOf(history))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </Part>
  )
}

function UnitLink({ side }: { side: Side }) {
  return (
    <Anchor component={Link} to={paths.unit(side.unitId)} inherit>
      {side.name}
    </Anchor>
  )
}

function useRows(): Row[] {
  const t = useTranslations('compare')
  const locale = useLocale()
  const leading = (standing: Standing, content: ReactNode) =>
    standing.reportId === null ? content : <Link to={paths.report(standing.reportId)}>{content}</Link>
  return [
    {
      name: t('rowStatus'),
      cell: (standing) => (
        <span className={classes['standing']}>
          {leading(standing, <StatusBadge status={standing.status} />)}
          {standing.sample ? <SampleBadge /> : null}
        </span>
      ),
    },
    {
      name: t('rowReceived'),
      cell: ({ receivedOn, timeliness }) =>
        receivedOn === null ? (
          t('nothing')
        ) : (
          <>
            {formatDate(receivedOn)} {timeliness === null ? null : <TimelinessText timeliness={timeliness} />}
          </>
        ),
    },
    {
      name: t('rowDays'),
      cell: (standing) => {
        const days = daysToAnswer(standing)
        return days === null ? t('nothing') : t('days', { days })
      },
    },
    ...metrics.map(({ id, label }): Row => ({
      name: label[locale],
      cell: (standing) => leading(standing, <CountCell count={standing.metrics?.[id] ?? null} />),
    })),
    {
      name: t('rowRatio'),
      cell: ({ metrics: counts }) => {
        const ratio = scansPerCodeOf(counts)
        if (ratio.state !== 'number') return t('nothing')
        return `${ratio.partial || ratio.approximate ? '≈ ' : ''}${formatRatio(ratio.value)}`
      },
    },
  ]
}
