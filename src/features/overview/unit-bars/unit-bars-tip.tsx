import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { useBarTexts } from './unit-bars-texts.ts'
import { barMeasures, type BarMeasureId } from './unit-bars.measures.ts'
import type { UnitBar } from './unit-bars.rows.ts'

/** What is to be said of a bar beside its name: what it is now, why it may not count, and what it was. */
function useBarFacts(measure: BarMeasureId): (bar: UnitBar) => string[] {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const bars = useTranslations('unitBars')
  const texts = useBarTexts(measure)
  const { print } = barMeasures[measure]
  return (bar) => {
    const [parts, change, notCounted] = [texts.parts(bar), texts.change(bar), texts.notCounted(bar)]
    return [
      bar.state === 'number' ? `${texts.label(bar)} ${bars(`measure.${measure}`)}` : texts.label(bar),
      ...(parts === null ? [] : [parts]),
      ...(bar.previous === null ? [] : [t('previousFigure', { value: print(bar.previous) })]),
      ...(change === null ? [] : [bars('changeBy', { by: change })]),
      ...(bar.partial ? [ui('countPartialHint')] : []),
      ...(notCounted === null ? [] : [t('notInTotal')]),
      ...(bar.sample ? [ui('sample')] : []),
    ]
  }
}

/** A bar in words. */
export function UnitBarTip({ bar, measure }: { bar: UnitBar; measure: BarMeasureId }) {
  const facts = useBarFacts(measure)
  return (
    <>
      <strong>{bar.name}</strong>
      {facts(bar).map((fact) => (
        <Fragment key={fact}>
          <br />
          {fact}
        </Fragment>
      ))}
    </>
  )
}

export function useBarSentence(measure: BarMeasureId): (bar: UnitBar) => string {
  const facts = useBarFacts(measure)
  return (bar) => `${bar.name}: ${facts(bar).join('. ')}`
}
