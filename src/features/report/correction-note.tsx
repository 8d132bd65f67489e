import { useTranslations } from 'use-intl'
import { formatInstant } from '#domain/text/format-instant.ts'
import { useReportFields } from './report-fields.ts'
import { useSaidWords } from './said-words.ts'
import type { ShownCorrection } from './shown-corrections.ts'
import classes from './report-field.module.css'

/** What was read instead, who corrected it, when and why. */
export function CorrectionNote({ correction }: { correction: ShownCorrection }) {
  const t = useTranslations('report')
  const words = useSaidWords()
  const { origin } = useReportFields()
  const { read } = correction
  const ofLetter = origin === 'letter'
  return (
    <span className={classes['correction']}>
      {read === null
        ? t(ofLetter ? 'added' : 'addedBefore')
        : t(ofLetter ? 'readAs' : 'readAsBefore', { value: words(read) })}
      <Made correction={correction} />
    </span>
  )
}

/** Rows that were read and are not in the report. */
export function RemovedRows({ rows }: { rows: readonly ShownCorrection[] }) {
  const t = useTranslations('report')
  const words = useSaidWords()
  const { origin } = useReportFields()
  if (rows.length === 0) return null
  return (
    <div className={classes['removed']}>
      <p>{t(origin === 'letter' ? 'removedRows' : 'removedRowsBefore', { count: rows.length })}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.path}>
            <del>{row.read === null ? null : words(row.read)}</del>
            <Made correction={row} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Made({ correction: { made, reason } }: { correction: ShownCorrection }) {
  const t = useTranslations('report')
  const parts = [
    ...(made === null ? [] : [t('correctedBy', { by: made.by, at: formatInstant(made.at) })]),
    ...(reason === null ? [] : [t('correctedWhy', { reason })]),
  ]
  return parts.length === 0 ? null : <span className={classes['made']}> — {parts.join('; ')}</span>
}
