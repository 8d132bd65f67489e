import { ActionIcon, Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Icon } from '#src/ui/icons.tsx'
import { FIT, nextZoom } from './page-layout.ts'
import classes from './pages.module.css'

/** Which page is on screen, and how large pages are. */
export function PageBar(props: {
  page: number
  pages: number
  zoom: number
  onZoom: (direction: 1 | -1) => void
  onFit: () => void
  onTurn: () => void
}) {
  const { page, pages, zoom, onZoom, onFit, onTurn } = props
  const t = useTranslations('original')
  return (
    <div className={classes['bar']}>
      <span className={classes['count']}>{pages === 0 ? '' : t('pageOf', { page, pages })}</span>
      <fieldset className={classes['zoom']} aria-label={t('zoom')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('zoomOut')}
          aria-disabled={nextZoom(zoom, -1) === zoom}
          onClick={() => onZoom(-1)}
        >
          <Icon name="minus" size={16} />
        </ActionIcon>
        <output className={classes['percent']}>{t('zoomNow', { percent: Math.round(zoom * 100) })}</output>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('zoomIn')}
          aria-disabled={nextZoom(zoom, 1) === zoom}
          onClick={() => onZoom(1)}
        >
          <Icon name="plus" size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('turn', { page })}
          title={t('turn', { page })}
          onClick={onTurn}
        >
          <Icon name="turn" size={16} />
        </ActionIcon>
        <Button variant="default" size="compact-sm" aria-pressed={zoom === FIT} onClick={onFit}>
          {t('zoomFit')}
        </Button>
      </fieldset>
    </div>
  )
}
