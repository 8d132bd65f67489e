import { Button, Modal, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../../ui/problem-text.ts'
import classes from './decision.module.css'

/** Asks once more before a report with errors is accepted. */
export function ConfirmDialog(props: { opened: boolean; errors: number; onClose: () => void; onConfirm: () => void }) {
  const { opened, errors, onClose, onConfirm } = props
  const t = useTranslations('report')
  const ui = useTranslations('ui')
  return (
    <Modal opened={opened} onClose={onClose} title={t('confirmTitle')} closeButtonProps={{ 'aria-label': ui('close') }}>
      <Text>{t('confirmText', { count: errors })}</Text>
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button onClick={onConfirm}>{t('confirmAccept')}</Button>
      </div>
    </Modal>
  )
}

/** Somebody else was faster: says who and when, and offers to look before deciding again. Nothing was overwritten. */
export function ConflictDialog(props: {
  error: Error | null
  keptReasons: boolean
  pending: boolean
  onClose: () => void
  onReload: () => void
}) {
  const { error, keptReasons, pending, onClose, onReload } = props
  const t = useTranslations('report')
  const ui = useTranslations('ui')
  const text = useProblemText()
  return (
    <Modal
      opened={error !== null}
      onClose={onClose}
      title={t('conflictTitle')}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      {error === null ? null : <Text fw={600}>{text(error)}</Text>}
      <Text mt="xs">
        {t('conflictText')} {keptReasons ? t('conflictKept') : null}
      </Text>
      <div className={classes['actions']}>
        <Button onClick={onReload} loading={pending} data-autofocus>
          {t('seeNewest')}
        </Button>
      </div>
    </Modal>
  )
}
