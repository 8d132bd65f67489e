import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import classes from './span-controls.module.css'
import { useOverviewFilters } from '../use-overview-filters.ts'

/** The search among documents. It holds what the address says now: what is drawn may follow a moment later. */
export function FindField() {
  const t = useTranslations('timeline')
  const [{ findDirective }, change] = useOverviewFilters()
  return (
    <TextInput
      className={classes['find'] ?? ''}
      type="search"
      size="xs"
      maw={360}
      mb={8}
      label={t('find')}
      placeholder={t('findPlaceholder')}
      value={findDirective}
      onChange={(event) => change({ findDirective: event.currentTarget.value }, { replace: true })}
    />
  )
}
