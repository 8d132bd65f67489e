import { useTranslations } from 'use-intl'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { LightLink, useFollow } from '#src/ui/light-link.tsx'
import classes from './timeline-details.module.css'
import type { IssuerClass } from './issuer-classes.ts'

type Props = {
  readonly classes: readonly IssuerClass[]
  /** Whose requests lie on the days shown, oldest first. */
  readonly campaigns: readonly Campaign[]
  readonly campaignHref: (campaignId: string) => string
}

/** Every issuer with its documents, and every request of the province with its campaign: all that marks leave to be read elsewhere. */
export function TimelineDetails({ classes: issuers, campaigns, campaignHref }: Props) {
  const t = useTranslations('timeline')
  const names = issuers.flatMap((each) => each.names)
  return (
    <div ref={useFollow()} className={classes['details']}>
      {names.length === 0 ? null : (
        <details>
          <summary>{t('issuers', { count: names.length })}</summary>
          <ul>
            {names.map(({ name, documents }) => (
              <li key={name}>{t('issuerCount', { name, count: formatNumber(documents) })}</li>
            ))}
          </ul>
        </details>
      )}
      {campaigns.length === 0 ? null : (
        <details>
          <summary>{t('requests', { count: campaigns.length })}</summary>
          <ul>
            {campaigns.map(({ id, title, request }) => (
              <li key={id}>
                <LightLink to={campaignHref(id)}>
                  {t('requestLine', { number: request.number, date: formatDate(request.date), title })}
                </LightLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
