import { Button, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { SidePanel } from '#src/ui/side-panel.tsx'
import type { Progress } from './review-findings.ts'
import classes from './dialogs.module.css'

/** Before something is accepted that nobody looked at. */
export function OpenFindingsDialog(props: { open: Progress['open']; onClose: () => void; onAnyway: () => void }) {
  const { open, onClose, onAnyway } = props
  const t = useTranslations('review')
  const both = open.error > 0 && open.warning > 0 ? 'yes' : 'no'
  return (
    <SidePanel title={t('openTitle')} place="middle" onClose={onClose}>
      <Text>{t('openText', { errors: open.error, warnings: open.warning, both })}</Text>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onAnyway}>
          {t('openAnyway')}
        </Button>
        <Button ref={(button) => button?.setAttribute('autofocus', '')} onClick={onClose}>
          {t('openLook')}
        </Button>
      </div>
    </SidePanel>
  )
}
