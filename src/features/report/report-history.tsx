import { Anchor, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { actionInWords } from '#domain/history/actions.ts'
import type { AuditEntry } from '#domain/reports/report.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { Icon } from '#src/ui/icons.tsx'
import { ReportSection } from './report-section.tsx'
import classes from './report-history.module.css'

/**
 * Who did what with the report, when and why; the newest first. `undo` takes the newest decision back, as long as it is what happened
 * last.
 */
export function ReportHistory(props: {
  history: readonly AuditEntry[]
  undo: { readonly pending: boolean; readonly run: () => void } | null
}) {
  const { history, undo } = props
  const t = useTranslations('report')
  return (
    <ReportSection title={t('history')}>
      <HistoryEntries
        entries={history.toReversed()}
        newest={
          undo === null ? null : (
            <Button
              variant="default"
              size="compact-sm"
              mt={4}
              leftSection={<Icon name="undo" size={14} />}
              loading={undo.pending}
              onClick={undo.run}
            >
              {t('undo')}
            </Button>
          )
        }
      />
    </ReportSection>
  )
}

/** Entries of a history in the order given; `newest` stands with the first. Versions lead to what changed in them, if `linked`. */
export function HistoryEntries(props: { entries: readonly AuditEntry[]; newest?: ReactNode; linked?: boolean }) {
  const { entries, newest, linked = true } = props
  return (
    <ol className={classes['history']}>
      {entries.map((entry, index) => (
        <li key={`${entry.at} ${entry.action} ${index}`} className={classes['entry']}>
          <time dateTime={entry.at} className={classes['when']}>
            {formatInstant(entry.at)}
          </time>
          <div>
            <Deed entry={entry} linked={linked} />
            {entry.reasons.length === 0 ? null : (
              <ol className={classes['reasons']}>
                {entry.reasons.map((reason, at) => (
                  <li key={at}>{reason}</li>
                ))}
              </ol>
            )}
            {index === 0 ? newest : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Deed({ entry, linked }: { entry: AuditEntry; linked: boolean }) {
  const { action, version, actor, changes } = entry
  const t = useTranslations('report')
  const locale = useLocale()
  const words = actionInWords(action, version, locale)
  const count = changes.find(({ field }) => field === 'differences')?.to ?? null
  const isNextVersion = action === 'submitted' && version !== null && version > 1
  return (
    <>
      <strong>{words}</strong> · {actor}
      {isNextVersion && count !== null ? (
        <>
          {' · '}
          {linked ? (
            <Anchor component={Link} to={`?version=${version}`} inherit underline="always">
              {t('differsFromLast', { count: Number(count) })}
            </Anchor>
          ) : (
            t('differsFromLast', { count: Number(count) })
          )}
        </>
      ) : null}
    </>
  )
}
