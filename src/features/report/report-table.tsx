import { useTranslations } from 'use-intl'
import { ReportField } from './report-field.tsx'
import classes from './report-section.module.css'

/** A table without rows: answered «Không có» as a whole, or left blank. */
export function EmptyTable(props: { pointer: string; chosen: boolean; answeredNone: boolean }) {
  const { pointer, chosen, answeredNone } = props
  const t = useTranslations('report')
  return (
    <div className={classes['single']}>
      <ReportField pointer={pointer} chosen={chosen}>
        {answeredNone ? (
          <strong>{t('emptyTableNone')}</strong>
        ) : (
          <span className={classes['nothing']}>{t('emptyTableBlank')}</span>
        )}
      </ReportField>
    </div>
  )
}

/** Rows of the letter that are not in the report. */
export function RemovedRows({ count }: { count: number }) {
  const t = useTranslations('report')
  return count === 0 ? null : <p className={classes['foot']}>{t('removedRows', { count })}</p>
}
