import { ActionIcon, Button, Loader, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { Icon } from '../icons.tsx'
import classes from './card-tools.module.css'

/** What became of what a reader asked a card for. */
export type CardStatus =
  | { readonly kind: 'linkCopied' }
  | { readonly kind: 'linkRefused'; readonly link: string }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'loading'; readonly share: number | null; readonly cancel: () => void }
  /** `scale`: a picture that had to be less sharp than usual. */
  | { readonly kind: 'saved'; readonly name: string; readonly rows?: number; readonly scale?: number }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'failed'; readonly retry: () => void }

type Props = { readonly status: CardStatus; readonly onClose: () => void }

/** Tells it below the tools until it is closed. */
export function CardStatusView({ status, onClose }: Props) {
  const t = useTranslations('chartCard')
  const underWay = status.kind === 'drawing' || status.kind === 'loading'
  const failed = status.kind === 'failed' || status.kind === 'tooLarge'
  return (
    <div className={classes['status']} role={failed ? 'alert' : 'status'} data-failed={failed || undefined}>
      {underWay ? <Loader size={14} aria-hidden="true" /> : null}
      <span className={classes['statusText']}>
        <StatusText status={status} />
      </span>
      {status.kind === 'failed' ? (
        <Button size="compact-xs" variant="default" onClick={status.retry}>
          {t('retry')}
        </Button>
      ) : null}
      {status.kind === 'loading' ? (
        <Button size="compact-xs" variant="default" onClick={status.cancel}>
          {t('cancel')}
        </Button>
      ) : null}
      {underWay ? null : (
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" size={14} />
        </ActionIcon>
      )}
    </div>
  )
}

/** Ready to be copied by the keyboard. */
const shown = (field: HTMLInputElement | null) => {
  field?.focus()
  field?.select()
}

function StatusText({ status }: Pick<Props, 'status'>) {
  const t = useTranslations('chartCard')
  switch (status.kind) {
    case 'linkCopied':
      return t('linkCopied')
    case 'linkRefused':
      return (
        <>
          {t('linkRefused')}
          <TextInput ref={shown} size="xs" readOnly aria-label={t('link')} value={status.link} />
        </>
      )
    case 'drawing':
      return t('drawing')
    case 'loading':
      return status.share === null ? t('loadingData') : t('loadingShare', { share: Math.floor(status.share * 100) })
    case 'saved': {
      const { name, rows, scale } = status
      if (scale !== undefined) return t('savedSmaller', { name, scale: scale.toFixed(1).replace('.', ',') })
      return rows === undefined ? t('saved', { name }) : t('savedRows', { name, count: rows, rows: formatNumber(rows) })
    }
    case 'tooLarge':
      return t('tooLarge')
    case 'failed':
      return t('failed')
    default:
      return status satisfies never
  }
}
