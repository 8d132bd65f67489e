import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { paths } from '#src/ui/paths.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { addressOf } from '../overview.filters.ts'
import classes from './head.module.css'
import type { HeadProps } from './head.tsx'
import { UnitLinks } from './unit-links.tsx'

/** Which part of the coverage strip a standing has, in the order of the strip. */
const parts = ['accepted', 'pending', 'returned', 'missing'] as const
const standings = { accepted: 'accepted', pending: 'submitted', returned: 'returned', missing: 'missing' } as const

/** Who has answered: the one strong line, every part of it a link to the units behind it, and the missing by name. */
export function CoverageHead({ summary, figures, filters, sample, hrefOf }: HeadProps) {
  const t = useTranslations('overviewHead')
  const { coverage, units } = figures
  const { basis } = summary
  const counted = coverage.accepted + (basis === 'submitted' ? coverage.pending : 0)
  const { campaign } = filters
  return (
    <section className={classes['coverage']}>
      <h2 className={classes['title']}>
        {t('coverageTitle')}
        {sample ? <SampleBadge /> : null}
      </h2>
      <p className={classes['strong']}>
        <strong>
          {counted}/{coverage.expected}
        </strong>{' '}
        {t(basis === 'accepted' ? 'countedAccepted' : 'countedSubmitted')}
      </p>
      <div className={classes['strip']} aria-hidden="true">
        {parts.map((part) =>
          coverage[part] === 0 ? null : <span key={part} data-part={part} style={{ flexGrow: coverage[part] }} />,
        )}
      </div>
      <ul className={classes['facts']}>
        {parts.map((part) =>
          coverage[part] === 0 ? null : (
            <li key={part} data-part={part}>
              <Anchor component={Link} to={paths.progress({ campaign, standing: standings[part] })} inherit>
                {t(part, { count: coverage[part] })}
              </Anchor>
            </li>
          ),
        )}
        {(['onTime', 'late'] as const).map((time) =>
          coverage.submitted === 0 ? null : (
            <li key={time} data-part={time}>
              <Anchor component={Link} to={paths.progress({ campaign, time })} inherit>
                {t(time, { count: coverage[time] })}
              </Anchor>
            </li>
          ),
        )}
      </ul>
      {coverage.missing === 0 ? (
        <p className={classes['fact']}>{coverage.expected === 0 ? null : t('nobodyMissing')}</p>
      ) : (
        <UnitLinks
          lead={t('missingNamed')}
          atOnce={6}
          units={units
            .filter(({ status }) => status === 'missing')
            .map(({ unitId, shortName }) => ({ id: unitId, name: shortName, href: hrefOf(unitId) }))}
        />
      )}
      {coverage.pending + coverage.returned === 0 ? null : (
        <p className={classes['fact']}>
          {[
            ...(coverage.pending === 0
              ? []
              : [t(basis === 'accepted' ? 'pendingLeftOut' : 'pendingCounted', { count: coverage.pending })]),
            ...(coverage.returned === 0 ? [] : [t('returnedLeftOut', { count: coverage.returned })]),
          ].join(' ')}{' '}
          {coverage.pending === 0 ? null : (
            <Anchor
              component={Link}
              to={addressOf({ ...filters, basis: basis === 'accepted' ? 'submitted' : 'accepted' })}
              className={classes['basis'] ?? ''}
              inherit
            >
              {t(basis === 'accepted' ? 'countPending' : 'leavePending')}
            </Anchor>
          )}
        </p>
      )}
    </section>
  )
}
