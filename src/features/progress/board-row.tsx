import { memo, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { IsoDate } from '#domain/model/dates.ts'
import type { ProgressRow } from '#domain/progress/progress.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { LightLink } from '#src/ui/light-link.tsx'
import { paths } from '#src/ui/paths.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { StatusBadge } from '#src/ui/status-badge.tsx'
import classes from './board.module.css'
import { daysSinceContact } from './board.rows.ts'
import { SectionStrip } from './section-strip.tsx'

/** What a row tells the board; the same for all rows, so that one that stays as it is need not be drawn again. */
export type RowActions = {
  readonly onTick: (event: MouseEvent<HTMLInputElement>, unitId: string) => void
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>, unitId: string) => void
  readonly onContacts: (unitId: string) => void
}

type Props = {
  readonly row: ProgressRow
  readonly today: IsoDate
  readonly campaignId: string
  /** Null: the reader may not choose rows. */
  readonly selected: boolean | null
  /** Whether Tab stops at this row's box: of all boxes, at one. */
  readonly stop: boolean
  /** All rows are samples: then the board says so once. */
  readonly allSample: boolean
  readonly actions: RowActions
}

export const BoardRow = memo(function BoardRow({ row, today, campaignId, selected, stop, allSample, actions }: Props) {
  const t = useTranslations('progress')
  const { unitId, name } = row
  return (
    <tr data-selected={selected === true || undefined}>
      {selected === null ? null : (
        <td className={classes['tick']}>
          <input
            type="checkbox"
            checked={selected}
            readOnly
            data-unit={unitId}
            tabIndex={stop ? 0 : -1}
            aria-label={t('selectUnit', { unit: name })}
            onClick={(event) => actions.onTick(event, unitId)}
            onKeyDown={(event) => actions.onKey(event, unitId)}
          />
        </td>
      )}
      <th scope="row" className={classes['unit']}>
        <LightLink to={paths.unit(unitId, { campaign: campaignId })} className={classes['unitLink'] ?? ''}>
          {name}
        </LightLink>{' '}
        {row.sample && !allSample ? <SampleBadge /> : null}
      </th>
      <td className={classes['standing']}>
        <StandingCell row={row} />
      </td>
      <td className={classes['sections']}>
        <span className={classes['label']}>{t('column_sections')}</span>
        <SectionStrip sections={row.sections} reportId={row.reportId} />
      </td>
      <td className={classes['received']}>
        <span className={classes['label']}>{t('column_received')}</span>
        <ReceivedCell row={row} />
      </td>
      <td className={classes['late']} data-numeric>
        <span className={classes['label']}>{t('column_late')}</span>
        {row.daysLate === 0 ? (
          <Nothing words={t('notLateWords')} />
        ) : (
          <strong className={classes['days']}>{formatNumber(row.daysLate)}</strong>
        )}
      </td>
      <td className={classes['contact']}>
        <span className={classes['label']}>{t('column_contact')}</span>
        <ContactCell row={row} today={today} onOpen={actions.onContacts} />
      </td>
      <td className={classes['findings']}>
        <span className={classes['label']}>{t('column_findings')}</span>
        <FindingsCell row={row} />
      </td>
    </tr>
  )
})

/** A dash for the eye, words for the ear. */
function Nothing({ words }: { words: string }) {
  return (
    <span className={classes['dimmed']}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

function StandingCell({ row: { status, reportId, version } }: { row: ProgressRow }) {
  const t = useTranslations('progress')
  if (reportId === null) return <StatusBadge status={status} />
  return (
    <>
      <LightLink to={paths.report(reportId)} className={classes['badge'] ?? ''}>
        <StatusBadge status={status} />
      </LightLink>
      {version !== null && version > 1 ? <small className={classes['aside']}>{t('version', { version })}</small> : null}
    </>
  )
}

function ReceivedCell({ row: { receivedOn, dueOn, extended } }: { row: ProgressRow }) {
  const t = useTranslations('progress')
  const due = t(extended ? 'extendedDue' : 'due', { date: formatDate(dueOn) })
  if (receivedOn === null) return <span className={classes['dimmed']}>{due}</span>
  return (
    <>
      {formatDate(receivedOn)}
      {extended ? <small className={classes['sub']}>{due}</small> : null}
    </>
  )
}

function ContactCell(props: { row: ProgressRow; today: IsoDate; onOpen: (unitId: string) => void }) {
  const { row, today, onOpen } = props
  const t = useTranslations('progress')
  const of = useTranslations('contacts')
  const { lastContact, contacts, name, unitId, status } = row
  const days = daysSinceContact(row, today)
  const when =
    days === null || days <= 0 ? t('contactedToday') : t('contactedDays', { days, shown: formatNumber(days) })
  // Nobody needs to chase whoever has reported.
  const owes = status === 'missing' || status === 'returned'
  return (
    <button
      type="button"
      className={classes['open']}
      data-never={lastContact === null || undefined}
      onClick={() => onOpen(unitId)}
    >
      <span className="visually-hidden">{t('openContacts', { unit: name })} </span>
      {lastContact === null ? (
        owes ? (
          t('neverContacted')
        ) : (
          <Nothing words={t('neverContacted')} />
        )
      ) : (
        <>
          {of(`kind_${lastContact.kind}`)}
          {contacts > 1 ? <small className={classes['aside']}>{t('contactTimes', { count: contacts })}</small> : null}
          <small className={classes['sub']}>{when}</small>
        </>
      )}
    </button>
  )
}

function FindingsCell({ row: { errors, warnings, reportId } }: { row: ProgressRow }) {
  const t = useTranslations('progress')
  if (errors === null || warnings === null || reportId === null) {
    return <Nothing words={t('noReportWords')} />
  }
  if (errors === 0 && warnings === 0) return <span className={classes['dimmed']}>{t('noFindings')}</span>
  return (
    <LightLink to={paths.report(reportId)} className={classes['found'] ?? ''}>
      {errors > 0 ? <strong>{t('errors', { count: errors })}</strong> : null}
      {warnings > 0 ? <span>{t('warnings', { count: warnings })}</span> : null}
    </LightLink>
  )
}
