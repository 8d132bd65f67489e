import { useTranslations } from 'use-intl'
import type { Report } from '#domain/reports/report.ts'
import { formatInstant } from '#domain/text/format-instant.ts'

/** What was decided on a report's newest version, by whom and when, and for a return why. */
export function DecisionWords({ report }: { report: Report }) {
  const t = useTranslations('report')
  const { decision } = report
  if (decision === null) return <Pending report={report} />
  const made = { by: decision.by, at: formatInstant(decision.at) }
  if (decision.kind === 'accepted') return <p>{t('decisionAccepted', made)}</p>
  return (
    <>
      <p>{t('decisionReturned', made)}</p>
      <ol>
        {decision.reasons.map((reason, index) => (
          <li key={index}>{reason}</li>
        ))}
      </ol>
    </>
  )
}

function Pending({ report: { history } }: { report: Report }) {
  const t = useTranslations('report')
  const last = history.at(-1)
  if (last?.action !== 'reopened') return <p>{t('decisionPending')}</p>
  const made = { by: last.actor, at: formatInstant(last.at) }
  const [reason] = last.reasons
  return (
    <>
      <p>{t('decisionPending')}</p>
      <p>{reason === undefined ? t('decisionReopenedPlainly', made) : t('decisionReopened', { ...made, reason })}</p>
    </>
  )
}
