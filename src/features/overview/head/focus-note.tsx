import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl'
import type { Figures } from '../overview.figures.ts'
import type { OverviewFilters } from '../overview.filters.ts'
import type { ChangeFilters } from '../use-overview-filters.ts'
import classes from './head.module.css'

type Props = { readonly figures: Figures; readonly filters: OverviewFilters; readonly change: ChangeFilters }

/** Says which units stay coloured because a fact is about them, and takes that back. It stays on screen while charts are read. */
export function FocusNote({ figures, filters, change }: Props) {
  const t = useTranslations('overviewHead')
  const locale = useLocale()
  const found = figures.unusual.find(({ id }) => id === filters.fact)
  if (found === undefined) return null
  return (
    <output className={classes['focus']}>
      <span>{t('focused', { fact: found.says[locale] })}</span>
      <Button variant="default" size="compact-sm" onClick={() => change({ fact: null })}>
        {t('unfocus')}
      </Button>
    </output>
  )
}
