import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { FactId } from '#domain/unusual/unusual.ts'
import { paths } from '#src/ui/paths.ts'
import { useOnPaper } from '#src/ui/print/paper.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import type { ChartId } from '../card-choices.ts'
import { anchorOf } from '../card-props.ts'
import { addressOf } from '../overview.filters.ts'
import classes from './head.module.css'
import type { HeadProps } from './head.tsx'
import { UnitLinks } from './unit-links.tsx'

/** The card in which the units of a fact are to be looked at. */
const cardOf: Record<FactId, ChartId> = {
  scansFell: 'scans',
  qrCodesFell: 'qrCodes',
  noScans: 'scans',
  codesWithoutScans: 'scans',
  lateStreak: 'timeliness',
  leftBlank: 'scans',
  scansWithoutCodes: 'scans',
  farRatio: 'scansPerCode',
  scansUnchanged: 'scans',
  scansPartial: 'scans',
  qrCodesPartial: 'qrCodes',
  scansApproximate: 'scans',
  qrCodesApproximate: 'qrCodes',
}

const AT_ONCE = 5
const NAMED_AT_ONCE = 2

/** What is unusual, in words, the most pressing first: each fact leads to its units in the charts, each unit to its report. */
export function UnusualList({ figures, filters, sample, hrefOf }: HeadProps) {
  const t = useTranslations('overviewHead')
  const locale = useLocale()
  const [wanted, setAll] = useState(false)
  const all = useOnPaper() || wanted
  const { unusual, units } = figures
  const shown = all ? unusual : unusual.slice(0, AT_ONCE)
  const rest = unusual.length - AT_ONCE
  return (
    <section className={classes['unusual']}>
      <h2 className={classes['title']}>
        {t('unusualTitle')}
        {sample ? <SampleBadge /> : null}
      </h2>
      {unusual.length === 0 ? (
        <p className={classes['fact']}>
          {t(units.some(({ counted }) => counted) ? 'nothingUnusual' : 'nothingCounted')}
        </p>
      ) : (
        <ol>
          {shown.map(({ id, says, cases }) => (
            <li key={id}>
              <Anchor
                component={Link}
                to={addressOf({ ...filters, fact: id })}
                className={classes['says'] ?? ''}
                aria-label={t('focusOn', { fact: says[locale] })}
                aria-current={filters.fact === id ? 'true' : undefined}
                onClick={() => document.getElementById(anchorOf(cardOf[id]))?.scrollIntoView()}
              >
                {says[locale]}
              </Anchor>
              <UnitLinks
                atOnce={NAMED_AT_ONCE}
                units={cases.map(({ unit: { unitId, shortName, reportId }, shows }) => ({
                  id: unitId,
                  name: shortName,
                  href: reportId === null || id === 'lateStreak' ? hrefOf(unitId) : paths.report(reportId),
                  shows: shows[locale],
                }))}
              />
            </li>
          ))}
        </ol>
      )}
      {rest <= 0 ? null : (
        <button type="button" className={classes['more']} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('less') : t('moreFacts', { count: rest })}
        </button>
      )}
    </section>
  )
}
