import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { barMeasures, type BarMeasureId } from './unit-bars.measures.ts'
import { changeOfBar, type UnitBar } from './unit-bars.rows.ts'

export type BarTexts = {
  /** What stands at the end of the bar. */
  readonly label: (bar: UnitBar) => string
  /** Why the figure is not in the total; null when it is, or when there is none. */
  readonly notCounted: (bar: UnitBar) => string | null
  /** `+141`, `−3`, `±0`; null where there is nothing to compare. */
  readonly change: (bar: UnitBar) => string | null
  /** The numbers that the figure was worked out from; null for a figure as it was reported. */
  readonly parts: (bar: UnitBar) => string | null
}

/** The words of bars that show a measure; `withChange`: each also says how it moved. */
export function useBarTexts(measure: BarMeasureId, withChange = false): BarTexts {
  const t = useTranslations('ui')
  const bars = useTranslations('unitBars')
  const { print } = barMeasures[measure]
  const notCounted = (bar: UnitBar) => {
    if (bar.counted || bar.state === 'missing') return null
    return bar.status === 'returned' ? t('statusReturned') : t('statusSubmitted')
  }
  const figure = (bar: UnitBar) => {
    switch (bar.state) {
      case 'missing':
        return t('countMissing')
      case 'blank':
        return t('countBlank')
      case 'none':
        return t('countNone')
      case 'undefined':
        return bar.why === null ? '' : bars(`why.${bar.why}`)
      case 'number':
        return `${bar.approximate ? '≈ ' : ''}${print(bar.value ?? 0)}`
      default:
        return bar.state satisfies never
    }
  }
  const change = (bar: UnitBar) => {
    const by = changeOfBar(bar)
    return by === null ? null : `${by > 0 ? '+' : by < 0 ? '−' : '±'}${print(Math.abs(by))}`
  }
  const label = (bar: UnitBar) => {
    const moved = withChange ? change(bar) : null
    const remarks = [
      ...(moved === null ? [] : [moved]),
      ...(bar.partial ? [t('countPartial')] : []),
      ...(notCounted(bar) === null ? [] : [(notCounted(bar) ?? '').toLocaleLowerCase()]),
    ]
    return remarks.length === 0 ? figure(bar) : `${figure(bar)} (${remarks.join(', ')})`
  }
  const parts = ({ parts: numbers }: UnitBar) => {
    if (numbers === null) return null
    const [count, over] = [formatNumber(numbers[0]), formatNumber(numbers[1])]
    return measure === 'scansPerCode'
      ? bars('partsCodes', { count, over })
      : bars('partsResidents', {
          count,
          over,
          measure: bars(measure === 'qrCodesPerResidents' ? 'measure.qrCodes' : 'measure.scans'),
        })
  }
  return { label, notCounted, change, parts }
}
