import { useTranslations } from 'use-intl'
import type { ConsolidatedOutline, OutlineNotice } from '#domain/consolidated/outline.ts'
import { formatNumber } from '#domain/text/format.ts'
import { Icon } from '#src/ui/icons.tsx'
import { LightLink } from '#src/ui/light-link.tsx'
import { paths } from '#src/ui/paths.ts'
import classes from './exports.module.css'

/** So many names stand open; more are one click away, and none is left out. */
const NAMES_OPEN = 12

/** What to look at before the files are sent, each with its units by name and the screen on which it is mended. */
export function NoticesCard({ outline }: { outline: ConsolidatedOutline }) {
  const t = useTranslations('exports')
  const { notices, campaign, basis } = outline
  return (
    <section className={classes['card']} aria-labelledby="notices">
      <h2 id="notices">{t('notices')}</h2>
      {notices.length === 0 ? (
        <p className={classes['calm']}>
          <Icon name="check" size={16} /> {t('noticesNone')}
        </p>
      ) : (
        <ul className={classes['notices']}>
          {notices.map((notice) => (
            <NoticeView key={notice.kind} notice={notice} campaign={campaign.id} basis={basis} />
          ))}
        </ul>
      )}
    </section>
  )
}

type Place = { readonly campaign: string; readonly basis: string }

function NoticeView({ notice, campaign, basis }: { notice: OutlineNotice } & Place) {
  const t = useTranslations('exports')
  const { kind, count, units } = notice
  const words = t(`notice_${kind}`, { count, shown: formatNumber(count) })
  const to = placeOf(kind, { campaign, basis })
  const names = units.map(({ unitId, name }, at) => (
    <span key={unitId}>
      <LightLink to={paths.unit(unitId, { campaign, basis })}>{name}</LightLink>
      {at === units.length - 1 ? '' : '; '}
    </span>
  ))
  return (
    <li data-weight={weightOf(kind)}>
      <Icon name={weightOf(kind) === 'heavy' ? 'warning' : 'flag'} size={18} />
      <div>
        <p>
          {words}
          {to === null ? null : (
            <>
              {' '}
              <LightLink className={classes['see'] ?? ''} to={to} aria-label={t('seeOf', { notice: words })}>
                {t('see')}
              </LightLink>
            </>
          )}
        </p>
        {units.length === 0 ? null : units.length <= NAMES_OPEN ? (
          <p className={classes['names']}>{names}</p>
        ) : (
          <details className={classes['names']}>
            <summary>{t('names', { count: units.length, shown: formatNumber(units.length) })}</summary>
            {names}
          </details>
        )}
      </div>
    </li>
  )
}

/** What changes the totals weighs more than what is only to be known. */
function weightOf(kind: OutlineNotice['kind']): 'heavy' | 'light' {
  switch (kind) {
    case 'missing':
    case 'returned':
    case 'awaiting':
    case 'awaitingCounted':
    case 'errors':
    case 'warnings':
    case 'fell':
    case 'farRatio':
    case 'scansWithoutCodes':
    case 'issuerUnknown':
    case 'samples':
      return 'heavy'
    case 'late':
    case 'blankFigures':
    case 'codesWithoutScans':
    case 'approximate':
    case 'partial':
    case 'datesDisagree':
    case 'withoutNumber':
    case 'notDealtWith':
    case 'notDueYet':
      return 'light'
    default:
      return kind satisfies never
  }
}

/** Where it is looked at and mended; null where there is no such place. */
function placeOf(kind: OutlineNotice['kind'], { campaign, basis }: Place): string | null {
  switch (kind) {
    case 'missing':
    case 'returned':
      return paths.progress({ campaign, standing: kind })
    case 'awaiting':
    case 'awaitingCounted':
      return paths.progress({ campaign, standing: 'submitted' })
    case 'late':
      return paths.progress({ campaign, time: 'late' })
    case 'errors':
    case 'warnings':
      return paths.progress({ campaign })
    case 'datesDisagree':
    case 'withoutNumber':
      return paths.directives({ campaign })
    case 'notDealtWith':
      return paths.recommendations({ campaign, status: 'open' })
    case 'notDueYet':
    case 'issuerUnknown':
      return paths.campaign(campaign)
    case 'samples':
      return null
    case 'blankFigures':
    case 'fell':
    case 'codesWithoutScans':
    case 'scansWithoutCodes':
    case 'farRatio':
    case 'approximate':
    case 'partial':
      return paths.overview({ campaign, basis })
    default:
      return kind satisfies never
  }
}
