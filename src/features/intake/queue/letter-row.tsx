import { Anchor, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { LetterInList } from '#domain/letters/letter-in-list.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { formatDate } from '#domain/text/format.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { Icon } from '#src/ui/icons.tsx'
import { paths } from '#src/ui/paths.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import classes from './desk.module.css'

type Props = {
  letter: LetterInList
  campaigns: readonly Campaign[]
  row: { 'data-row': string; tabIndex: number }
  /** What else there is to say or to ask about it. */
  children?: ReactNode
  actions: ReactNode
}

/** A letter that was taken in: whose, of which campaign, what was found, who brought it. */
export function LetterRow({ letter, campaigns, row, children, actions }: Props) {
  const t = useTranslations('intakeQueue')
  const { unitName, number, date, fileName, issuer } = letter
  const campaign = campaigns.find(({ id }) => id === letter.campaignId)?.title
  const tone = letter.twin === null ? (unitName === null || letter.campaignId === null ? 'asks' : 'read') : 'twin'
  return (
    <li className={classes['row']} data-tone={tone} {...row}>
      <span className={classes['icon']}>
        <Icon name={letter.report === null ? 'file' : 'check'} />
      </span>
      <div className={classes['words']}>
        <span className={classes['name']}>{unitName ?? t('unitUnknown')}</span>{' '}
        <span className={classes['aside']}>
          {number === null ? t('noNumber') : t('numbered', { number })}
          {date === null ? '' : ` · ${formatDate(date)}`}
        </span>{' '}
        {letter.sample ? <SampleBadge /> : null}
        <span className={classes['facts']}>
          <Findings letter={letter} />
          <span>{campaign ?? t('campaignUnknown')}</span>
        </span>
        <span className={classes['small']}>
          {unitName === null && issuer !== null ? `«${issuer}» · ` : ''}
          {fileName} · {t('takenIn', { by: letter.uploadedBy, at: formatInstant(letter.uploadedAt) })}
        </span>
        {children}
      </div>
      <div className={classes['actions']}>{actions}</div>
    </li>
  )
}

const severities = ['errors', 'warnings', 'infos'] as const

/** How much was found of each severity; what was not found at all is not shown. */
function Findings({ letter: { findings } }: { letter: LetterInList }) {
  const t = useTranslations('intakeQueue')
  const found = severities.filter((severity) => findings[severity] > 0)
  if (found.length === 0) return <span data-severity="none">{t('noFindings')}</span>
  return found.map((severity) => (
    <span key={severity} data-severity={severity}>
      {t(severity, { count: findings[severity] })}
    </span>
  ))
}

/** The letter came before: leads to the first, or to the report that it became. */
export function TwinNotice(props: { letter: LetterInList; onSetAside: (() => void) | null; pending: boolean }) {
  const { letter, onSetAside, pending } = props
  const t = useTranslations('intakeQueue')
  const { twin } = letter
  if (twin === null) return null
  const about = { name: twin.fileName, at: formatInstant(twin.at) }
  return (
    <span className={classes['notice']}>
      <Icon name="documents" size={16} />
      <span>
        {t(twin.same === 'file' ? 'twinFile' : 'twinLetter', about)}{' '}
        <Anchor
          component={Link}
          to={twin.reportId === null ? paths.intakeLetter(twin.id) : paths.report(twin.reportId)}
          inherit
          underline="always"
        >
          {t(twin.reportId === null ? 'twinOpen' : 'twinOpenReport')}
        </Anchor>
      </span>
      {onSetAside === null ? null : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<KeyNames keys="t" beside />}
          loading={pending}
          onClick={onSetAside}
        >
          {t('setAsideTwin')}
        </Button>
      )}
    </span>
  )
}
