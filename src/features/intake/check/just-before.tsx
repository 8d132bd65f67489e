import { Anchor, Button } from '@mantine/core'
import { Link, useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { useRestoreLetter } from '#src/api/letters.mutations.ts'
import { Icon } from '#src/ui/icons.tsx'
import { paths } from '#src/ui/paths.ts'
import { justAsideOf, justSubmittedOf, type JustAside } from './auto-next.ts'
import classes from './workbench.module.css'

/** What became of the letter before, when this one opened by itself. */
export function JustBefore() {
  const { state } = useLocation()
  const t = useTranslations('review')
  const aside = justAsideOf(state)
  if (aside !== null) return <AsideNotice key={aside.asideId} just={aside} />
  const just = justSubmittedOf(state)
  if (just === null) return null
  return (
    <output className={classes['just']}>
      <Icon name="check" size={16} /> {t(just.accepted ? 'justAccepted' : 'justSubmitted', { unit: just.unitName })}{' '}
      <Anchor component={Link} to={paths.report(just.reportId)} inherit underline="always">
        {t('justOpen')}
      </Anchor>
    </output>
  )
}

function AsideNotice({ just: { asideId, name } }: { just: JustAside }) {
  const t = useTranslations('review')
  const restore = useRestoreLetter()
  return (
    <div className={classes['just']}>
      <output>
        <Icon name="check" size={16} /> {t(restore.isSuccess ? 'justAsideUndone' : 'justAside', { name })}
      </output>
      {restore.isSuccess ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={restore.isPending}
          leftSection={<Icon name="undo" size={16} />}
          onClick={() => restore.mutate(asideId)}
        >
          {t('justAsideUndo')}
        </Button>
      )}
    </div>
  )
}
