import { ActionIcon, Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Icon } from './icons.tsx'
import { KeyNames } from './shortcuts/shortcuts-help.tsx'
import classes from './undo-bar.module.css'

/**
 * Says at the screen's foot what was just done, and offers to take it back (null: not that). It stays until it is closed, or what it
 * speaks of is no longer the newest: time must not take the offer away. Always on the page, so that its words are read out.
 */
export function UndoBar(props: {
  message: string | null
  undo: { readonly label: string; readonly keys?: string; readonly pending: boolean; readonly run: () => void } | null
  onClose: () => void
}) {
  const { message, undo, onClose } = props
  const t = useTranslations('ui')
  return (
    <div className={classes['place']} data-shown={message === null ? undefined : true}>
      <output className={classes['message']}>{message}</output>
      {message === null ? null : (
        <>
          {undo === null ? null : (
            <Button
              variant="white"
              color="dark"
              size="compact-md"
              leftSection={<Icon name="undo" size={16} />}
              loading={undo.pending}
              onClick={undo.run}
            >
              {undo.label}
              {undo.keys === undefined ? null : (
                <span className={classes['keys']}>
                  <KeyNames keys={undo.keys} beside />
                </span>
              )}
            </Button>
          )}
          <ActionIcon
            className={classes['close'] ?? ''}
            variant="transparent"
            aria-label={t('close')}
            onClick={onClose}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        </>
      )}
    </div>
  )
}
