import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { kindsFor, kindsOfWork, type QueueKind } from '#domain/queue/kinds.ts'
import type { QueueCounts } from '#domain/queue/queue.ts'
import { formatNumber } from '#domain/text/format.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { paths } from '#src/ui/paths.ts'
import classes from './queue.module.css'

type Props = {
  readonly audience: 'department' | 'unit'
  readonly filters: { readonly kind: QueueKind | null; readonly campaign: string | null }
  readonly counts: QueueCounts | undefined
  readonly onCampaign: (id: string) => void
}

/** Kinds of work with how much there is of each, and the campaign. Each is an address, to be kept or sent. */
export function QueueFilterBar({ audience, filters, counts, onCampaign }: Props) {
  const t = useTranslations('queue')
  const locale = useLocale()
  const campaigns = useQuery(campaignsQuery()).data ?? []
  const { kind, campaign } = filters
  const known = campaign === null || campaigns.some(({ id }) => id === campaign)
  // Kinds of which there is nothing need no place, unless the address asks for one.
  const kinds = kindsFor(audience).filter((each) => each === kind || (counts?.byKind[each] ?? 0) > 0)
  const all = counts === undefined ? null : Object.values(counts.byKind).reduce((sum, count) => sum + count, 0)
  return (
    <div className={classes['filters']}>
      <nav aria-label={t('kinds')}>
        <ul className={classes['kinds']}>
          <Kind to={paths.queue({ campaign })} name={t('all')} count={all} chosen={kind === null} />
          {kinds.map((each) => (
            <Kind
              key={each}
              to={paths.queue({ kind: each, campaign })}
              name={kindsOfWork[each].name[locale]}
              count={counts === undefined ? null : (counts.byKind[each] ?? 0)}
              chosen={kind === each}
            />
          ))}
        </ul>
      </nav>
      <NativeSelect
        className={classes['campaign'] ?? ''}
        aria-label={t('campaign')}
        value={campaign ?? ''}
        onChange={(event) => onCampaign(event.currentTarget.value)}
        data={[
          { value: '', label: t('anyCampaign') },
          ...(known || campaign === null ? [] : [{ value: campaign, label: campaign }]),
          ...campaigns.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </div>
  )
}

function Kind(props: { to: string; name: string; count: number | null; chosen: boolean }) {
  const { to, name, count, chosen } = props
  return (
    <li>
      <Link className={classes['kind'] ?? ''} to={to} replace aria-current={chosen ? 'true' : undefined}>
        {name} {count === null ? null : <b>{formatNumber(count)}</b>}
      </Link>
    </li>
  )
}
