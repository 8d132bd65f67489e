import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Icon } from '../icons.tsx'
import { askToPrint } from './printing.tsx'

/** Prints this screen whole, also what is far below or not loaded yet. */
export function PrintButton() {
  const t = useTranslations('ui')
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon name="print" size={16} />}
      onClick={() => void askToPrint()}
      aria-haspopup="dialog"
    >
      {t('print')}
    </Button>
  )
}
