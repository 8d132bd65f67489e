import { Anchor } from '@mantine/core'
import { memo } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { paths } from '#src/ui/paths.ts'
import { StatusBadge, TimelinessText } from '#src/ui/status-badge.tsx'
import type { UnitRow } from './units-list.rows.ts'
import classes from './units.module.css'

/** `standings`: the campaign whose standings are shown, or `null` when the reader may not see them. */
export function UnitsTable({ rows, standings }: { rows: readonly UnitRow[]; standings: string | null }) {
  const t = useTranslations('unit')
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('listTitle')}</th>
          <th scope="col" className={classes['secondary']}>
            {t('columnKind')}
          </th>
          <th scope="col" className={classes['secondary']}>
            {t('columnSymbol')}
          </th>
          {standings === null ? null : <th scope="col">{t('columnStatus')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <UnitLine key={row.unit.id} row={row} withStanding={standings !== null} isLoading={standings === 'loading'} />
        ))}
      </tbody>
    </table>
  )
}

const UnitLine = memo(function UnitLine(props: { row: UnitRow; withStanding: boolean; isLoading: boolean }) {
  const { row, withStanding, isLoading } = props
  const ui = useTranslations('ui')
  const { unit } = row
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} to={paths.unit(unit.id)} inherit>
          {unit.name}
        </Anchor>
      </th>
      <td className={classes['secondary']}>{ui(kindLabels[unit.kind])}</td>
      <td className={classes['secondary']}>{unit.symbol ?? '–'}</td>
      {withStanding ? (
        <td>
          <Standing standing={row.standing} isLoading={isLoading} />
        </td>
      ) : null}
    </tr>
  )
})

function Standing({ standing, isLoading }: { standing: UnitRow['standing']; isLoading: boolean }) {
  const t = useTranslations('unit')
  if (isLoading) return null
  if (standing === null) return <span className={classes['dimmed']}>{t('notExpected')}</span>
  return (
    <span className={classes['standing']}>
      {standing.reportId === null ? (
        <StatusBadge status={standing.status} />
      ) : (
        <Link to={paths.report(standing.reportId)} className={classes['badgeLink'] ?? ''}>
          <StatusBadge status={standing.status} />
        </Link>
      )}
      {standing.timeliness === null ? null : (
        <small>
          <TimelinessText timeliness={standing.timeliness} />
        </small>
      )}
    </span>
  )
}
