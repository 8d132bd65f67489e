import { Button, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import { useReopenCampaign } from '#src/api/campaigns.mutations.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import { useFieldError } from './use-field-error.ts'
import classes from './dialogs.module.css'

/** Asks why a closed campaign is opened again. */
export function ReopenDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const t = useTranslations('campaigns')
  const reopening = useReopenCampaign()
  const [seen] = useState(campaign)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const refused = useFieldError(reopening.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '' || reopening.isPending) return
    reopening.mutate({ seen, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <SidePanel title={t('reopenTitle')} place="middle" onClose={onClose}>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <Text>{t('reopenText')}</Text>
        <Textarea
          label={t('reason')}
          required
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? t('reasonNeeded') : refused('/reason')}
        />
        {reopening.isError ? <ErrorState title={t('reopenFailed')} error={reopening.error} /> : null}
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={reopening.isPending}>
            {t('reopenConfirm')}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}
