import { Button, Skeleton, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { differencesBetween } from '#domain/reports/differences.ts'
import type { Report } from '#domain/reports/report.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import { StatusBadge } from '#src/ui/status-badge.tsx'
import { DecisionWords } from './decision-words.tsx'
import { DifferenceList } from './difference-list.tsx'
import { HistoryEntries } from './report-history.tsx'
import type { Action, Conflict } from './use-decision.ts'
import classes from './conflict-dialog.module.css'

const mine = { accept: 'mineAccept', return: 'mineReturn', reopen: 'mineReopen', undo: 'mineUndo' } as const
const again = { accept: 'againAccept', return: 'againReturn', reopen: 'againReopen' } as const

/**
 * Somebody else was faster: says who, when and what, shows both decisions and how the report's content changed, and lets choose:
 * leave it as it is now, or decide again on that. Nothing was overwritten. `report` is what is known now; `reload` gets the newest.
 */
export function ConflictDialog(props: {
  conflict: Conflict
  report: Report
  reload: () => Promise<unknown>
  onTakeTheirs: () => void
  onAgain: (action: Exclude<Action, 'undo'>) => void
}) {
  const { conflict, report, reload, onTakeTheirs, onAgain } = props
  const { action, seen } = conflict
  const t = useTranslations('report')
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    reload().catch(setFailure)
  }, [reload])
  const isNewest = report.revision > seen.revision
  const possible = action !== 'undo' && !isAlready(action, report) ? action : null
  return (
    <SidePanel title={t('conflictTitle')} place="middle" wide onClose={onTakeTheirs}>
      <Text mb="md">{t('conflictText')}</Text>
      {isNewest ? (
        <Both conflict={conflict} newest={report} />
      ) : failure === null ? (
        <Skeleton height={180} />
      ) : (
        <ErrorState error={failure} title={t('loadFailed')} onRetry={() => void reload()} />
      )}
      <div className={classes['actions']}>
        <Button variant={possible === null ? 'filled' : 'default'} onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
        {possible === null ? null : (
          <Button disabled={!isNewest} onClick={() => onAgain(possible)}>
            {t(again[possible])}
          </Button>
        )}
      </div>
    </SidePanel>
  )
}

/** Whether the other person did the same. */
const isAlready = (action: Exclude<Action, 'undo'>, { status }: Report) =>
  (action === 'accept' && status === 'accepted') || (action === 'reopen' && status === 'submitted')

function Both({ conflict: { action, reasons, seen }, newest }: { conflict: Conflict; newest: Report }) {
  const t = useTranslations('report')
  const differences = newest.version === seen.version ? [] : differencesBetween(seen, newest)
  return (
    <>
      <h3 className={classes['heading']}>{t('conflictSince')}</h3>
      <HistoryEntries entries={newest.history.slice(seen.history.length)} linked={false} />
      <div className={classes['both']}>
        <section aria-labelledby="conflict-mine">
          <h3 id="conflict-mine">{t('conflictMine')}</h3>
          <p>{t(mine[action], { version: String(seen.version) })}</p>
          {reasons.length === 0 ? null : (
            <ol>
              {reasons.map((reason, index) => (
                <li key={index}>{reason}</li>
              ))}
            </ol>
          )}
        </section>
        <section aria-labelledby="conflict-theirs">
          <h3 id="conflict-theirs">{t('conflictTheirs')}</h3>
          <div className={classes['status']}>
            <StatusBadge status={newest.status} /> {t('version', { version: newest.version })}
          </div>
          <DecisionWords report={newest} />
        </section>
      </div>
      {differences.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('conflictSame')}
        </Text>
      ) : (
        <>
          <h3 className={classes['heading']}>
            {t('conflictDiffers', { version: String(newest.version), count: differences.length })}
          </h3>
          <DifferenceList differences={differences} onField={null} />
        </>
      )}
    </>
  )
}
