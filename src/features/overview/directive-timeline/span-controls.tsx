import { ActionIcon, Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { isoDay } from '#src/ui/charts/days.ts'
import { Icon } from '#src/ui/icons.tsx'
import classes from './span-controls.module.css'
import { moved, SHORTEST_DAYS, zoomed, type TimeSpan } from './time-span.ts'
import type { LiveSpan } from './use-live-span.ts'

const ZOOM = 0.5
/** A step moves by this share of what is shown: some of it stays in sight. */
const STEP_SHARE = 0.5

const middleOf = ({ from, to }: TimeSpan) => (from + to) / 2
const stepOf = ({ from, to }: TimeSpan) => (to - from) * STEP_SHARE

type Props = { readonly live: LiveSpan; readonly documents: number; readonly all: number }

/** Says which days are shown, and changes them step by step. */
export function SpanControls({ live, documents, all }: Props) {
  const t = useTranslations('timeline')
  const { shown, whole, isWhole, choose } = live
  const buttons = [
    {
      name: 'zoomIn' as const,
      icon: 'plus' as const,
      act: () => choose(zoomed(shown, ZOOM, middleOf(shown))),
      off: shown.to - shown.from <= SHORTEST_DAYS,
    },
    {
      name: 'zoomOut' as const,
      icon: 'minus' as const,
      act: () => choose(zoomed(shown, 1 / ZOOM, middleOf(shown))),
      off: isWhole,
    },
    {
      name: 'earlier' as const,
      icon: 'up' as const,
      act: () => choose(moved(shown, -stepOf(shown))),
      off: shown.from <= whole.from,
    },
    {
      name: 'later' as const,
      icon: 'down' as const,
      act: () => choose(moved(shown, stepOf(shown))),
      off: shown.to >= whole.to,
    },
  ]
  return (
    <fieldset className={classes['bar']} aria-label={t('controls')}>
      <p className={classes['span']} aria-live="polite">
        <strong>{t('shownSpan', { from: formatDate(isoDay(shown.from)), to: formatDate(isoDay(shown.to)) })}</strong>
        <span>{t('shownCount', { shown: formatNumber(documents), all: formatNumber(all) })}</span>
      </p>
      <div className={classes['buttons']}>
        {buttons.map(({ name, icon, act, off }) => (
          <ActionIcon
            key={name}
            variant="default"
            size="lg"
            className={classes['button'] ?? ''}
            data-turned={icon === 'up' || icon === 'down' || undefined}
            aria-label={t(name)}
            title={t(name)}
            disabled={off}
            onClick={act}
          >
            <Icon name={icon} size={18} />
          </ActionIcon>
        ))}
        <Button variant="default" size="xs" disabled={isWhole} onClick={() => choose(null)}>
          {t('whole')}
        </Button>
      </div>
    </fieldset>
  )
}

/** Keys that change the days from anywhere in the chart; null for others. */
export function spanByKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { shown }: LiveSpan,
): { readonly span: TimeSpan | null } | null {
  if (key === '+' || key === '=') return { span: zoomed(shown, ZOOM, middleOf(shown)) }
  if (key === '-') return { span: zoomed(shown, 1 / ZOOM, middleOf(shown)) }
  if (key === '0') return { span: null }
  if (shiftKey && key === 'ArrowLeft') return { span: moved(shown, -stepOf(shown)) }
  if (shiftKey && key === 'ArrowRight') return { span: moved(shown, stepOf(shown)) }
  return null
}
