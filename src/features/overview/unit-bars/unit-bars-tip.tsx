import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { useBarTexts } from './unit-bars-texts.ts'
import type { UnitBar } from './unit-bars.rows.ts'

/** A bar in words: what it is now, why it may not count, and what it was. */
export function UnitBarTip({ bar, measure }: { bar: UnitBar; measure: string }) {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const texts = useBarTexts()
  return (
    <>
      <strong>{bar.name}</strong>
      <br />
      {bar.state === 'number' ? `${texts.label(bar)} ${measure}` : texts.label(bar)}
      {bar.previous === null ? null : (
        <>
          <br />
          {t('previousFigure', { value: formatNumber(bar.previous) })}
        </>
      )}
      {bar.partial ? (
        <>
          <br />
          {ui('countPartialHint')}
        </>
      ) : null}
      {texts.notCounted(bar) === null ? null : (
        <>
          <br />
          {t('notInTotal')}
        </>
      )}
      {bar.sample ? (
        <>
          <br />
          {ui('sample')}
        </>
      ) : null}
    </>
  )
}

export function useBarSentence(measure: string): (bar: UnitBar) => string {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const texts = useBarTexts()
  return (bar) =>
    [
      `${bar.name}: ${texts.label(bar)}${bar.state === 'number' ? ` ${measure}` : ''}`,
      ...(bar.previous === null ? [] : [t('previousFigure', { value: formatNumber(bar.previous) })]),
      ...(texts.notCounted(bar) === null ? [] : [t('notInTotal')]),
      ...(bar.sample ? [ui('sample')] : []),
    ].join('. ')
}
