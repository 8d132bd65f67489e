import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { ComparedUnit } from '#domain/campaigns/comparison.ts'
import { formatNumber } from '#domain/text/format.ts'
import { paths } from '#src/ui/paths.ts'
import { missingOf } from './comparison.rows.ts'
import classes from './comparison.module.css'

const lists = [
  { key: 'both', label: 'missingBoth' },
  { key: 'now', label: 'missingNow' },
  { key: 'before', label: 'missingBefore' },
] as const

/** Who has not reported in which of the two campaigns, by name. */
export function MissingLists({ units }: { units: readonly ComparedUnit[] }) {
  const t = useTranslations('campaigns')
  const missing = missingOf(units)
  return (
    <>
      <h3 className={classes['heading']}>{t('missingHeading')}</h3>
      <div className={classes['missing']}>
        {lists.map(({ key, label }) => (
          <details key={key} open={missing[key].length > 0 && missing[key].length <= 12}>
            <summary>
              {t(label)}: <strong>{formatNumber(missing[key].length)}</strong>
            </summary>
            {missing[key].length === 0 ? (
              <p>{t('nobody')}</p>
            ) : (
              <ul>
                {missing[key].map(({ unitId, name }) => (
                  <li key={unitId}>
                    <Anchor component={Link} inherit underline="always" to={paths.unit(unitId)}>
                      {name}
                    </Anchor>
                  </li>
                ))}
              </ul>
            )}
          </details>
        ))}
      </div>
    </>
  )
}
