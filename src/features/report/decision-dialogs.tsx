import { Button, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useProblemText } from '#src/ui/problem-text.ts'
import { SidePanel } from '#src/ui/side-panel.tsx'
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

/** Somebody else was faster: says who and when, and offers to look before deciding again. Nothing was overwritten. */
export function ConflictDialog(props: {
  error: Error
  keptReasons: boolean
  onClose: () => void
  onReload: () => void
}) {
  const { error, keptReasons, onClose, onReload } = props
  const t = useTranslations('report')
  const text = useProblemText()
  return (
    <SidePanel title={t('conflictTitle')} place="middle" onClose={onClose}>
      <Text fw={600}>{text(error)}</Text>
      <Text mt="xs">
        {t('conflictText')} {keptReasons ? t('conflictKept') : null}
      </Text>
      <div className={classes['actions']}>
        <Button onClick={onReload}>{t('seeNewest')}</Button>
      </div>
    </SidePanel>
  )
}
