import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import type { Coverage } from '#domain/totals/coverage.ts'
import classes from './coverage-bar.module.css'

const parts = ['accepted', 'pending', 'returned', 'missing'] as const

/** How far a campaign has come: the share of each standing, with the numbers in words. */
export function CoverageBar({ coverage }: { coverage: Coverage }) {
  const t = useTranslations('campaigns')
  const { submitted, expected, accepted, pending, returned, missing } = coverage
  const numbers = {
    accepted: formatNumber(accepted),
    pending: formatNumber(pending),
    returned: formatNumber(returned),
    missing: formatNumber(missing),
  }
  return (
    <div className={classes['coverage']}>
      <strong>{t('submittedOf', { submitted: formatNumber(submitted), expected: formatNumber(expected) })}</strong>
      <div className={classes['bar']} aria-hidden="true">
        {parts
          .filter((part) => coverage[part] > 0)
          .map((part) => (
            <span key={part} data-part={part} style={{ flexGrow: coverage[part] }} />
          ))}
      </div>
      <small className={classes['words']}>{t('coverageParts', numbers)}</small>
    </div>
  )
}
