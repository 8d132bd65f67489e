import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { directiveAnchor, type DirectiveEntry } from './unit-directives.rows.ts'
import { UnitSection } from './unit-section.tsx'
import classes from './unit-directives.module.css'

/** The directives that the unit's reports name, each once; the day pointed at in the charts stands out here as well. */
export function UnitDirectives(props: {
  entries: readonly DirectiveEntry[]
  domain: readonly [number, number] | null
  active: IsoDate | null
  onActive: (date: IsoDate | null) => void
}) {
  const { entries, domain, active, onActive } = props
  const t = useTranslations('unit')
  if (entries.length === 0) {
    return (
      <UnitSection title={t('directives')}>
        <EmptyState title={t('noDirectives')} />
      </UnitSection>
    )
  }
  const isOutside = (date: IsoDate) => domain !== null && (dayNumber(date) < domain[0] || dayNumber(date) > domain[1])
  return (
    <UnitSection title={t('directives')} aside={t('directivesCount', { count: entries.length })}>
      <ol className={classes['list']}>
        {entries.map((entry, index) => (
          <li key={entry.key} className={classes['item']}>
            <div
              className={classes['entry']}
              tabIndex={-1}
              id={isFirstOfDay(entries, index) ? directiveAnchor(entry.date) : undefined}
              data-active={(entry.date !== null && entry.date === active) || undefined}
              onMouseEnter={() => onActive(entry.date)}
              onMouseLeave={() => onActive(null)}
            >
              <div className={classes['when']}>
                {entry.date === null ? (
                  <span className={classes['dimmed']}>{t('directiveNoDate')}</span>
                ) : (
                  <time dateTime={entry.date}>{formatDate(entry.date)}</time>
                )}
                {entry.date !== null && isOutside(entry.date) ? (
                  <span className={classes['dimmed']}>{t('outsideChart')}</span>
                ) : null}
              </div>
              <div className={classes['what']}>
                <div className={classes['head']}>
                  <strong>
                    {entry.number === null ? t('directiveNoNumber') : t('directiveNumber', { number: entry.number })}
                  </strong>
                  {entry.issuer === null ? null : (
                    <span className={classes['dimmed']}>{t('issuer', { issuer: entry.issuer })}</span>
                  )}
                </div>
                <p className={classes['content']}>{entry.content}</p>
                {entry.audiences.length === 0 ? null : (
                  <p className={classes['dimmed']}>
                    {t('audiences')}: {entry.audiences.join('; ')}
                  </p>
                )}
                <Sources entry={entry} />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </UnitSection>
  )
}

/** The charts' tick of a day leads to the first of its directives. */
const isFirstOfDay = (entries: readonly DirectiveEntry[], index: number) =>
  entries.findIndex((entry) => entry.date === entries[index]?.date) === index

/** The reports that name it, each leading to the row where it stands. */
function Sources({ entry }: { entry: DirectiveEntry }) {
  const t = useTranslations('unit')
  return (
    <p className={classes['sources']}>
      {t('reportedIn')}:{' '}
      {entry.sources.map((source, index) => (
        <span key={source.reportId}>
          {index === 0 ? null : ', '}
          <Anchor
            component={Link}
            inherit
            underline="always"
            to={paths.report(source.reportId, { field: `/sections/directives/${source.position}` })}
          >
            {source.campaignTitle}
          </Anchor>
        </span>
      ))}
    </p>
  )
}
