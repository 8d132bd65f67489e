import { Button, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { SidePanel } from '#src/ui/side-panel.tsx'
import { LONGEST_REASON } from './return-reasons.ts'
import { submitOnCtrlEnter } from './submit-on-ctrl-enter.ts'
import classes from './decision.module.css'

/** Asks once more before a report with errors is accepted. */
export function ConfirmDialog(props: { errors: number; onClose: () => void; onConfirm: () => void }) {
  const { errors, onClose, onConfirm } = props
  const t = useTranslations('report')
  return (
    <SidePanel title={t('confirmTitle')} place="middle" onClose={onClose}>
      <Text>{t('confirmText', { count: errors })}</Text>
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={onConfirm}>{t('confirmAccept')}</Button>
      </div>
    </SidePanel>
  )
}

/** Asks why a decided report is opened again; whoever does may leave that open. */
export function ReopenDialog(props: {
  unitName: string
  pending: boolean
  onClose: () => void
  onReopen: (reason: string | null) => void
}) {
  const { unitName, pending, onClose, onReopen } = props
  const t = useTranslations('report')
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onReopen(reason.trim() || null)
  }
  return (
    <SidePanel title={t('reopenTitle', { unit: unitName })} place="middle" onClose={onClose}>
      <form onSubmit={submit}>
        <Text mb="sm">{t('reopenText')}</Text>
        <Textarea
          label={t('reopenReason')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={submitOnCtrlEnter}
        />
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('reopenNow')}
          </Button>
        </div>
      </form>
    </SidePanel>
  )
}
