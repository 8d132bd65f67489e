import { Anchor, Button } from '@mantine/core'
import { memo } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { ExpectedUnit } from '#domain/campaigns/expected-unit.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { formatDate } from '#domain/text/format.ts'
import { paths } from '#src/ui/paths.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { StatusBadge, TimelinessText } from '#src/ui/status-badge.tsx'
import classes from './units.module.css'

type Props = {
  readonly units: readonly ExpectedUnit[]
  readonly campaignDue: IsoDate
  /** Null: nothing can be chosen. */
  readonly chosen: ReadonlySet<UnitId> | null
  readonly onChoose: (chosen: ReadonlySet<UnitId>) => void
  readonly onWithdraw: (unit: ExpectedUnit) => void
}

export function ExpectedTable({ units, campaignDue, chosen, onChoose, onWithdraw }: Props) {
  const t = useTranslations('campaigns')
  const allChosen = chosen !== null && units.every(({ unitId }) => chosen.has(unitId))
  const allSample = units.every(({ reportId, sample }) => reportId === null || sample)
  const toggle = (ids: readonly UnitId[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (isChosen) next.add(id)
      else next.delete(id)
    }
    onChoose(next)
  }
  return (
    <div className={classes['frame']}>
      <table className={classes['table']}>
        <caption className="visually-hidden">{t('tabUnits')}</caption>
        <thead>
          <tr>
            {chosen === null ? null : (
              <th scope="col" className={classes['box']} aria-label={t('selectShown')}>
                <label className={classes['boxAll']}>
                  <input
                    type="checkbox"
                    checked={allChosen}
                    onChange={(event) =>
                      toggle(
                        units.map(({ unitId }) => unitId),
                        event.currentTarget.checked,
                      )
                    }
                  />
                  <span>{t('selectShown')}</span>
                </label>
              </th>
            )}
            <th scope="col">{t('columnUnit')}</th>
            <th scope="col">{t('columnUnitDue')}</th>
            <th scope="col">{t('columnStanding')}</th>
            <th scope="col">{t('columnReceived')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <Row
              key={unit.unitId}
              unit={unit}
              isIdle={unit.extension !== null && unit.extension.dueOn <= campaignDue}
              isChosen={chosen?.has(unit.unitId) ?? null}
              marksSample={!allSample}
              onToggle={toggle}
              onWithdraw={onWithdraw}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Row = memo(function Row(props: {
  unit: ExpectedUnit
  /** It has an extension, and the campaign gives everybody as much. */
  isIdle: boolean
  isChosen: boolean | null
  marksSample: boolean
  onToggle: (ids: readonly UnitId[], isChosen: boolean) => void
  onWithdraw: (unit: ExpectedUnit) => void
}) {
  const { unit, isIdle, isChosen, marksSample, onToggle, onWithdraw } = props
  const t = useTranslations('campaigns')
  const { unitId, name, dueOn, extension, status, timeliness, receivedOn, reportId, sample } = unit
  return (
    <tr data-chosen={isChosen === true || undefined}>
      {isChosen === null ? null : (
        <td className={classes['box']}>
          <input
            type="checkbox"
            aria-label={t('selectUnit', { unit: name })}
            checked={isChosen}
            onChange={(event) => onToggle([unitId], event.currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">
        <Anchor component={Link} to={paths.unit(unitId)} inherit>
          {name}
        </Anchor>{' '}
        {sample && marksSample ? <SampleBadge /> : null}
      </th>
      <td data-label={t('columnUnitDue')}>
        <span className={classes['due']}>
          {formatDate(dueOn)}
          {extension === null ? null : (
            <span className={classes['extension']}>
              <strong>{isIdle ? t('extensionIdle', { date: formatDate(extension.dueOn) }) : t('extendedBadge')}</strong>{' '}
              {t('extensionReason', { reason: extension.reason })}
              {isChosen === null ? null : (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('withdrawOf', { unit: name })}
                  onClick={() => onWithdraw(unit)}
                >
                  {t('withdraw')}
                </Button>
              )}
            </span>
          )}
        </span>
      </td>
      <td data-label={t('columnStanding')}>
        {reportId === null ? (
          <StatusBadge status={status} />
        ) : (
          <Link to={paths.report(reportId)} className={classes['badge'] ?? ''}>
            <StatusBadge status={status} />
          </Link>
        )}
      </td>
      <td data-label={t('columnReceived')}>
        {receivedOn === null ? (
          <span className={classes['dimmed']}>–</span>
        ) : (
          <span className={classes['received']}>
            {formatDate(receivedOn)}{' '}
            {timeliness === null ? null : (
              <small>
                <TimelinessText timeliness={timeliness} />
              </small>
            )}
          </span>
        )}
      </td>
    </tr>
  )
})
