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
