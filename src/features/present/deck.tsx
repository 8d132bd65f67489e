import { useCallback, useEffect, useState, type CSSProperties } from 'react'
import { useTranslations } from 'use-intl'
import type { Summary } from '#domain/totals/summary.ts'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import { Caption } from './caption.tsx'
import { Controls, type Deeds } from './controls.tsx'
import type { Freshness } from './freshness.ts'
import type { Presentation } from './present.address.ts'
import { SlideView } from './slide-view.tsx'
import type { Slide } from './slides/slide.ts'
import { StaleWarning } from './stale-warning.tsx'
import { useLitScreen } from './use-lit-screen.ts'
import { useQuiet } from './use-quiet.ts'
import { useSlideWords } from './use-slide-words.ts'
import { useTurning } from './use-turning.ts'
import classes from './present.module.css'

type Props = {
  readonly slides: readonly [Slide, ...Slide[]]
  readonly summary: Summary
  readonly wish: Presentation
  readonly freshness: Freshness
  /** When the figures were last answered, in milliseconds. */
  readonly updatedAt: number
  readonly onChange: (name: 'slide' | 'speed' | 'every', value: string | null) => void
  readonly onLeave: () => void
}

/** The slides on the whole screen: one at a time, turning by itself, with everything else out of the way. */
export function Deck({ slides, summary, wish, freshness, updatedAt, onChange, onLeave }: Props) {
  const t = useTranslations('present')
  const colors = useChartColors()
  const isQuiet = useQuiet()
  const wordsOf = useSlideWords(summary.campaign, wish.kind !== null)
  useLitScreen()

  // A refresh may take the slide on screen away, as when the last missing unit reports: the one in its place follows.
  const [place, setPlace] = useState(0)
  const found = slides.findIndex(({ id }) => id === wish.slide)
  const at = found === -1 ? (wish.slide === null ? 0 : Math.min(place, slides.length - 1)) : found
  if (at !== place) setPlace(at)
  const slide = slides[at] ?? slides[0]
  const words = wordsOf(slide)

  const go = useCallback(
    (to: number) => onChange('slide', slides[(to + slides.length) % slides.length]?.id ?? null),
    [slides, onChange],
  )
  const next = useCallback(() => go(at + 1), [go, at])
  const { isPlaying, left, toggle } = useTurning({
    seconds: wish.speed,
    slide: slide.id,
    held: slides.length === 1,
    onTurn: next,
  })
  const deeds: Deeds = {
    next,
    previous: () => go(at - 1),
    toggle,
    fullScreen: () => void toggleFullScreen(),
    leave: onLeave,
    setSpeed: (speed) => onChange('speed', String(speed)),
    setEvery: (every) => onChange('every', every ? 'yes' : null),
  }
  useShortcuts([
    { keys: 'ArrowRight', label: t('next'), run: deeds.next },
    { keys: 'ArrowLeft', label: t('previous'), run: deeds.previous },
    { keys: 'PageDown', label: t('next'), run: deeds.next },
    { keys: 'PageUp', label: t('previous'), run: deeds.previous },
    { keys: 'Home', label: t('first'), run: () => go(0) },
    { keys: 'End', label: t('last'), run: () => go(-1) },
    { keys: ' ', label: t('pauseOrPlay'), run: toggle },
    { keys: 'f', label: t('fullScreen'), run: deeds.fullScreen },
    { keys: 'Escape', label: t('leave'), run: onLeave },
  ])
  useEffect(() => {
    document.title = `${words.title} – Tổng Hợp`
  }, [words.title])

  return (
    <main
      className={classes['screen']}
      data-quiet={isQuiet || undefined}
      style={
        {
          '--series': colors.series,
          '--accent': colors.accent,
          '--missing': colors.missing,
          '--grid': colors.grid,
          '--band': colors.band,
        } as CSSProperties
      }
    >
      <Caption summary={summary} kind={wish.kind} at={at + 1} of={slides.length} />
      <StaleWarning freshness={freshness} updatedAt={updatedAt} />
      <section
        key={slide.id}
        className={classes['slide']}
        aria-label={t('position', { at: at + 1, of: slides.length })}
        aria-live={isPlaying ? 'off' : 'polite'}
        data-age={freshness === 'current' ? undefined : 'stale'}
      >
        <SlideView slide={slide} words={words} />
      </section>
      <Foot left={slides.length === 1 ? null : left} of={wish.speed} isPlaying={isPlaying} updatedAt={updatedAt} />
      <Controls deeds={deeds} isPlaying={isPlaying} speed={wish.speed} every={wish.every} isQuiet={isQuiet} />
    </main>
  )
}

async function toggleFullScreen(): Promise<void> {
  // Refused where a browser does not allow it: the slides fill its window all the same.
  if (document.fullscreenElement === null) await document.documentElement.requestFullscreen().catch(() => undefined)
  else await document.exitFullscreen()
}

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' })

/** When the figures are from, and how long until the slide turns; `left` null: there is no other. */
function Foot(props: { left: number | null; of: number; isPlaying: boolean; updatedAt: number }) {
  const { left, of, isPlaying, updatedAt } = props
  const t = useTranslations('present')
  return (
    <footer className={classes['foot']}>
      <span>{t('updated', { time: clock.format(updatedAt) })}</span>
      {left === null ? null : (
        <>
          <span className={classes['left']}>{isPlaying ? t('turnsIn', { seconds: left }) : t('paused')}</span>
          <span className={classes['time']} aria-hidden="true" data-paused={!isPlaying || undefined}>
            <span style={{ width: `${(100 * left) / of}%` }} />
          </span>
        </>
      )}
    </footer>
  )
}
