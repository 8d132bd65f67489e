import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { LightLink } from '#src/ui/light-link.tsx'
import { paths } from '#src/ui/paths.ts'
import type { DirectiveEntry } from './unit-directives.rows.ts'
import classes from './unit-directives.module.css'

type Props = {
  readonly entry: DirectiveEntry
  /** The id that the charts lead to, for the first of its day. */
  readonly anchor: string | undefined
  readonly isActive: boolean
  /** Its day is beyond the time axis of the charts. */
  readonly isOutside: boolean
  readonly onActive: (date: IsoDate | null) => void
}

/** One directive of the list. */
export const DirectiveItem = memo(function DirectiveItem({ entry, anchor, isActive, isOutside, onActive }: Props) {
  const t = useTranslations('unit')
  const { number, date, issuer, content, audiences } = entry
  return (
    <li className={classes['item']}>
      <div
        className={classes['entry']}
        tabIndex={-1}
        id={anchor}
        data-active={isActive || undefined}
        onMouseEnter={() => onActive(date)}
        onMouseLeave={() => onActive(null)}
      >
        <div className={classes['when']}>
          {date === null ? (
            <span className={classes['dimmed']}>{t('directiveNoDate')}</span>
          ) : (
            <time dateTime={date}>{formatDate(date)}</time>
          )}
          {isOutside ? <span className={classes['dimmed']}>{t('outsideChart')}</span> : null}
        </div>
        <div className={classes['what']}>
          <div className={classes['head']}>
            <strong>{number === null ? t('directiveNoNumber') : t('directiveNumber', { number })}</strong>
            {issuer === null ? null : <span className={classes['dimmed']}>{t('issuer', { issuer })}</span>}
          </div>
          <p className={classes['content']}>{content}</p>
          {audiences.length === 0 ? null : (
            <p className={classes['dimmed']}>
              {t('audiences')}: {audiences.join('; ')}
            </p>
          )}
          <Sources entry={entry} />
        </div>
      </div>
    </li>
  )
})

/** The reports that name it, each leading to the row where it stands. */
function Sources({ entry }: { entry: DirectiveEntry }) {
  const t = useTranslations('unit')
  return (
    <p className={classes['sources']}>
      {t('reportedIn')}:{' '}
      {entry.sources.map((source, index) => (
        <span key={source.reportId}>
          {index === 0 ? null : ', '}
          <LightLink to={paths.report(source.reportId, { field: `/sections/directives/${source.position}` })}>
            {source.campaignTitle}
          </LightLink>
        </span>
      ))}
    </p>
  )
}
