import { Anchor, Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { actionInWords } from '#domain/history/actions.ts'
import { changeInWords } from '#domain/history/changes.ts'
import type { HistoryEntry } from '#domain/history/history.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { historyQuery } from '#src/api/history.queries.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { paths } from '#src/ui/paths.ts'
import classes from './history.module.css'

const everything = { unit: null, report: null, actor: null, action: null, from: null, to: null }

/** Who did what with the campaign and its reports, the newest first. */
export function CampaignHistory({ campaignId }: { campaignId: string }) {
  const t = useTranslations('campaigns')
  const history = useInfiniteQuery(historyQuery({ ...everything, campaign: campaignId }))
  const entries = history.data?.pages.flatMap(({ items }) => items)
  if (entries === undefined) {
    if (history.isError) {
      return <ErrorState error={history.error} title={t('historyFailed')} onRetry={() => void history.refetch()} />
    }
    return (
      <LoadingShape>
        <Skeleton height={320} />
      </LoadingShape>
    )
  }
  if (entries.length === 0) return <EmptyState title={t('historyEmpty')} />
  return (
    <section aria-label={t('tabHistory')}>
      <p className={classes['all']}>
        <Anchor component={Link} to={paths.history({ campaign: campaignId })}>
          {t('historyAll')}
        </Anchor>
      </p>
      <ol className={classes['entries']}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage ? (
        <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('historyMore')}
        </Button>
      ) : null}
    </section>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations('campaigns')
  const locale = useLocale()
  const { at, action, version, actor, unit, changes, reasons, entity, entityId } = entry
  const words = actionInWords(action, version, locale)
  return (
    <li>
      <time dateTime={at}>{formatInstant(at)}</time>
      <div>
        <p>
          <strong>
            {entity === 'report' ? (
              <Anchor component={Link} inherit underline="always" to={paths.report(entityId)}>
                {words}
              </Anchor>
            ) : (
              words
            )}
          </strong>{' '}
          · {actor}
          {unit === null ? null : (
            <>
              {' '}
              ·{' '}
              <Anchor component={Link} inherit underline="always" to={paths.unit(unit.id)}>
                {unit.name}
              </Anchor>
            </>
          )}
        </p>
        {changes.map((change) => (
          <p key={change.field} className={classes['detail']}>
            {t('changed', changeInWords(change, locale))}
          </p>
        ))}
        {reasons.map((reason, index) => (
          <p key={index} className={classes['detail']}>
            «{reason}»
          </p>
        ))}
      </div>
    </li>
  )
}
