import { Anchor, Button, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { ExpectedUnit } from '#domain/campaigns/expected-unit.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { StandingStatus } from '#domain/model/standing.ts'
import { useCloseCampaign } from '#src/api/campaigns.mutations.ts'
import { expectedUnitsQuery } from '#src/api/campaigns.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { SidePanel } from '#src/ui/side-panel.tsx'
import classes from './dialogs.module.css'

/** Names beyond these are counted. */
const MOST_NAMES = 8

/** What is left open in a campaign, by why. */
const openEnds = [
  { status: 'missing', label: 'closeMissing' },
  { status: 'submitted', label: 'closePending' },
  { status: 'returned', label: 'closeReturned' },
] as const satisfies readonly { status: StandingStatus; label: string }[]

/** Asks before a campaign is closed, with what is still missing or awaits a decision. */
export function CloseDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const t = useTranslations('campaigns')
  const closing = useCloseCampaign()
  const [seen] = useState(campaign)
  const units = useQuery(expectedUnitsQuery(campaign.id))
  const left = openEnds.flatMap(({ status, label }) => {
    const of = units.data?.filter((unit) => unit.status === status) ?? []
    return of.length === 0 ? [] : [{ status, label, units: of }]
  })
  return (
    <SidePanel title={t('closeTitle')} place="middle" onClose={onClose}>
      <div className={classes['form']}>
        <Text>{t('closeText')}</Text>
        {units.data === undefined ? (
          units.isError ? (
            <ErrorState error={units.error} onRetry={() => void units.refetch()} />
          ) : (
            <Skeleton height={96} />
          )
        ) : left.length === 0 ? (
          <Text c="dimmed">{t('closeWhole')}</Text>
        ) : (
          left.map(({ status, label, units: of }) => (
            <div key={status} className={classes['openEnd']}>
              <strong>{t(label, { count: of.length })}</strong>
              <Names units={of} />
            </div>
          ))
        )}
        {closing.isError ? <ErrorState title={t('closeFailed')} error={closing.error} /> : null}
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            color="#a8480a"
            disabled={units.data === undefined}
            loading={closing.isPending}
            onClick={() => closing.mutate(seen, { onSuccess: onClose })}
          >
            {t('closeConfirm')}
          </Button>
        </div>
      </div>
    </SidePanel>
  )
}

function Names({ units }: { units: readonly ExpectedUnit[] }) {
  const t = useTranslations('campaigns')
  const more = units.length - MOST_NAMES
  return (
    <p className={classes['names']}>
      {units.slice(0, MOST_NAMES).map(({ unitId, shortName, reportId }, index) => (
        <span key={unitId}>
          {index === 0 ? '' : ', '}
          {reportId === null ? (
            shortName
          ) : (
            <Anchor component={Link} inherit underline="always" to={paths.report(reportId)}>
              {shortName}
            </Anchor>
          )}
        </span>
      ))}
      {more > 0 ? ` ${t('closeMore', { count: more })}` : null}
    </p>
  )
}
