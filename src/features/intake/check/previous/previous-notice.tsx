import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { paths } from '#src/ui/paths.ts'
import type { PreviousAnswer } from './use-previous.ts'
import classes from './previous-notice.module.css'

/** Which earlier report the figures are compared with, or why with none. */
export function PreviousNotice({ answer }: { answer: PreviousAnswer }) {
  const t = useTranslations('review')
  switch (answer.state) {
    case 'unplaced':
    case 'asking':
      return null
    case 'none':
      return <p className={classes['notice']}>{t('previousNone')}</p>
    case 'unknown':
      return <p className={classes['notice']}>{t('previousUnknown')}</p>
    case 'found':
      return (
        <p className={classes['notice']}>
          {t('previousFound', { campaign: answer.previous.campaign.title })}{' '}
          <Anchor component={Link} to={paths.report(answer.previous.report.id)} inherit underline="always">
            {t('previousOpen')}
          </Anchor>
        </p>
      )
    default:
      return answer satisfies never
  }
}
