import { ActionIcon, SegmentedControl } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Icon, type IconName } from '../icons.tsx'
import { loadTexts } from '../../i18n/messages.ts'
import classes from './card-tools.module.css'
import type { CardStatus } from './card-status.tsx'
import type { CardView, ChartCardProps } from './chart-card.tsx'
import type { FullScreen } from './full-screen.ts'
import type { lateTools } from './late-tools.ts'

type Props<Row> = { readonly card: ChartCardProps<Row>; readonly fullScreen: FullScreen }

/** What only a reader who asks for it needs; it loads when the pointer or the keyboard comes near. */
type LateTools = typeof lateTools
const loadTools = async (): Promise<LateTools> =>
  (await Promise.all([import('./late-tools.ts'), loadTexts('chartCard')]))[0].lateTools

/** A card's view, full screen, link and files: buttons on a wide screen, one menu on a phone. None of it redraws the chart. */
export function CardTools<Row>({ card, fullScreen }: Props<Row>) {
  const t = useTranslations('ui')
  const menuId = useId()
  const bar = useRef<HTMLDivElement>(null)
  const [tools, setTools] = useState<LateTools | null>(null)
  const [trouble, setTrouble] = useState(false)
  const [status, setStatus] = useState<CardStatus | null>(null)
  const { title, view, onView } = card

  const load = async () => {
    try {
      const late = tools ?? (await loadTools())
      setTools(late)
      setTrouble(false)
      return late
    } catch {
      setTrouble(true)
      return null
    }
  }
  const copyLink = async () => {
    const late = await load()
    if (late !== null) setStatus(await late.copyLink(card.anchor))
  }
  const prepare = () => void load()
  const full = fullScreen.on ? 'leaveFullScreen' : 'fullScreen'
  return (
    <div ref={bar} className={classes['tools']} onPointerEnter={prepare} onFocus={prepare}>
      <SegmentedControl<CardView>
        size="xs"
        aria-label={t('showAs', { title })}
        value={view}
        onChange={onView}
        data={[
          { value: 'chart', label: t('chart') },
          { value: 'table', label: t('table') },
        ]}
      />
      <Tool
        icon={fullScreen.on ? 'shrink' : 'expand'}
        label={t(full)}
        onClick={fullScreen.toggle}
        wide={!fullScreen.on}
      />
      <Tool icon="link" label={t('copyLink')} onClick={() => void copyLink()} wide />
      <Tool icon="download" narrowIcon="more" label={t('cardMenu', { title })} tip={t('cardFiles')} opens={menuId} />
      <div
        id={menuId}
        popover="auto"
        className={classes['panel']}
        onToggle={(event) => {
          if (event.newState === 'open') {
            prepare()
            placeBelow(event.currentTarget, bar.current)
          }
        }}
      >
        {tools === null ? (
          <p className={classes['waiting']} role={trouble ? 'alert' : undefined}>
            {t(trouble ? 'networkProblem' : 'loading')}
          </p>
        ) : (
          <tools.CardMenu card={card} fullScreen={fullScreen} onStatus={setStatus} />
        )}
      </div>
      {tools === null || status === null ? null : (
        <tools.CardStatusView status={status} onClose={() => setStatus(null)} />
      )}
    </div>
  )
}

type ToolProps = {
  readonly icon: IconName
  /** Drawn instead on a phone, where the tool stands for all of them. */
  readonly narrowIcon?: IconName
  readonly label: string
  readonly tip?: string
  readonly onClick?: () => void
  /** The menu that it opens. */
  readonly opens?: string
  /** Only on wide screens: elsewhere it is in the menu. */
  readonly wide?: boolean
}

function Tool({ icon, narrowIcon, label, tip = label, onClick, opens, wide = false }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={30}
      className={classes['tool'] ?? ''}
      data-wide={wide || undefined}
      data-tip={tip}
      aria-label={label}
      {...(onClick === undefined ? {} : { onClick })}
      {...(opens === undefined ? {} : { popoverTarget: opens, 'aria-haspopup': 'menu' })}
    >
      <span className={narrowIcon === undefined ? undefined : classes['wideIcon']}>
        <Icon name={icon} size={18} />
      </span>
      {narrowIcon === undefined ? null : (
        <span className={classes['narrowIcon']}>
          <Icon name={narrowIcon} size={18} />
        </span>
      )}
    </ActionIcon>
  )
}

/** Puts a menu under the tools, or above them where there is no room below. It closes when the page is scrolled away under it. */
function placeBelow(panel: HTMLElement, bar: HTMLElement | null): void {
  if (bar === null) return
  const { top, bottom, right } = bar.getBoundingClientRect()
  const below = bottom < window.innerHeight * 0.6
  panel.style.right = `${Math.max(8, document.documentElement.clientWidth - right)}px`
  panel.style.top = below ? `${bottom + 4}px` : 'auto'
  panel.style.bottom = below ? 'auto' : `${window.innerHeight - top + 4}px`
  panel.style.maxHeight = `${(below ? window.innerHeight - bottom : top) - 12}px`
  const close = (event: Event) => {
    if (event.target instanceof Node && panel.contains(event.target)) return
    panel.hidePopover()
  }
  const stop = new AbortController()
  window.addEventListener('scroll', close, { capture: true, passive: true, signal: stop.signal })
  panel.addEventListener('toggle', () => stop.abort(), { once: true })
}
