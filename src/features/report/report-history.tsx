import { useTranslations } from 'use-intl'
import type { AuditEntry } from '#domain/reports/report.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { ReportSection } from './report-section.tsx'
import classes from './report-history.module.css'

const actions = {
  submitted: 'actionSubmitted',
  accepted: 'actionAccepted',
  returned: 'actionReturned',
} as const

const isKnown = (action: string): action is keyof typeof actions => Object.hasOwn(actions, action)

/** Who did what with the report, when and why; the newest first. */
export function ReportHistory({ history }: { history: readonly AuditEntry[] }) {
  const t = useTranslations('report')
  const words = ({ action, version }: AuditEntry) =>
    isKnown(action) ? t(actions[action], { version: String(version ?? '–') }) : t('actionOther', { action })
  return (
    <ReportSection title={t('history')}>
      <ol className={classes['history']}>
        {history.toReversed().map((entry, index) => (
          <li key={index} className={classes['entry']}>
            <time dateTime={entry.at} className={classes['when']}>
              {formatInstant(entry.at)}
            </time>
            <div>
              <strong>{words(entry)}</strong> · {entry.actor}
              {entry.reasons.length === 0 ? null : (
                <ol className={classes['reasons']}>
                  {entry.reasons.map((reason, at) => (
                    <li key={at}>{reason}</li>
                  ))}
                </ol>
              )}
            </div>
          </li>
        ))}
      </ol>
    </ReportSection>
  )
}
