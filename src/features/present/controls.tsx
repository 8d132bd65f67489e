import { ActionIcon, NativeSelect } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Icon, type IconName } from '#src/ui/icons.tsx'
import { ShortcutsHelp } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { speeds, type Speed } from './present.address.ts'
import classes from './controls.module.css'

export type Deeds = {
  readonly previous: () => void
  readonly next: () => void
  readonly toggle: () => void
  readonly fullScreen: () => void
  readonly leave: () => void
  readonly setSpeed: (speed: Speed) => void
  readonly setEvery: (every: boolean) => void
}

type Props = {
  readonly deeds: Deeds
  readonly isPlaying: boolean
  readonly speed: Speed
  readonly every: boolean
  /** Hidden until somebody moves or reaches them with Tab. */
  readonly isQuiet: boolean
}

/** A press keeps the focus where it was: the space bar would otherwise press the same button again. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** What can be done by pointer or touch; all of it has keys as well. */
export function Controls({ deeds, isPlaying, speed, every, isQuiet }: Props) {
  const t = useTranslations('present')
  const button = (icon: IconName, label: string, onClick: () => void, turned = false) => (
    <ActionIcon variant="default" size={44} aria-label={label} title={label} onClick={onClick} onMouseDown={keepFocus}>
      <span className={classes['icon']} data-turned={turned || undefined}>
        <Icon name={icon} />
      </span>
    </ActionIcon>
  )
  return (
    <div className={classes['controls']} role="toolbar" aria-label={t('controls')} data-quiet={isQuiet || undefined}>
      {button('up', t('previous'), deeds.previous, true)}
      {button(isPlaying ? 'pause' : 'play', isPlaying ? t('pause') : t('play'), deeds.toggle)}
      {button('down', t('next'), deeds.next, true)}
      <NativeSelect
        className={classes['speed'] ?? ''}
        aria-label={t('speed')}
        title={t('speed')}
        size="md"
        value={String(speed)}
        onChange={({ currentTarget }) => {
          const chosen = speeds.find((each) => String(each) === currentTarget.value)
          if (chosen !== undefined) deeds.setSpeed(chosen)
        }}
        data={speeds
          .toSorted((a, b) => a - b)
          .map((each) => ({ value: String(each), label: t('seconds', { count: each }) }))}
      />
      <label className={classes['every']}>
        <input
          type="checkbox"
          checked={every}
          onChange={({ currentTarget }) => deeds.setEvery(currentTarget.checked)}
        />
        {t('every')}
      </label>
      {button('expand', t('fullScreen'), deeds.fullScreen)}
      <ShortcutsHelp />
      {button('close', t('leave'), deeds.leave)}
    </div>
  )
}
