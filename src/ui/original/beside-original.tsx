import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import classes from './beside-original.module.css'

export type Side = 'original' | 'fields'

/** From this width on, both sides fit beside one another. */
const WIDE = '(min-width: 68.75em)'

/** Whether the original and the fields stand side by side, or one at a time. */
export function useIsWide(): boolean {
  return useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false }) ?? true
}

/**
 * The original letter beside what is said about it. Where there is no room for both, `side` is the one that shows; the
 * other stays on the page, so that neither loses its place.
 */
export function BesideOriginal(props: {
  side: Side
  onSide: (side: Side) => void
  original: ReactNode
  /** What the other side is called, where one of the two is chosen. */
  fieldsLabel: string
  children: ReactNode
}) {
  const { side, onSide, original, fieldsLabel, children } = props
  const t = useTranslations('original')
  const isWide = useIsWide()
  return (
    <div className={classes['beside']}>
      {isWide ? null : (
        <SegmentedControl
          className={classes['switch'] ?? ''}
          fullWidth
          aria-label={t('sides')}
          value={side}
          onChange={onSide}
          data={[
            { value: 'fields', label: fieldsLabel },
            { value: 'original', label: t('sideOriginal') },
          ]}
        />
      )}
      <div className={classes['original']} hidden={!isWide && side !== 'original'}>
        {original}
      </div>
      <div className={classes['fields']} hidden={!isWide && side !== 'fields'}>
        {children}
      </div>
    </div>
  )
}
