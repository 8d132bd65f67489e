import { Button, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { ExpectedUnit } from '#domain/campaigns/expected-unit.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { useExtendUnits } from '#src/api/campaigns.mutations.ts'
import { DayInput } from '#src/ui/day-input.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import { inDialog } from './in-dialog.ts'
import { useFieldError } from './use-field-error.ts'
import classes from './dialogs.module.css'

/** Gives one or several units more time, with a reason. */
export function ExtendDialog(props: {
  campaign: Campaign
  units: readonly ExpectedUnit[]
  onClose: () => void
  onDone: () => void
}) {
  const { campaign, units, onClose, onDone } = props
  const t = useTranslations('campaigns')
  const extending = useExtendUnits(campaign.id)
  const [dueOn, setDueOn] = useState<IsoDate | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const refused = useFieldError(extending.error)
  const replaced = units.filter(({ extension }) => extension !== null).length
  const isEarly = dueOn !== null && dueOn <= campaign.dueOn
  const early = t('extendEarly', { date: formatDate(campaign.dueOn) })
  const dueError = isEarly ? early : tried && dueOn === null ? t('needed') : refused('/dueOn')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (dueOn === null || isEarly || reason.trim() === '' || extending.isPending) return
    const unitIds = units.map(({ unitId }) => unitId)
    extending.mutate({ unitIds, dueOn, reason: reason.trim() }, { onSuccess: onDone })
  }
  return (
    <SidePanel title={t('extendTitle', { count: units.length })} place="middle" onClose={onClose}>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <p className={classes['names']}>{units.map(({ shortName }) => shortName).join(', ')}</p>
        <Text size="sm">
          {t('extendText', { date: formatDate(campaign.dueOn) })}{' '}
          {replaced === 0 ? null : t('extendReplaces', { count: replaced })}
        </Text>
        <DayInput
          popoverProps={inDialog}
          label={t('extendUntil')}
          required
          value={dueOn}
          onDay={setDueOn}
          error={dueError}
        />
        <Textarea
          label={t('reason')}
          placeholder={t('extendReasonHint')}
          required
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? t('reasonNeeded') : refused('/reason')}
        />
        {extending.isError ? <ErrorState title={t('extendFailed')} error={extending.error} /> : null}
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={extending.isPending}>
            {t('extendConfirm')}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}
