import { Alert, Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import classes from './error-state.module.css'
import { useProblemText } from './problem-text.ts'

/** Something could not be loaded or done: says why, and offers to try again where that may help. */
export function ErrorState(props: { error: unknown; title?: string; onRetry?: () => void }) {
  const { error, title, onRetry } = props
  const t = useTranslations('ui')
  const text = useProblemText()
  return (
    <Alert variant="default" role="alert" className={classes['error'] ?? ''} title={title ?? t('errorTitle')}>
      <p>{text(error)}</p>
      {onRetry === undefined ? null : (
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Alert>
  )
}
